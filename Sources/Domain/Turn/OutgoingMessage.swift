/// Something to be sent: a bubble of a reply, or a reaction to a message.
package struct OutgoingMessage: Hashable, Sendable {
    /// What it is.
    package enum Kind: String, Sendable {
        /// Words.
        case text
        /// An emoji put on ``OutgoingMessage/replyTo``.
        case reaction
    }

    /// Where to.
    package let conversation: ConversationID
    /// What it is.
    package let kind: Kind
    /// The words, plain, or the emoji.
    package let text: String
    /// The message it answers, shown as a quotation, or reacts to.
    package let replyTo: MessageID?
    /// The buttons under it.
    package let keyboard: InlineKeyboard?
    /// Whether it becomes part of the history; what the program asks or answers does not.
    package let isRemembered: Bool

    /// A plain text message.
    package init(
        conversation: ConversationID, text: String, replyTo: MessageID? = nil, keyboard: InlineKeyboard? = nil,
        isRemembered: Bool = true
    ) {
        self.init(
            conversation: conversation, kind: .text, text: text, replyTo: replyTo, keyboard: keyboard,
            isRemembered: isRemembered)
    }

    /// A reaction to a message.
    package init(conversation: ConversationID, reaction: String, to message: MessageID) {
        self.init(conversation: conversation, kind: .reaction, text: reaction, replyTo: message)
    }

    /// A message of all its parts, as stored.
    package init(
        conversation: ConversationID, kind: Kind, text: String, replyTo: MessageID?,
        keyboard: InlineKeyboard? = nil, isRemembered: Bool = true
    ) {
        self.conversation = conversation
        self.kind = kind
        self.text = text
        self.replyTo = replyTo
        self.keyboard = keyboard
        self.isRemembered = isRemembered
    }

    /// The same words for another place.
    package func moved(to conversation: ConversationID) -> OutgoingMessage {
        OutgoingMessage(
            conversation: conversation, kind: kind, text: text, replyTo: replyTo, keyboard: keyboard,
            isRemembered: isRemembered)
    }

    /// The same as bare words, for when what they refer to is gone.
    package var withoutReference: OutgoingMessage {
        OutgoingMessage(conversation: conversation, text: text, keyboard: keyboard, isRemembered: isRemembered)
    }
}
