/// A message to be sent, or a bubble of one.
package struct OutgoingMessage: Hashable, Sendable {
    /// Where to.
    package let conversation: ConversationID
    /// The words, plain.
    package let text: String
    /// The message it answers, shown as a quotation.
    package let replyTo: MessageID?

    /// A plain text message.
    package init(conversation: ConversationID, text: String, replyTo: MessageID? = nil) {
        self.conversation = conversation
        self.text = text
        self.replyTo = replyTo
    }
}
