/// A remark of ours among the words of people: the hour, what kind of message came.
///
/// Its brackets are ours alone: in what people write they become plain ones, so nobody can fake a remark.
package enum PromptNote {
    /// The brackets around a remark, as the shared guidelines explain them to the model.
    package static let brackets: (open: Character, close: Character) = ("⟦", "⟧")

    /// A remark in its brackets.
    static func marked(_ remark: String) -> String {
        "\(brackets.open)\(remark)\(brackets.close)"
    }

    /// Somebody's words without our brackets.
    static func defused(_ words: some StringProtocol) -> String {
        guard words.unicodeScalars.contains(where: { $0 == "⟦" || $0 == "⟧" }) else { return String(words) }
        return String(
            String.UnicodeScalarView(
                words.unicodeScalars.map { scalar in
                    switch scalar {
                    case "⟦": "["
                    case "⟧": "]"
                    default: scalar
                    }
                }))
    }

    /// Words whose further lines are indented, where each line is somebody's.
    static func indented(_ words: String) -> String {
        words.split(whereSeparator: \.isNewline).joined(separator: "\n    ")
    }

    /// Somebody's words as one line, without our brackets.
    static func oneLine(_ words: some StringProtocol) -> String {
        defused(words).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
