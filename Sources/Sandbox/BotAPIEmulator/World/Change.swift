/// Something that happened in a chat, in the order of the world.
package struct Change: Hashable, Sendable {
    /// What happened.
    package enum Kind: Hashable, Sendable {
        /// A message came; `number` names it.
        case message
        /// A message got another text.
        case edit
        /// A message was deleted.
        case deletion
        /// Someone's reactions to a message changed.
        case reaction
        /// A bot shows what it is doing, as `typing`.
        case action(String)
        /// A bot answered a pressed button, perhaps with a text.
        case callbackAnswer(id: String, text: String?)
        /// Someone joined, left, blocked or unblocked.
        case membership
    }

    /// The place in the world's order, counted from 1.
    package let cursor: Int
    /// What happened.
    package let kind: Kind
    /// Where.
    package let chat: ChatReference
    /// The message's place in its chat; 0 when no message is concerned.
    package let number: Int
    /// Who did it.
    package let actor: AccountID
    /// When, in seconds since 1970.
    package let time: Double
}

extension Change.Kind {
    /// The kind's word in JSON.
    var name: String {
        switch self {
        case .message: "message"
        case .edit: "edit"
        case .deletion: "deletion"
        case .reaction: "reaction"
        case .action: "action"
        case .callbackAnswer: "callback_answer"
        case .membership: "membership"
        }
    }
}
