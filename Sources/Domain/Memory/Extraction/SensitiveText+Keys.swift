extension SensitiveText {
    /// From this length on, letters and digits that mix are a key and no word.
    private static let longKey = 24
    /// The digits before the colon of a bot's token.
    private static let botDigits = 8...12

    /// Whether a key stands in a text by itself, without a word that says so.
    static func hasKey(_ text: String) -> Bool {
        if text.contains("-----BEGIN") { return true }
        let words = text.split { $0.isWhitespace || !$0.isASCII || "\"'()<>,;".contains($0) }
        return words.contains { isKnownKey($0) || isBotToken($0) || isRandom($0) }
    }

    private static func isKnownKey(_ word: Substring) -> Bool {
        word.count >= 16
            && ["sk-", "pk-", "ghp_", "gho_", "xoxb-", "xoxp-", "AKIA", "AIza", "eyJ", "glpat-"].contains {
                word.hasPrefix($0)
            }
    }

    private static func isBotToken(_ word: Substring) -> Bool {
        let parts = word.split(separator: ":")
        return parts.count == 2 && botDigits.contains(parts[0].count) && parts[0].allSatisfy(\.isNumber)
            && parts[1].count >= 30
    }

    private static func isRandom(_ word: Substring) -> Bool {
        guard word.count >= longKey, !word.contains("/"), !word.contains(".") else { return false }
        let letters = word.count(where: \.isLetter)
        let digits = word.count(where: \.isNumber)
        return letters >= 6 && digits >= 4 && letters + digits >= word.count - 2
    }
}
