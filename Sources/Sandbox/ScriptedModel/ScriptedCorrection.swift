import Domain

/// A word that somebody takes back, and the one that is right.
struct ScriptedCorrection {
    /// What was wrong.
    let wrong: String
    /// What is right.
    let right: String

    /// Finds a correction in a sentence; `nil` without one.
    init?(_ sentence: String) {
        let pairs = Self.ways.lazy.compactMap { pattern, isWrongFirst -> (wrong: String, right: String)? in
            guard let match = pattern.firstMatch(in: sentence) else { return nil }
            let words = match.groups.map(Self.bare)
            guard words.count == 2, words.allSatisfy({ !$0.isEmpty }) else { return nil }
            return isWrongFirst ? (words[0], words[1]) : (words[1], words[0])
        }
        guard let pair = pairs.first else { return nil }
        (wrong, right) = pair
    }

    /// `text` with the right word.
    func applied(to text: String) -> String { text.replacing(wrong, with: right) }

    private static func bare(_ words: String) -> String {
        var words = words.trimmed
        while let last = words.last, "啊啦呀哦的了".contains(last) { words.removeLast() }
        return words
    }

    private static let places = "(?:it's |in |at |on )*"
    /// How people take words back.
    private static let ways: [(Pattern, isWrongFirst: Bool)] = [
        (Pattern(#"(?i)\bnot (?:in |at |on )?([\p{L}']+)[,;]? (?:but |it's |actually |in )+([\p{L}']+)"#), true),
        (
            Pattern(#"(?i)\b(?:it's|it is|I meant|actually)[, ]+\#(places)([\p{L}' ]+?),? not \#(places)([\p{L}']+)"#),
            false
        ),
        (Pattern(#"不是(?:在)?([^，。！？,]{1,10})[，,](?:而)?是(?:在)?([^，。！？,]{1,10})"#), true),
        (Pattern(#"是(?:在)?([^，。！？,]{1,10})[，,](?:而)?不是(?:在)?([^，。！？,]{1,10})"#), false),
    ]
}
