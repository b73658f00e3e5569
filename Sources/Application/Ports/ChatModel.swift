package import Domain

/// A model that can continue a conversation.
package protocol ChatModel: Sendable {
    /// Provider and name, as written to the ledger.
    var name: String { get }
    /// The media types of pictures it can look at; none when it cannot look.
    var pictureTypes: Set<String> { get }
    /// The vocabulary by which its tokens are estimated.
    var vocabulary: TokenEstimator.Family { get }

    /// One attempt at a reply. Cancelling the task ends the call.
    func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply
}

extension ChatModel {
    /// It cannot look, unless it says so.
    package var pictureTypes: Set<String> { [] }
    /// Whether it can look at pictures.
    package var seesPictures: Bool { !pictureTypes.isEmpty }

    /// Whether it can look at every picture of a prompt.
    package func sees(_ prompt: ChatPrompt) -> Bool {
        prompt.messages.allSatisfy { $0.pictures.allSatisfy { pictureTypes.contains($0.mediaType) } }
    }
    /// The most common one, unless it says so.
    package var vocabulary: TokenEstimator.Family { .o200k }
}

/// A model's answer.
package struct ModelReply: Hashable, Sendable {
    /// The words, without thinking; never empty.
    package let text: String
    /// What it used.
    package let usage: TokenUsage

    /// An answer.
    package init(text: String, usage: TokenUsage) {
        self.text = text
        self.usage = usage
    }
}

/// Why a model gave no usable answer, and what the attempt used.
package struct ModelFailure: Error, Hashable {
    /// What the caller does next. No case holds a key or a person's words.
    package enum Reason: Hashable, Sendable {
        /// It may work in a moment: try again, after `wait` if told.
        case transient(reason: String, wait: Duration?)
        /// Trying this model again is useless for now (key, money, unknown model, bad request): go to the next.
        case permanent(reason: String)
        /// A content filter stopped it: go to the next model.
        case filtered
        /// The answer is empty or cut to nothing: try again.
        case empty
        /// The caller's task was cancelled.
        case cancelled
    }

    /// Why.
    package let reason: Reason
    /// What the attempt used, estimated when the provider did not say; `nil` when nothing was sent.
    package let usage: TokenUsage?

    /// A failure.
    package init(_ reason: Reason, usage: TokenUsage? = nil) {
        self.reason = reason
        self.usage = usage
    }
}
