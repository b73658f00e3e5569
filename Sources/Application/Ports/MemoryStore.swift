package import Domain
package import Foundation

/// What a turn asks of memory.
package struct RecallQuestion: Sendable {
    /// Whose memories.
    package let relationship: RelationshipID
    /// Personas whose memories of the same person this one shares.
    package let sharing: [PresetName]
    /// What is being talked about.
    package let query: RecallQuery
    /// The words that are to be answered, in which people may be named.
    package let newest: String
    /// The day it is where the person lives.
    package let today: CalendarDay
    /// What was recalled after this moment is not recalled again.
    package let restsSince: Date
    /// Messages from this moment on are before the persona's eyes anyway.
    package let visibleSince: Date
    /// The query as a vector, if an embedding model made one.
    package var vector: TextVector?

    /// A question of these.
    package init(
        relationship: RelationshipID, sharing: [PresetName] = [], query: RecallQuery, newest: String,
        today: CalendarDay, restsSince: Date = .distantFuture, visibleSince: Date = .distantFuture,
        vector: TextVector? = nil
    ) {
        self.relationship = relationship
        self.sharing = sharing
        self.query = query
        self.newest = newest
        self.today = today
        self.restsSince = restsSince
        self.visibleSince = visibleSince
        self.vector = vector
    }
}

/// A stretch of talk that nobody has read for memories yet, and what is known that touches it.
package struct UnreadTalk: Sendable {
    /// The person, for the ledger.
    package let person: PersonID
    /// A bot that speaks for the persona, for the ledger.
    package let bot: BotID
    /// The persona.
    package let preset: PresetName
    /// The epoch under which this was read.
    package let epoch: Int
    /// The messages just before it, oldest first, for what "she" means.
    package let context: [NumberedMessage]
    /// The stretch, oldest first.
    package let messages: [NumberedMessage]
    /// Memories that touch it.
    package let memories: [Memory]
    /// The people in the person's life.
    package let acquaintances: [Acquaintance]
    /// What the persona was reminded of meanwhile.
    package let recalled: [String]
    /// How many memories there are that were not brought into order yet.
    package let unsorted: Int
    /// The import that it is of; `nil` for the live talk.
    package let source: Int64?
    /// How many calls reading the import may still cost; `nil` where nobody set a limit.
    package let callsLeft: Int?
    /// The relationship as it stands, without its talk.
    package let relationship: RelationshipMaterial
    /// The evidence of signals that is kept, the newest first.
    package let evidence: [RelationshipSignals.Kind: [String]]

    /// A stretch of these.
    package init(
        person: PersonID, bot: BotID, preset: PresetName, epoch: Int, context: [NumberedMessage],
        messages: [NumberedMessage], memories: [Memory], acquaintances: [Acquaintance], recalled: [String],
        unsorted: Int = 0, source: Int64? = nil, callsLeft: Int? = nil, relationship: RelationshipMaterial,
        evidence: [RelationshipSignals.Kind: [String]] = [:]
    ) {
        self.person = person
        self.bot = bot
        self.preset = preset
        self.epoch = epoch
        self.context = context
        self.messages = messages
        self.memories = memories
        self.acquaintances = acquaintances
        self.recalled = recalled
        self.unsorted = unsorted
        self.source = source
        self.callsLeft = callsLeft
        self.relationship = relationship
        self.evidence = evidence
    }
}

/// What is remembered and may be brought into order.
package struct UnsortedMemories: Sendable {
    /// The person, for the ledger.
    package let person: PersonID
    /// A bot that speaks for the persona, for the ledger.
    package let bot: BotID
    /// The persona.
    package let preset: PresetName
    /// The epoch under which this was read.
    package let epoch: Int
    /// Everything that holds.
    package let memories: [Memory]
    /// When each was last looked through; those that never were are new.
    package let looked: [MemoryID: Date]
    /// The people in the person's life.
    package let acquaintances: [Acquaintance]
    /// How many memories of each are newer than what was told of them.
    package let news: [AcquaintanceID: Int]
    /// The highest number of a memory so far.
    package let lastMemory: Int64

    /// Memories of these.
    package init(
        person: PersonID, bot: BotID, preset: PresetName, epoch: Int, memories: [Memory], looked: [MemoryID: Date],
        acquaintances: [Acquaintance], news: [AcquaintanceID: Int], lastMemory: Int64
    ) {
        self.person = person
        self.bot = bot
        self.preset = preset
        self.epoch = epoch
        self.memories = memories
        self.looked = looked
        self.acquaintances = acquaintances
        self.news = news
        self.lastMemory = lastMemory
    }
}

/// What reading a stretch of talk came to.
package struct TalkReading: Sendable {
    /// What changes in memory.
    package let changes: MemoryChanges
    /// The number of each line of the transcript that `changes` cites, from the first.
    package let lines: [Int64]
    /// How the two got on.
    package let signals: RelationshipSignals
    /// The number of the last message that was read.
    package let lastMessage: Int64
    /// The import that was read; `nil` for the live talk.
    package let source: Int64?
    /// The numbers of messages that ask to forget what they name, and are not to be found either.
    package let withheld: [Int64]
    /// When memories are to be brought into order; `nil` when that can wait for more.
    package let consolidateAt: Date?
    /// When texts are to be turned into vectors; `nil` when no model does that.
    package let embedAt: Date?

    /// A reading of these.
    package init(
        changes: MemoryChanges, lines: [Int64], signals: RelationshipSignals = RelationshipSignals(),
        lastMessage: Int64, source: Int64? = nil, withheld: [Int64] = [], consolidateAt: Date? = nil,
        embedAt: Date? = nil
    ) {
        self.changes = changes
        self.lines = lines
        self.signals = signals
        self.lastMessage = lastMessage
        self.source = source
        self.withheld = withheld
        self.consolidateAt = consolidateAt
        self.embedAt = embedAt
    }
}

/// What bringing memories into order came to.
package struct SortedMemories: Sendable {
    /// What is merged and what fades.
    package let consolidation: Consolidation?
    /// Who somebody is, told anew.
    package let profiles: [AcquaintanceID: String]
    /// The highest number of a memory that the profiles tell of.
    package let lastMemory: Int64
    /// What was looked through.
    package let looked: [MemoryID]
    /// What fades by itself.
    package let faded: [MemoryID]

    /// Sorted memories of these.
    package init(
        consolidation: Consolidation? = nil, profiles: [AcquaintanceID: String] = [:], lastMemory: Int64 = 0,
        looked: [MemoryID] = [],
        faded: [MemoryID] = []
    ) {
        self.consolidation = consolidation
        self.profiles = profiles
        self.lastMemory = lastMemory
        self.looked = looked
        self.faded = faded
    }
}

/// Keeps what personas remember, so that it can be recalled.
package protocol MemoryStore: Sendable {
    /// What comes to mind at a question.
    func recall(_ question: RecallQuestion) async throws(StoreError) -> Recollection

    /// What nobody has read for memories yet: of the live talk, or of an import; `nil` when the relationship is gone.
    ///
    /// At most `limit` messages.
    func unreadTalk(
        of relationship: RelationshipID, isImport: Bool, limit: Int
    ) async throws(StoreError) -> UnreadTalk?

    /// What may be brought into order; `nil` when the relationship is gone.
    func unsortedMemories(of relationship: RelationshipID) async throws(StoreError) -> UnsortedMemories?
}
