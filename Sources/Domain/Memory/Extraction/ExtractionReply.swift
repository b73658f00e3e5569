/// What a model answered when it was asked to read a stretch of talk.
///
/// Reading is forgiving: words and fences around the object, commas too many, numbers in quotation marks, keys that are
/// missing and words nobody knows do no harm. Nothing read here is believed yet: ``MemoryGate`` and
/// ``ScoredTalk`` judge it.
package enum ExtractionReply {
    /// The most memories that are read of one answer.
    package static let mostMemories = 40
    /// The most people who are read of one answer.
    package static let mostPeople = 20
    /// The most numbers or names in one list of an answer.
    static let mostItems = 20
    /// The longest answer that is read, in bytes.
    static let longestAnswer = 400_000
    /// The most characters of a text that are kept. It is far more than a memory may have, so that the gate sees what
    /// is too long.
    static let longestText = 1_000
    /// The most characters of a name or of a quotation that are kept.
    static let longestName = 120

    /// What `text` proposes; `nil` when it holds no whole object with at least one of the keys that we know.
    ///
    /// Of several objects the last one counts: some models think aloud first.
    package static func extraction(in text: String) -> Extraction? {
        guard text.utf8.count <= longestAnswer, let objects = ExtractionReplyObjects(in: text)?.texts else {
            return nil
        }
        for object in objects.reversed() {
            guard let value = ExtractionReplyValue(json: object), keys.contains(where: { value[$0] != nil }) else {
                continue
            }
            return extraction(of: value)
        }
        return nil
    }

    private static let keys = ["memories", "people", "forget", "signals", "declaration"]

    private static func extraction(of value: ExtractionReplyValue) -> Extraction {
        Extraction(
            memories: value.list("memories").lazy.compactMap(memory).first(mostMemories),
            people: value.list("people").lazy.compactMap(acquaintance).first(mostPeople),
            forget: value.numbers("forget"), signals: signals(of: value["signals"]),
            // Whoever changed their mind in between said the last one.
            declaration: value.list("declaration").suffix(mostItems).compactMap(declaration).last)
    }
}

extension Sequence {
    /// The first `count` elements.
    fileprivate func first(_ count: Int) -> [Element] { Array(prefix(count)) }
}
