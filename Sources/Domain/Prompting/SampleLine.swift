/// A line that a scripted model speaks for a persona.
///
/// It is written `kind | words`: `greeting | Morning, {name}!`.
package struct SampleLine: Hashable, Sendable {
    /// When a line fits.
    package enum Kind: String, CaseIterable, Sendable {
        /// To begin with, or when greeted.
        case greeting
        /// When asked something.
        case answer
        /// When the person told how they are.
        case feeling
        /// When a picture came that nobody has seen.
        case picture
        /// When a link came that nobody has opened.
        case link
        /// Whenever the person's name is known; `{name}` in it is that name.
        case name
        /// At any time.
        case talk

        /// The kinds that no preset can do without; for the others a line of ``talk`` stands in.
        package static let needed: [Kind] = [.greeting, .answer, .name, .talk]
    }

    /// When it fits.
    package let kind: Kind
    /// The words; only those of kind ``Kind/name`` have the slot `{name}`.
    package let words: PhraseTemplate

    /// Reads a line; `nil` when it has no known kind, no words, or slots that nobody fills.
    package init?(parsing text: String) {
        guard let bar = text.firstIndex(of: "|"), let kind = Kind(rawValue: Self.trimmed(text[..<bar])) else {
            return nil
        }
        let words = Self.trimmed(text[text.index(after: bar)...])
        let template = PhraseTemplate(words)
        guard !words.isEmpty, template.slots == (kind == .name ? ["name"] : []) else { return nil }
        self.kind = kind
        self.words = template
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
}
