/// A chat as Telegram describes it.
package struct Chat: Hashable, Codable, Sendable {
    /// What sort of chat it is.
    package enum Kind: String, Codable, Sendable {
        /// One person and the bot.
        case `private`
        /// A basic group, whose message ids differ from bot to bot.
        case group
        /// A supergroup, whose message ids all members share.
        case supergroup
        /// A channel.
        case channel
    }

    /// Its id.
    package let id: ChatID
    /// What sort of chat it is.
    package let kind: Kind
    /// Its title; `nil` in private chats.
    package let title: String?

    /// A chat of that id, kind and title.
    package init(id: ChatID, kind: Kind, title: String? = nil) {
        self.id = id
        self.kind = kind
        self.title = title
    }
}
