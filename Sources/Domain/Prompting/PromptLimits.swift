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
    /// What is always in mind about the person may take.
    package var essentials: Int
    /// What comes to mind may take.
    package var recollection: Int
    /// What the reply may take, thinking included.
    package var reply: Int

    /// Limits; the usual ones where nothing is said.
    package init(
        prompt: Int = 5000, historyMessage: Int = 300, newMessage: Int = 1200, summaries: Int = 800,
        essentials: Int = 300, recollection: Int = 500, reply: Int = 800
    ) {
        self.prompt = prompt
        self.historyMessage = historyMessage
        self.newMessage = newMessage
        self.summaries = summaries
        self.essentials = essentials
        self.recollection = recollection
        self.reply = reply
    }
}
