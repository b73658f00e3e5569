import Domain

/// Somebody whom a sentence mentions with what they are to the speaker.
struct Mention: Equatable {
    /// What they are called; the relation itself when no name is told.
    let name: String
    /// What they are to the speaker; empty when that is not told.
    let relation: String
    /// Whether the speaker says that it is not the one of that name.
    let isAnother: Bool

    /// Everybody whom `sentence` mentions.
    static func all(in sentence: String) -> [Mention] {
        let isAnother = another.isFound(in: sentence)
        return ways.flatMap { pattern, nameGroup, relationGroup in
            pattern.matches(in: sentence).map { match in
                let relation = relationGroup.map { match.group($0) } ?? ""
                let name = match.group(nameGroup)
                return Mention(name: name.isEmpty ? relation : name, relation: relation, isAnother: isAnother)
            }
        }
    }

    /// Names that `sentence` says belong to one.
    static func aliases(in sentence: String) -> [[String]] {
        joins.flatMap { $0.matches(in: sentence).map(\.groups) }
    }

    private static let english =
        "best friend|sister|brother|mom|mum|mother|dad|father|boss|manager|friend|colleague|coworker|roommate|flatmate|"
        + "girlfriend|boyfriend|wife|husband|cousin|aunt|uncle|neighbour|neighbor|teacher|landlord|"
        + "daughter|son|nephew|niece|dentist|physio|doctor"
    private static let called = "(?:is called |is named |named |called )?"
    private static let chinese =
        "妹妹|姐姐|哥哥|弟弟|妈妈|爸爸|老妈|老爸|老板|领导|同事|朋友|闺蜜|室友|男朋友|女朋友|老公|老婆|表妹|表姐|表哥|表弟|堂妹|"
        + "同学|邻居|房东|女儿|儿子|小姨|外甥|牙医|康复师|医生"
    private static let hanName = #"[小老阿]\p{Han}|\p{Han}[姐哥]"#

    private static let another = Pattern(#"(?i)\b(?:another|a different|the other|not that)\b|另一个|另外一个|不是那个|不是同一个"#)

    /// Turns of phrase, and the groups that hold the name and the relation.
    private static let ways: [(Pattern, name: Int, relation: Int?)] = [
        (Pattern(#"\b[Mm]y (?:\w+er |little |big |new |old )?(\#(english))\b(?:,? \#(called)([A-Z]\p{L}+))?"#), 1, 0),
        (Pattern(#"\b([A-Z]\p{L}+)(?: is|, )(?: ?)my (?:new |old )?(\#(english))\b"#), 0, 1),
        (Pattern(#"\b(?:[Aa]nother|[Aa] different) ([A-Z]\p{L}+)"#), 0, nil),
        (Pattern(#"我(?:的|们)?(?:大学|高中|公司)?(\#(chinese))(?:叫|是)?(\#(hanName))?"#), 1, 0),
        (Pattern(#"我(?:的|们)?(\#(chinese))也?叫(\p{Han}{2,3})(?=[，。！？,.\s]|$)"#), 1, 0),
        (Pattern(#"(\#(hanName))是我(?:的|们)?(?:大学|高中|公司)?(\#(chinese))"#), 0, 1),
        (Pattern(#"另一个(\#(hanName))"#), 0, nil),
    ]

    private static let joins = [
        Pattern(#"\b([A-Z]\p{L}+),? (?:is )?also (?:called|known as) ([A-Z]\p{L}+)"#),
        Pattern(#"\b[Ww]e (?:all )?call ([A-Z]\p{L}+) ([A-Z]\p{L}+)"#),
        Pattern(#"(\#(hanName))(?:也|又|还)叫(\#(hanName))"#),
        Pattern(#"(\#(hanName))就是(\#(hanName))"#),
    ]
}
