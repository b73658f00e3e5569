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
    /// Where the questions stand with which the relationship begins.
    package let onboarding: Onboarding
    /// What the person said about themselves; nothing in groups.
    package let profile: PersonProfile
    /// What happened on earlier days and weeks, oldest first; nothing in groups.
    package let summaries: [Summary]
    /// What the persona always has in mind about the person, oldest first; nothing in groups.
    package let essentials: [Memory]
    /// How many messages nobody has read for memories yet.
    package let unread: Int
    /// Whether there is anything to recall beside what is told here.
    package let hasMemories: Bool
    /// The persona's mood towards the person when it last changed; `nil` when it never did, and in groups.
    package let mood: Mood?
    /// The step between stages that the two have just lived through; nothing in groups.
    package let shift: StageShift?
    /// When the person last wrote to the persona; `nil` when they never did, and in groups.
    package let lastContact: Date?
    /// How things stand with writing first; `nil` in groups.
    package let outreach: OutreachStanding?
    /// When the person may be written to, and where they live.
    package let preferences: ContactPreferences

    /// A context as stored.
    package init(
        person: PersonID, relationship: RelationshipID, stage: Stage, epoch: Int, history: [HistoryMessage],
        onboarding: Onboarding = .done, profile: PersonProfile = PersonProfile(), summaries: [Summary] = [],
        essentials: [Memory] = [], unread: Int = 0, hasMemories: Bool = false, mood: Mood? = nil,
        shift: StageShift? = nil, lastContact: Date? = nil, outreach: OutreachStanding? = nil,
        preferences: ContactPreferences = ContactPreferences()
    ) {
        self.person = person
        self.relationship = relationship
        self.stage = stage
        self.epoch = epoch
        self.history = history
        self.onboarding = onboarding
        self.profile = profile
        self.summaries = summaries
        self.essentials = essentials
        self.unread = unread
        self.hasMemories = hasMemories
        self.mood = mood
        self.shift = shift
        self.lastContact = lastContact
        self.outreach = outreach
        self.preferences = preferences
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
    /// The arm of an experiment to which a relationship that begins now belongs, if it belongs to one.
    package let arm: ArmName?

    /// An encounter of these.
    package init(
        conversation: ConversationID, chat: Chat, account: Account, preset: PresetName, mode: RelationshipMode,
        arm: ArmName? = nil
    ) {
        self.conversation = conversation
        self.chat = chat
        self.account = account
        self.preset = preset
        self.mode = mode
        self.arm = arm
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
    /// The step through the first questions that the turn is, if it is one.
    package let onboarding: OnboardingStep?
    /// Pictures that were looked at.
    package let pictures: [SeenPicture]
    /// When the relationship's earlier days may be told; `nil` when there is nothing to tell.
    package let summariseAt: Date?
    /// When what was said may be read for memories, unless that failed and waits to be tried again; `nil` when there is
    /// nothing to read.
    package let extractAt: Date?
    /// Whether reading must not wait, even if it failed before: somebody wants something forgotten.
    package let mustExtract: Bool
    /// The memories that stood in the prompt.
    package let recalled: [MemoryID]
    /// How things stand with writing first from now on; `nil` in groups, where nobody does.
    package let outreach: OutreachStanding?

    /// A commit of these.
    package init(
        conversation: ConversationID, relationship: RelationshipID, epoch: Int, consumed: [InboxSequence],
        heard: [HistoryMessage], bubbles: [OutgoingMessage], origin: HistoryMessage.Origin, outcome: Outcome,
        usage: [UsageRecord], date: Date, onboarding: OnboardingStep? = nil, pictures: [SeenPicture] = [],
        summariseAt: Date? = nil, extractAt: Date? = nil, mustExtract: Bool = false,
        recalled: [MemoryID] = [], outreach: OutreachStanding? = nil
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
        self.onboarding = onboarding
        self.pictures = pictures
        self.summariseAt = summariseAt
        self.extractAt = extractAt
        self.mustExtract = mustExtract
        self.recalled = recalled
        self.outreach = outreach
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

    /// Corrects a message of a person in the history by what it reads now, and ends the wait of the edit.
    ///
    /// A message that is not there any more stays away.
    func amend(
        _ message: HistoryMessage, in conversation: ConversationID, consuming edit: InboxSequence, at now: Date
    ) async throws(StoreError)

    /// Commits a turn; throws ``StoreError/staleEpoch`` and changes nothing when the epoch has moved on, or the first
    /// questions no longer stand where the turn found them.
    ///
    /// Messages that a fallback turn already made history are not added twice.
    /// Returns the outbox rows of its bubbles, in order.
    func commit(_ turn: TurnCommit) async throws(StoreError) -> [OutboxEntry]

    /// Records model calls that led to no turn.
    func record(_ usage: [UsageRecord]) async throws(StoreError)
}
