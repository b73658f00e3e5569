/// One of our bots that takes part in a group.
package struct GroupMember: Hashable, Sendable {
    /// The bot.
    package let bot: BotID
    /// Its user name, lower-case and without `@`.
    package let username: String
    /// What people call it: the persona's name, and the bot's.
    package let names: [String]

    /// A bot that takes part.
    package init(bot: BotID, username: String, names: [String]) {
        self.bot = bot
        self.username = username
        self.names = names
    }
}
