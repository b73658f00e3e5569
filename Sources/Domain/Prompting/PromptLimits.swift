/// How large a prompt and its parts may become, in estimated tokens.
package struct PromptLimits: Hashable, Sendable {
    /// The whole prompt.
    package var prompt: Int
    /// What one message of the history may take; longer ones are cut, and it is said.
    package var historyMessage: Int
    /// What one new message may take; longer ones are cut, and it is said.
    package var newMessage: Int
    /// What all summaries of earlier days and weeks may take together.
    package var summaries: Int
    /// What the reply may take, thinking included.
    package var reply: Int

    /// Limits; the usual ones where nothing is said.
    package init(
        prompt: Int = 5000, historyMessage: Int = 300, newMessage: Int = 1200, summaries: Int = 800, reply: Int = 800
    ) {
        self.prompt = prompt
        self.historyMessage = historyMessage
        self.newMessage = newMessage
        self.summaries = summaries
        self.reply = reply
    }
}
