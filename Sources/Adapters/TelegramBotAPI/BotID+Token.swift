package import Domain

extension BotID {
    /// The id of the bot that `token` belongs to, without asking anybody; `nil` when it has not the form of a token.
    package init?(token: Secret) {
        guard let token = TelegramToken(token) else { return nil }
        self = token.bot
    }
}
