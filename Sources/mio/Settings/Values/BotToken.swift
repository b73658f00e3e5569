import Domain

/// A bot's token, and the bot it belongs to.
struct BotToken: Hashable, Sendable {
    /// The digits before the colon.
    let bot: BotID
    /// The whole token.
    let secret: Secret

    /// Reads a token as @BotFather gives it; `nil` when it is none.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[0].utf8.allSatisfy(UInt8.isDigit),
            let bot = Int64(parts[0]), bot > 0,
            parts[1].utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 45 || $0 == 95 })
        else { return nil }
        self.bot = BotID(rawValue: bot)
        secret = Secret(text)
    }
}
