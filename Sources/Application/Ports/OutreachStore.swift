package import Domain
package import Foundation

/// A relationship whose persona may think of writing first, and everything that decides it.
package struct OutreachCandidate: Sendable {
    /// The relationship.
    package let relationship: RelationshipID
    /// The person, for the ledger.
    package let person: PersonID
    /// The persona.
    package let preset: PresetName
    /// The private conversation in which the person last wrote, among the bots asked for.
    package let conversation: ConversationID
    /// The account to write to.
    package let user: UserID
    /// The epoch under which this was read.
    package let epoch: Int
    /// The stage the two are at.
    package let stage: Stage
    /// The persona's mood when it last changed.
    package let mood: Mood?
    /// How things stand with writing first.
    package let standing: OutreachStanding
    /// When the person may be written to.
    package let preferences: ContactPreferences
    /// When any persona wrote first to this person, newest first, of the last two days.
    package let outreach: [Date]
    /// When anything was last said between the person and any persona.
    package let lastMessage: Date?
    /// Whether the bot can write to the person.
    package let isReachable: Bool

    /// A candidate of these.
    package init(
        relationship: RelationshipID, person: PersonID, preset: PresetName, conversation: ConversationID, user: UserID,
        epoch: Int, stage: Stage, mood: Mood?, standing: OutreachStanding, preferences: ContactPreferences,
        outreach: [Date], lastMessage: Date?, isReachable: Bool
    ) {
        self.relationship = relationship
        self.person = person
        self.preset = preset
        self.conversation = conversation
        self.user = user
        self.epoch = epoch
        self.stage = stage
        self.mood = mood
        self.standing = standing
        self.preferences = preferences
        self.outreach = outreach
        self.lastMessage = lastMessage
        self.isReachable = isReachable
    }
}

/// One time that a persona thought of writing first, and what came of it.
package struct OutreachRecord: Hashable, Sendable {
    /// What came of it.
    package enum Outcome: String, CaseIterable, Sendable {
        /// It waits to be sent.
        case promised
        /// Telegram has it.
        case sent
        /// Nobody knows whether Telegram has it; it counts as sent.
        case unknown
        /// What the model wrote was not good enough.
        case dropped
        /// The model would rather not.
        case declined
        /// The person wrote first.
        case cancelled
        /// No model answered.
        case failed
    }

    /// When.
    package let date: Date
    /// Why.
    package let reason: OutreachReason
    /// What else there was.
    package let skipped: [SkippedReason]
    /// What came of it.
    package let outcome: Outcome

    /// A record of these.
    package init(date: Date, reason: OutreachReason, skipped: [SkippedReason], outcome: Outcome) {
        self.date = date
        self.reason = reason
        self.skipped = skipped
        self.outcome = outcome
    }
}

/// What a persona that writes first must know, beside what any turn knows.
package struct OutreachContext: Sendable {
    /// What any turn knows.
    package let turn: TurnContext
    /// What is remembered of the person and holds.
    package let memories: [Memory]
    /// The topics of what any persona wrote first to this person within a week.
    package let recentTopics: [String]

    /// A context of these.
    package init(turn: TurnContext, memories: [Memory], recentTopics: [String]) {
        self.turn = turn
        self.memories = memories
        self.recentTopics = recentTopics
    }
}

/// What thinking of writing first changes, in one transaction.
package struct OutreachCommit: Sendable {
    /// Of whom.
    package let candidate: OutreachCandidate
    /// What is said, in order; empty when nothing is.
    package let bubbles: [OutgoingMessage]
    /// What came of it.
    package let record: OutreachRecord
    /// How things stand afterwards.
    package let standing: OutreachStanding
    /// What the model calls used.
    package let usage: [UsageRecord]

    /// A commit of these.
    package init(
        candidate: OutreachCandidate, bubbles: [OutgoingMessage], record: OutreachRecord, standing: OutreachStanding,
        usage: [UsageRecord]
    ) {
        self.candidate = candidate
        self.bubbles = bubbles
        self.record = record
        self.standing = standing
        self.usage = usage
    }
}

/// Keeps when personas may write first, and what came of it.
package protocol OutreachStore: Sendable {
    /// Those whose moment has come at `now`, the longest due first, at most `limit`, of bots among `bots` alone; and those
    /// whose moment lies further ahead than `horizon`, which only a clock that went back explains.
    func outreachCandidates(
        at now: Date, horizon: Date, bots: [BotID], limit: Int
    ) async throws(StoreError) -> [OutreachCandidate]

    /// The earliest moment of any; `nil` when nobody waits for one.
    func nextOutreach() async throws(StoreError) -> Date?

    /// Puts a candidate's moment off, unless things have changed since it was read; `nil` lets it rest.
    func postpone(_ candidate: OutreachCandidate, until date: Date?) async throws(StoreError)

    /// What is known when a persona writes first; `nil` when things have changed since the candidate was read.
    func outreachContext(
        of candidate: OutreachCandidate, historyLimit: Int, at now: Date
    ) async throws(StoreError) -> OutreachContext?

    /// Commits it; throws ``StoreError/staleEpoch`` and changes nothing when things have changed since the candidate was
    /// read. Returns the outbox rows of its bubbles, in order.
    func commit(_ outreach: OutreachCommit) async throws(StoreError) -> [OutboxEntry]

    /// What a persona did of itself with somebody, newest first, at most `limit`.
    func outreachRecords(of key: PersonKey, limit: Int) async throws(StoreError) -> [OutreachRecord]

    /// How things stand with writing first between a persona and somebody; `nil` before they met.
    func outreachCandidate(of key: PersonKey) async throws(StoreError) -> OutreachCandidate?

    /// When the human behind an account may be written to; none of somebody unknown.
    func preferences(of user: UserID) async throws(StoreError) -> ContactPreferences

    /// Keeps when the human behind an account may be written to. What is under way is not sent; `false` of somebody
    /// unknown.
    func keep(_ preferences: ContactPreferences, of user: UserID, at now: Date) async throws(StoreError) -> Bool
}
