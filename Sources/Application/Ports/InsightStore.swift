package import Domain
package import Foundation

/// What is known of a conversation, for those who look on.
package struct ConversationInsight: Hashable, Sendable {
    /// How many of the latest changes of a score are told.
    package static let changes = 5

    /// Model calls, and what they used together.
    package struct Usage: Hashable, Sendable {
        /// How many calls.
        package let calls: Int
        /// Their tokens.
        package let tokens: TokenUsage

        /// Usage of these.
        package init(calls: Int, tokens: TokenUsage) {
            self.calls = calls
            self.tokens = tokens
        }
    }

    /// The relationship behind a private chat, with the latest changes of its score; `nil` in groups.
    package let relationship: RelationshipChronicle?
    /// What the bot's replies to this person cost; nothing in groups, where costs are those of the people who spoke.
    package let usage: Usage

    /// An insight of these.
    package init(relationship: RelationshipChronicle?, usage: Usage) {
        self.relationship = relationship
        self.usage = usage
    }
}

/// How the whole does: figures, never words.
package struct WorkInsight: Hashable, Sendable {
    /// Updates that wait for an answer.
    package let waiting: Int
    /// Model calls since the moment asked for, and their tokens.
    package let usage: ConversationInsight.Usage
    /// Those of the calls that failed.
    package let failures: Int

    /// An insight of these.
    package init(waiting: Int, usage: ConversationInsight.Usage, failures: Int) {
        self.waiting = waiting
        self.usage = usage
        self.failures = failures
    }
}

/// Answers onlookers: the sandbox and the operator.
package protocol InsightStore: Sendable {
    /// What is known of a conversation; `nil` before its first turn.
    func insight(into conversation: ConversationID) async throws(StoreError) -> ConversationInsight?

    /// What the next turn of a bot with somebody in private would know; `nil` when they never met.
    func nextTurn(of key: PersonKey, with bot: BotID, historyLimit: Int) async throws(StoreError) -> TurnContext?

    /// How the whole does, with what models did since `start`.
    func workInsight(since start: Date) async throws(StoreError) -> WorkInsight
}
