import Domain

/// Words of a source made harmless: without control characters and as long as Telegram takes.
struct SpokenText: Hashable, Sendable {
    /// The most code points of a name.
    private static let nameLimit = 128

    /// The words, trimmed.
    let text: String
    /// Whether some were cut off.
    let isShortened: Bool

    /// The words of a message.
    init(_ raw: String, limit: Int = TextSplit.telegramLimit) {
        let text = Self.harmless(raw).trimmed
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else {
            self.text = text
            isShortened = false
            return
        }
        // Twice as much is enough to find a good place for the cut.
        let beginning = String(text.unicodeScalars.prefix(2 * limit))
        self.text = TextSplit.pieces(of: beginning, limit: limit).first ?? ""
        isShortened = true
    }

    /// A name on one line; `nil` when nothing is left of it.
    static func name(_ raw: String?) -> String? {
        guard let raw else { return nil }
        let words = harmless(raw).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : String(String.UnicodeScalarView(words.unicodeScalars.prefix(nameLimit)))
    }

    /// Whether there are no control characters in it but tabs and line ends.
    static func isHarmless(_ raw: String) -> Bool { !raw.unicodeScalars.contains(where: isHarmful) }

    private static func harmless(_ raw: String) -> String {
        guard !isHarmless(raw) else { return raw }
        let text = raw.replacing("\r\n", with: "\n")
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHarmful($0) }))
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF: true
        default: false
        }
    }
}
