extension FactRule {
    /// What a rule takes up: everything to the next pause or joining word.
    private static let rest = #"([^,.!?;:"”\n]+?)(?= (?:\#(joints))\b|[,.!?;:"”\n]|$)"#
    private static let joints =
        "and|but|now|since|because|with|so|too|again|anyway|last|this|next|today|yesterday|from"
    private static let subject = #"(?:\b[Ii]|\b[Ss]he|\b[Hh]e|\b[A-Z]\w+|\bmy \w+)(?: really| also| just| still)?"#
    private static let days = #"(?!(?i)(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next\b)"#
    private static let jobs =
        "nurse|doctor|teacher|engineer|designer|developer|programmer|lawyer|chef|baker|driver|writer|editor|"
        + "photographer|plumber|pilot|translator|librarian|paramedic|vet|electrician|carpenter"
    private static let animals = "cat|dog|kitten|puppy|parrot|rabbit|hamster|turtle|snake|horse|budgie"

    /// How people tell things in English.
    static let english: [FactRule] = selves + places + work + tastes + wishes

    private static let selves: [FactRule] = [
        FactRule(
            "name", "Is called $1", single: true, importance: 0.8,
            #"(?:[Mm]y name is|[Mm]y name's|(?<!n't )(?<!never )(?<!not )\b[Cc]all me) ([A-Z]\p{L}+)"#),
        FactRule("age", "Is $1 years old", single: true, #"(?i)\b(\d{1,2}) years old\b"#),
        FactRule("age", "Is $1 years old", single: true, #"(?i)\bturned (\d{1,2})\b"#),
        FactRule(
            "birthday", "Has birthday on $1", single: true, importance: 0.8,
            #"(?i)\bbirthday(?:'s| is)(?: on)?(?: the)? "# + rest),
        FactRule("health", "Is allergic to $1", importance: 0.9, #"(?i)\ballergic to "# + rest),
        FactRule(
            "health", "Has $1", importance: 0.9,
            #"(?i)\b(?:have|has|got) (asthma|diabetes|migraines|insomnia|the flu)\b"#),
        FactRule(
            "partnership", "Is $1", single: true, importance: 0.8,
            #"(?i)\b(?:got|am|is|I'm|getting) (engaged|married|divorced|single)\b"#),
        FactRule(
            "pet", "Has a $1[ called $2]", importance: 0.7,
            #"\b(?:have|has|got|adopted) (?:a|an|another) (?:\w+ )??(\#(animals))\b(?:,? (?:called|named) ([A-Z]\w+))?"#
        ),
    ]

    private static let places: [FactRule] = [
        FactRule(
            "home", "Lives in $1", single: true, importance: 0.8, #"(?i)\b(?:live|lives|living|based) in "# + rest),
        FactRule(
            "home", "Lives in $1", single: true, importance: 0.8,
            #"(?i)\b(?:move|moved|moves|moving) to "# + days + rest),
        FactRule(
            "hometown", "Comes from $1", single: true, importance: 0.6,
            #"(?i)\b(?:come from|comes from|grew up in|I'm from|originally from) "# + rest),
    ]

    private static let work: [FactRule] = [
        FactRule(
            "employer", "Works at $1", single: true, importance: 0.7, #"(?i)\bwork(?:s|ing|ed)? (?:at|for) "# + rest),
        FactRule(
            "job", "Is a $1", single: true, importance: 0.7,
            #"(?i)\b(?:as|am|I'm|is|be|being|she's|he's) an? (?:\w+ )?(\#(jobs))\b"#),
        FactRule("school", "Studies $1", single: true, #"(?i)(?<!\bmy )\b(?:study|studies|studying) (?:at )?"# + rest),
    ]

    private static let tastes: [FactRule] = [
        FactRule(
            "habit", "$1s $2", #"\b(?:[Ii]|[Yy]ou) (\w+) (every (?:single )?(?:morning|day|evening|night|week))\b"#),
        FactRule("likes", "Likes $1", subject + #" (?:like|likes|love|loves|enjoy|enjoys) "# + rest),
        FactRule(
            "dislikes", "Dislikes $1",
            subject + #" (?:hate|hates|dislike|dislikes|can't stand|don't like|doesn't like) "# + rest),
    ]

    private static let wishes: [FactRule] = [
        FactRule(
            nil, "Does not want to be called $1", kind: "boundary", importance: 0.9,
            #"(?i)\b(?:don't|do not|stop|never) (?:ever )?(?:call|calling) me "# + rest),
        FactRule(
            nil, "Does not want to talk about $1", kind: "boundary", importance: 0.9,
            #"(?i)\b(?:don't|do not|stop|never) (?:ask|asking|bring|bringing|talk|talking|mention|mentioning)"#
                + #"(?: me)?(?: up)?(?: about)? "# + rest),
        FactRule(nil, "$1", importance: 0.9, #"(?i)\bremember(?:,|:| that)? ((?:you|i|the|my|all|to)\b[^.!?\n]+)"#),
        FactRule(
            nil, "The $1 is $2", importance: 0.9,
            #"(?i)\b(password|pin|card number|card)(?: is|:|'s) ([\p{L}\d][^,\s]*(?: \d+)*)"#),
    ]
}
