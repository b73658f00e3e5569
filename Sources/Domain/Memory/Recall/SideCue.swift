/// Of whose words a line speaks: "what did you recommend", 我跟你说过.
enum SideCue {
    /// Lines are read so far, in characters.
    private static let reach = 300

    /// The one whose words `line` asks for when `speaker` says it; `nil` when it may be either.
    ///
    /// Who is addressed or speaks of himself comes before who is called by name.
    static func side(in line: String, of speaker: RecallSide, names: RecallNames) -> RecallSide? {
        let text = TextRun.folded(line.prefix(reach))
        if let isOwn = speaksOfItself(chinese: text) ?? speaksOfItself(english: text) {
            return isOwn ? speaker : speaker.other
        }
        return names.side(namedIn: text)
    }

    /// `true` for what the speaker said or lived, `false` for what the other said, `nil` for neither.
    private static func speaksOfItself(chinese text: String) -> Bool? {
        guard text.contains(where: { $0 == "我" || $0 == "你" }) else { return nil }
        let isTold = text.contains(/我.{0,6}[和跟向给对同与]你/)
        if isTold, !text.contains(/你.{0,4}(给|教|告诉)/) { return true }
        let isAnswer =
            text.contains(/你.{0,6}([给跟和对向教]|告诉|建议).{0,2}我/)
            || text.contains(/你.{0,8}(推荐|建议|分享|介绍|答应)/)
            || text.contains(/你.{0,4}[说提讲]过/)
        if isAnswer { return false }
        return text.replacing("我们", with: "").contains("我") ? true : nil
    }

    private static func speaksOfItself(english text: String) -> Bool? {
        guard text.utf8.contains(where: { (97...122).contains($0) }) else { return nil }
        let plain = text.replacing("’", with: "'")
        // Most lines address nobody, and patterns are slow.
        let isAnswer = (plain.contains("you") || plain.contains("me")) && answers(plain)
        if isAnswer { return false }
        return plain.contains(/\b(i|my|me)\b/) || plain.contains(/\bi'(m|ve|d|ll)\b/) ? true : nil
    }

    private static func answers(_ plain: String) -> Bool {
        let asks = /\b(?:did|have|had|would|could) you\b(.{0,24})/
        let reports = /\byou(?: have| had|'ve)?(?: once| also| ever| previously| already)* ([a-z]+)/
        return plain.matches(of: asks).contains { $0.1.split(separator: " ").contains(where: isTelling) }
            || plain.matches(of: reports).contains { isTelling($0.1) }
            || plain.contains(/\b(recommend|suggest)[a-z]* (to )?me\b/) || plain.contains(/\bshared with me\b/)
    }

    private static func isTelling(_ word: Substring) -> Bool {
        let verbs = ["tell", "told", "give", "gave", "say", "said", "teach", "taught"]
        return verbs.contains { word == $0 } || stems.contains { word.hasPrefix($0) }
    }

    private static let stems = ["recommend", "suggest", "share", "mention", "advise", "promise"]
}
