package import Domain

/// A bot's token, known to have the form of one: digits, a colon, and letters, digits, `-` or `_`.
///
/// Telegram's own tokens have 35 signs after the colon; servers that stand in for it may give shorter ones.
package struct TelegramToken: Hashable, Sendable {
    /// The bot it belongs to, told by its digits.
    package let bot: BotID
    /// The token whole, for the one place that must send it.
    package let secret: Secret

    /// A token of that form; `nil` when it is none, so that nothing else can get into a URL.
    package init?(_ secret: Secret) {
        guard let match = secret.revealed.wholeMatch(of: /([0-9]{1,16}):[A-Za-z0-9_\-]{1,200}/),
            let number = Int64(match.1), number > 0
        else { return nil }
        bot = BotID(rawValue: number)
        self.secret = secret
    }
}
