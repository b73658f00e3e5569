/// One of the person's own lines after what a draft names: there they may say that they were joking.
struct MemoryGateAftermath {
    /// How many of the person's lines are looked at, and how many more as long as somebody laughs.
    private static let reach = 2
    private static let longestReach = 4
    /// How many lines of both sides hold them.
    private static let mostLines = 10
    /// The longest part of a line that is looked at, in characters.
    private static let longest = 300
    /// A question up to this width only wonders at what was said; a Chinese character is two wide.
    private static let widestWonder = 16

    /// The person's own words.
    let words: String
    /// How many of the person's lines after the last one named it is.
    let distance: Int
    /// Whether the persona had asked something, so that a "no" answers that.
    let isAnswer: Bool

    /// Those after the line at `last`.
    static func all(after last: Int, in lines: [HistoryMessage]) -> [MemoryGateAftermath] {
        var found: [MemoryGateAftermath] = []
        var isLaughing = MemoryGateWords.own(of: lines[last]).map { isLaughter($0.words) } ?? false
        var question: String?
        for line in lines[(last + 1)...].prefix(mostLines) {
            if line.speaker == .persona {
                question = line.content.words.map { String($0.prefix(longest)) }
                continue
            }
            guard let own = MemoryGateWords.own(of: line)?.words else { continue }
            let words = String(own.prefix(longest))
            isLaughing = isLaughing || isLaughter(words)
            guard found.count < (isLaughing ? longestReach : reach) else { break }
            let isAnswer = question.map { MemoryGateWords.isQuestion($0) && $0.width > widestWonder } ?? false
            found.append(MemoryGateAftermath(words: words, distance: found.count + 1, isAnswer: isAnswer))
            question = nil
        }
        return found
    }

    private static func isLaughter(_ words: String) -> Bool {
        if words.contains(where: { "😂🤣😆😝😜".contains($0) }) { return true }
        return MemoryGatePhrases(words).contains(["haha", "hahaha", "lol", "lmao", "hehe", "哈哈", "嘿嘿", "笑死", "嘻嘻"])
    }
}
