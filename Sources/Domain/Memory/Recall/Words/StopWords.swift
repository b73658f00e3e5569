/// English words that say nothing of what a text is about, neither in a message nor in a question.
enum StopWords {
    /// Whether a word in lower case is one.
    static func contains(_ word: String) -> Bool {
        english.contains(word)
    }

    /// The parts of contractions before their apostrophe are among them.
    private static let english: Set<String> = Set(
        """
        a about above after again against ain all also am an and any are aren as at be because been before being
        below between both but by can could couldn d did didn do does doesn doing don done down during each ever few
        for from further get gets getting go going gonna got had hadn has hasn have haven having he hello her here
        hers herself hey hi him himself his how i if in into is isn it its itself just let like ll m ma many may
        maybe me might mightn more most much must mustn my myself need no nor not now of off oh ok okay on once one
        only or other our ours ourselves out over own please re really s said same say says shan she should shouldn
        so some such t than that the their theirs them themselves then there these they thing things this those
        through to too u under until up us ve very was wasn we well were weren what when where which while who whom
        whose why will with won would wouldn yeah yes you your yours yourself yourselves
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
