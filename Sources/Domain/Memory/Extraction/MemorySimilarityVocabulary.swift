/// Words that two texts need not share to say the same, and words that mean the same.
enum MemorySimilarityVocabulary {
    /// What a Chinese word contributes to what a text says.
    enum Meaning {
        /// Nothing: it is grammar, or time, which a narrator writes in another way.
        case particle
        /// Little: narrators frame what they heard with it.
        case frame
        /// As much as this other word.
        case word([Character])
    }

    /// Letters' words that say nothing by themselves.
    static let particles = words(
        """
        a an the of in on at to from by with for as into onto off up down out over about is are was were am be been being
        do does did done has have had having will would shall should can could may might must and or but so if than then
        that this these those there here it its he him his she her hers they them their theirs themself themselves
        himself herself i im ive id ill me my mine myself we us our ours you your yours youre one who whom whose which
        what when where while because since until also just really very quite so too even still yet now ever today
        tomorrow yesterday tonight morning evening afternoon night day days week weeks weekend month months year years
        ago next last soon later monday tuesday wednesday thursday friday saturday sunday person user someone somebody
        something anything thing things lot lots bit s t re ve ll d m dont doesnt didnt cant couldnt wont wouldnt isnt
        arent wasnt werent hasnt havent hadnt not no never nothing any some more most much many other another both own
        th st nd rd instead
        january february march april may june july august september october november december
        """)

    /// Letters' words with which a narrator frames what was said.
    static let frames = words(
        """
        live lives lived living work works worked working name named names call calls called job old age aged
        currently recently usually often always sometimes plan plans planned planning going go goes want wants wanted
        hope hopes hoped feel feels felt feeling think thinks thought say says said mention mentioned tell tells told
        share shared get gets got make makes made use uses used become became new keep keeps prefer prefers
        owns owned like likes liked promise promises promised agree agrees agreed mention trouble
        """)

    /// Letters' words by another that means the same.
    static let synonyms = table(
        """
        mom mum mother mama mommy mummy; dad father papa daddy; grandma grandmother granny nana; grandpa grandfather
        granddad; husband hubby; kid kids child children; bike bicycle; doctor physician; university uni college; phd
        doctorate; dog puppy doggo; cat kitten kitty; love loves loved enjoy enjoys adore adores adored fond; hate hates
        hated dislike dislikes detest detests loathe; ill sick unwell; movie film movies films; flat apartment; boss
        manager; afraid scared fear fears terrified scares; nervous anxious anxiety worried; quit resigned resign left
        leave leaves leaving; study studies studying student studied major; teach teaches teacher taught teaching; buy
        bought buys; lose lost; meet met; break broke broken; grow grew grown; write wrote written; fly flew flown; drive
        drove driven; run ran; begin began start started; fight fought argue argued quarrel quarreled quarrelled; fall
        fell fallen; find found; sleep slept; spend spent; speak spoke spoken; sing sang sung; eat ate eaten; die died
        death dead passed; marry married marriage wedding; exam test exams tests; holiday vacation; car auto; sibling
        siblings; insomnia sleepless; spouse partner
        """)

    /// Words of a list between blanks.
    static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// The first word of each group by the others.
    static func table(_ groups: String) -> [String: String] {
        var table: [String: String] = [:]
        for group in groups.split(separator: ";") {
            let words = group.split(whereSeparator: \.isWhitespace).map(String.init)
            for word in words { table[word] = words[0] }
        }
        return table
    }
}
