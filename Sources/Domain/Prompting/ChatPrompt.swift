/// Everything a chat model is told for one reply.
package struct ChatPrompt: Hashable, Sendable {
    /// The instructions, before every message.
    package let system: String
    /// The conversation, oldest first; ends with the person's newest words.
    package let messages: [Message]
    /// How many tokens the reply may have, thinking included.
    package let maximumTokens: Int

    /// One message of the conversation.
    package struct Message: Hashable, Sendable {
        /// Who speaks.
        package let role: Role
        /// The words.
        package let text: String

        /// A message of `role`.
        package init(_ role: Role, _ text: String) {
            self.role = role
            self.text = text
        }
    }

    /// Who speaks to the model.
    package enum Role: String, Sendable {
        /// The person.
        case user
        /// The persona.
        case assistant
    }

    /// A prompt of these parts.
    package init(system: String, messages: [Message], maximumTokens: Int) {
        self.system = system
        self.messages = messages
        self.maximumTokens = maximumTokens
    }
}
