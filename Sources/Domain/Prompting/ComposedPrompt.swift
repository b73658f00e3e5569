/// A prompt, and what each part of it takes.
package struct ComposedPrompt: Hashable, Sendable {
    /// A part of a prompt, in the order in which they stand.
    package enum PartName: String, CaseIterable, Sendable {
        /// How anyone here talks.
        case guidelines
        /// Staying oneself, and honesty.
        case identity
        /// Who the persona is.
        case character
        /// What this persona does that others do not.
        case behavior
        /// How it is at this stage of the relationship.
        case stage
        /// What the person said about themselves.
        case profile
        /// What is always in mind about the person.
        case essentials
        /// What happened on earlier days and weeks.
        case summaries
        /// What was said before.
        case history
        /// The hour, and how late the answer is.
        case present
        /// What comes to mind now.
        case recollection
        /// Pictures that the model gets to see.
        case pictures
        /// What is to be answered.
        case newMessages = "new_messages"
    }

    /// A part and its size.
    package struct Part: Hashable, Sendable {
        /// Which part.
        package let name: PartName
        /// Its estimated tokens, with what its messages cost beside their words.
        package let tokens: Int
    }

    /// What is sent.
    package let prompt: ChatPrompt
    /// The parts, in order.
    package let parts: [Part]
    /// What found no room.
    package let cuts: Cuts
    /// What came to mind and stands in it, with the reason.
    package let recalled: [RecalledLine]

    /// Something that came to mind and stands in a prompt. It holds no words.
    package struct RecalledLine: Hashable, Sendable {
        /// The memory; `nil` for a message.
        package let memory: MemoryID?
        /// Why it came to mind.
        package let reason: Recollection.Reason
        /// Its estimated tokens.
        package let tokens: Int
    }

    /// What of the given found no room in a prompt.
    package struct Cuts: Hashable, Sendable {
        /// Messages of the history that are left out.
        package var messages = 0
        /// Messages, old or new, of which only the beginning is shown.
        package var shortenedMessages = 0
        /// New messages that are left out.
        package var newMessages = 0
        /// Summaries that are left out.
        package var summaries = 0
    }

    /// The estimated tokens of the whole.
    package var tokens: Int {
        parts.reduce(TokenEstimator.tokensPerPrompt + TokenEstimator.tokensPerMessage) { $0 + $1.tokens }
    }
}
