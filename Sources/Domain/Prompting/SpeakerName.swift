/// A person's name as a prompt may show it: one short line that cannot pass for anything else.
struct SpeakerName: Hashable, Sendable {
    /// The longest name that is shown, in characters.
    static let limit = 32

    /// The name; never empty.
    let text: String

    /// Cleans a name that somebody chose: no controls, no line ends, no colon that would end it early.
    init(_ name: String) {
        var clean = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(Self.limit * 8) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: clean.append(" ")
            default: clean.append(scalar == ":" || scalar == "：" ? " " : scalar)
            }
        }
        let words = PromptNote.defused(String(clean)).split(separator: " ").joined(separator: " ")
        let short = String(words.prefix(Self.limit))
        text = short.isEmpty ? "?" : short
    }
}
