/// What an update means to the engine.
package enum IncomingEvent: Hashable, Sendable {
    /// Somebody wrote.
    case message(IncomingMessage)
    /// Somebody changed what they wrote.
    case edited(IncomingMessage)
    /// Somebody pressed a button: answered at once, outside the conversation's order.
    case callback(CallbackQuery)
    /// The bot may or may no longer write to a chat.
    case membership(Chat, isReachable: Bool)
    /// A group became a supergroup and has another id from now on.
    case migration(from: ChatID, to: ChatID)
    /// Something we do not act on; it is confirmed.
    case ignored

    /// A press of an inline button.
    package struct CallbackQuery: Hashable, Sendable {
        /// The id to answer within 150 s.
        package let id: String
        /// Who pressed.
        package let sender: Account
        /// The chat the button stands in, if told.
        package let chat: Chat?
        /// What the button carries, at most 64 bytes.
        package let data: String?

        /// A press as told.
        package init(id: String, sender: Account, chat: Chat?, data: String?) {
            self.id = id
            self.sender = sender
            self.chat = chat
            self.data = data
        }
    }

    /// The chat in whose order this must be handled; `nil` when it waits for nothing.
    package var laneChat: ChatID? {
        switch self {
        case .message(let message), .edited(let message): message.chat.id
        case .callback, .membership, .migration, .ignored: nil
        }
    }
}
