/// What an update means to the engine.
package enum IncomingEvent: Hashable, Sendable {
    /// Somebody wrote.
    case message(IncomingMessage)
    /// Somebody changed what they wrote.
    case edited(IncomingMessage)
    /// Somebody pressed a button: answered outside the conversation's order.
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
        /// The message the button stands under, if told.
        package let message: MessageID?
        /// What the button carries, at most 64 bytes.
        package let data: String?

        /// A press as told.
        package init(id: String, sender: Account, chat: Chat?, message: MessageID? = nil, data: String?) {
            self.id = id
            self.sender = sender
            self.chat = chat
            self.message = message
            self.data = data
        }
    }

    /// The chat in which this waits for an answer; `nil` when it waits for none.
    package var laneChat: ChatID? {
        switch self {
        case .message(let message), .edited(let message): message.chat.id
        case .callback(let query): query.chat?.id
        case .membership, .migration, .ignored: nil
        }
    }
}
