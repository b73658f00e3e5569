/// A bot that was made here.
package struct BotAccount: Hashable, Sendable {
    /// Telegram's number for it.
    package let id: AccountID
    /// What its API calls carry.
    package let token: String
    /// Its @name, without the sign.
    package let username: String
}

extension BotAccount {
    init(_ bot: Bot) {
        self.init(id: bot.id, token: bot.token, username: bot.username)
    }
}
