package import Domain
package import Foundation

/// What a turn must know of the conversation it happens in.
package struct TurnContext: Sendable {
    /// The human, or in groups the one who speaks.
    package let person: PersonID
    /// That person's relationship with the persona.
    package let relationship: RelationshipID
    /// How far it has come.
    package let stage: Stage
    /// Raised whenever a turn under way must not commit.
    package let epoch: Int
    /// The latest messages, oldest first.
    package let history: [HistoryMessage]

    /// A context as stored.
    package init(
        person: PersonID, relationship: RelationshipID, stage: Stage, epoch: Int, history: [HistoryMessage]
    ) {
        self.person = person
        self.relationship = relationship
        self.stage = stage
        self.epoch = epoch
        self.history = history
    }
}

/// Who meets whom where: what makes or finds a relationship.
package struct Encounter: Sendable {
    /// The bot and the chat.
    package let conversation: ConversationID
    /// The chat's kind and title.
    package let chat: Chat
    /// Who speaks.
    package let account: Account
    /// The persona behind the bot.
    package let preset: PresetName
    /// The mode of a relationship that begins now.
    package let mode: RelationshipMode

    /// An encounter of these.
    package init(
        conversation: ConversationID, chat: Chat, account: Account, preset: PresetName, mode: RelationshipMode
    ) {
        self.conversation = conversation
        self.chat = chat
        self.account = account
        self.preset = preset
        self.mode = mode
    }
}

/// Everything one turn changes, in one transaction.
package struct TurnCommit: Sendable {
    /// What becomes of the consumed updates.
    package enum Outcome: Sendable {
        /// They are answered.
        case answered
        /// A prepared line answers for now; they stay open for a real one.
        case fallback
        /// The time for a real answer has passed; the prepared line was it.
        case closed
    }

    /// Where.
    package let conversation: ConversationID
    /// With whom.
    package let relationship: RelationshipID
    /// The epoch under which the turn began.
    package let epoch: Int
    /// The updates it consumes.
    package let consumed: [InboxSequence]
    /// The person's messages, which become history.
    package let heard: [HistoryMessage]
    /// What the persona says, in order; may be empty.
    package let bubbles: [OutgoingMessage]
    /// How the bubbles came to be.
    package let origin: HistoryMessage.Origin
    /// What becomes of the consumed updates.
    package let outcome: Outcome
    /// What the model calls used.
    package let usage: [UsageRecord]
    /// When, in human time.
    package let date: Date

    /// A commit of these.
    package init(
        conversation: ConversationID, relationship: RelationshipID, epoch: Int, consumed: [InboxSequence],
        heard: [HistoryMessage], bubbles: [OutgoingMessage], origin: HistoryMessage.Origin, outcome: Outcome,
        usage: [UsageRecord], date: Date
    ) {
        self.conversation = conversation
        self.relationship = relationship
        self.epoch = epoch
        self.consumed = consumed
        self.heard = heard
        self.bubbles = bubbles
        self.origin = origin
        self.outcome = outcome
        self.usage = usage
        self.date = date
    }
}

/// Keeps persons, relationships and history, and makes turns durable.
package protocol TurnStore: Sendable {
    /// What a turn must know; creates person, conversation and relationship on first sight.
    ///
    /// `historyLimit` counts messages. A private history spans all private chats of the relationship; a group's is
    /// the group's. The conversation counts as reachable again.
    func context(
        for encounter: Encounter, historyLimit: Int, at now: Date
    ) async throws(StoreError) -> TurnContext

    /// Commits a turn; throws ``StoreError/staleEpoch`` and changes nothing when the epoch has moved on.
    ///
    /// Messages that a fallback turn already made history are not added twice.
    /// Returns the outbox rows of its bubbles, in order.
    func commit(_ turn: TurnCommit) async throws(StoreError) -> [OutboxEntry]

    /// Records model calls that led to no turn.
    func record(_ usage: [UsageRecord]) async throws(StoreError)
}
