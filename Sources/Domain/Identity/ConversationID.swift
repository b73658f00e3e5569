/// A conversation is one bot in one chat.
package struct ConversationID: Hashable, Codable, Sendable {
    /// The bot that takes part.
    package let bot: BotID
    /// The chat it takes part in.
    package let chat: ChatID

    /// The conversation of `bot` in `chat`.
    package init(bot: BotID, chat: ChatID) {
        self.bot = bot
        self.chat = chat
    }
}

extension ConversationID: CustomStringConvertible {
    /// Bot and chat, parted by a colon.
    package var description: String { "\(bot):\(chat)" }
}
