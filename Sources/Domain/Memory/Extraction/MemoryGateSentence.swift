import Foundation

/// One sentence of what the person said, parted where a new thought begins.
struct MemoryGateSentence {
    /// Its words in lower case.
    let text: String
    /// Whether it asks something.
    let isQuestion: Bool

    /// The sentences of a text, its beginning only.
    static func all(in text: String, most: Int) -> [MemoryGateSentence] {
        var sentences: [MemoryGateSentence] = []
        var rest = MemorySimilarity.folded(text)[...]
        while !rest.isEmpty, sentences.count < most {
            let words = rest.prefix { !ends.contains($0) && !$0.isNewline }
            let end = rest[words.endIndex...].first
            rest = rest[words.endIndex...].dropFirst()
            guard words.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            let isAsking = end == "?" || words.trimmed.last.map { "吗呢么".contains($0) } ?? false
            sentences.append(MemoryGateSentence(text: String(words), isQuestion: isAsking))
        }
        return sentences
    }

    /// Its clauses in order.
    func clauses(most: Int) -> [String] {
        var parted = text
        for joint in Self.joints where parted.contains(joint) { parted = parted.replacing(joint, with: "," + joint) }
        return parted.split { $0 == "," || $0 == "，" }.prefix(most).map(String.init)
    }

    private static let ends: Set<Character> = [".", "!", "?", "。", "！", "？", ";", "；"]
    /// Words before which a new thought begins though no mark stands there.
    private static let joints = [
        " but ", " because ", " cause ", " though ", " anyway ", "但是", "可是", "因为", "反正", "现在",
    ]
}
