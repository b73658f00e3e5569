package import Domain
package import Foundation

/// One attempt at a model that cost something or might have.
package struct UsageRecord: Hashable, Sendable {
    /// What the call was for.
    package enum Purpose: String, Sendable {
        /// A reply to a person.
        case chat
        /// Looking at pictures.
        case vision
        /// Telling what happened on earlier days.
        case summary
        /// Reading what was said for memories.
        case extraction
        /// Bringing memories into order.
        case consolidation
        /// Turning texts into vectors.
        case embedding
        /// Judging whether two have come closer.
        case judge
        /// Writing first.
        case outreach
    }

    /// How it ended.
    package enum Outcome: String, Sendable {
        /// With an answer.
        case answered
        /// Given up because newer words came.
        case cancelled
        /// With an error.
        case failed
    }

    /// What for.
    package let purpose: Purpose
    /// The model as configured: provider and name.
    package let model: String
    /// For which bot.
    package let bot: BotID
    /// For whom.
    package let person: PersonID
    /// What it used.
    package let tokens: TokenUsage
    /// How long it took, in real time.
    package let latency: Duration
    /// How it ended.
    package let outcome: Outcome
    /// When it ended, in human time.
    package let date: Date

    /// A record of these.
    package init(
        purpose: Purpose, model: String, bot: BotID, person: PersonID, tokens: TokenUsage, latency: Duration,
        outcome: Outcome, date: Date
    ) {
        self.purpose = purpose
        self.model = model
        self.bot = bot
        self.person = person
        self.tokens = tokens
        self.latency = latency
        self.outcome = outcome
        self.date = date
    }
}
