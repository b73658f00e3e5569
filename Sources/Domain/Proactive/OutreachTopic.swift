import Foundation

/// What a memory is about, as the terms by which it is recognised where people speak of it.
///
/// Numbers are none: a date stands in every plan.
struct OutreachTopic {
    /// From this weight on a term alone means that the topic is spoken of.
    static let naming = 1.0
    /// From this weight on a term may mean it: a single character of Chinese.
    static let touching = 0.4

    private let terms: [RecallQuery.Term]

    /// What `text` is about.
    init(_ text: String) {
        terms = RecallQuery(lines: [RecallLine(text)], now: .distantPast, zone: .gmt).terms.filter {
            !$0.text.allSatisfy(\.isNumber)
        }
    }

    /// What somebody does not want who has this boundary.
    init(boundary text: String) { self.init(MemoryGatePhrases(text).without(Self.frames).text) }

    /// The weight of its most telling term among `found`, which are terms of a text; 0 where none is.
    func weight(among found: Set<String>) -> Double {
        terms.first { found.contains($0.text) }?.weight ?? 0
    }

    /// How people say that they do not want something.
    private static let frames = [
        "want", "wants", "wanted", "like", "likes", "hate", "hates", "prefer", "prefers", "talk", "talks", "talking",
        "about", "ask", "asks", "asked", "asking", "mention", "mentioned", "mentioning", "bring", "brings", "bringing",
        "brought", "discuss", "discussed", "hear", "hearing", "call", "called", "calling", "does", "doesnt", "do",
        "dont",
        "not", "never", "no", "again", "anymore", "up", "person", "user",
        "不希望", "不喜欢", "不愿意", "不愿", "不想", "不要再", "不要", "不许", "别再", "别", "再提", "提起", "提到", "提", "聊起", "聊", "被问", "被叫",
        "问起", "问", "谈起", "谈", "说起", "说", "叫", "的事情", "的事", "对方", "用户", "本人", "希望", "讨厌",
    ]
}
