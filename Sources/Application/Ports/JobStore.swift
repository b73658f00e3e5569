package import Domain
package import Foundation

/// Work that can wait, and that survives restarts.
package struct Job: Hashable, Sendable {
    /// What is to be done.
    package enum Kind: String, CaseIterable, Sendable {
        /// Tell what happened on days that are over.
        case summarise
        /// Read what was said for memories.
        case extract
        /// Read a history from elsewhere for memories.
        case extractImport = "extract_import"
        /// Bring memories into order.
        case consolidate
        /// Turn what is remembered and was said into vectors.
        case embed
        /// Ask the judge whether two have come closer.
        case judge
        /// Look whether silence or hurt has cost a stage.
        case cool
    }

    /// Its number.
    package let id: Int64
    /// What is to be done.
    package let kind: Kind
    /// For which relationship.
    package let relationship: RelationshipID
    /// How often it was tried in vain.
    package let attempts: Int
    /// When it was due; whoever makes it due again meanwhile is heard. `nil` where that is no matter.
    package let dueAt: Date?

    /// A job of these.
    package init(id: Int64, kind: Kind, relationship: RelationshipID, attempts: Int, dueAt: Date? = nil) {
        self.id = id
        self.kind = kind
        self.relationship = relationship
        self.attempts = attempts
        self.dueAt = dueAt
    }
}

/// A stretch of a relationship that is over and not summarised yet.
package struct SummaryMaterial: Sendable {
    /// The person, for the ledger.
    package let person: PersonID
    /// A bot that speaks for the persona, for the ledger.
    package let bot: BotID
    /// The persona.
    package let preset: PresetName
    /// The epoch under which this was read.
    package let epoch: Int
    /// The messages that no summary tells of, oldest first, at most as many as asked for.
    package let messages: [NumberedMessage]
    /// The summaries of days, oldest first; a week takes the place of its days.
    package let days: [Summary]

    /// Material of these.
    package init(
        person: PersonID, bot: BotID, preset: PresetName, epoch: Int, messages: [NumberedMessage], days: [Summary]
    ) {
        self.person = person
        self.bot = bot
        self.preset = preset
        self.epoch = epoch
        self.messages = messages
        self.days = days
    }
}

/// A message and its number in its relationship, which grows in the order in which they became history.
package struct NumberedMessage: Hashable, Sendable {
    /// Its number.
    package let number: Int64
    /// The message.
    package let message: HistoryMessage

    /// A message of that number.
    package init(number: Int64, message: HistoryMessage) {
        self.number = number
        self.message = message
    }
}

/// What doing a job came to.
package struct JobResult: Sendable {
    /// What becomes of the job.
    package enum Outcome: Hashable, Sendable {
        /// It is done; should there be messages that nobody has looked at, it is due again then.
        case done(resumeAt: Date)
        /// There is more to do, from then on.
        case again(at: Date)
        /// It failed and is tried again then.
        case failed(retryAt: Date)
        /// It failed too often and rests until the person writes again.
        case parked
    }

    /// What becomes of the job.
    package let outcome: Outcome
    /// A new summary.
    package let summary: Summary?
    /// The number of the last message that is told, or given up; `nil` when that has not changed.
    package let lastSummarised: Int64?
    /// What reading a stretch of talk came to.
    package let reading: TalkReading?
    /// What bringing memories into order came to.
    package let order: SortedMemories?
    /// What became of the relationship itself; where there is a reading, it is kept only with it.
    package let progress: RelationshipProgress?
    /// The import that was read, whose calls these are; when the job is done with it, it is read to its end.
    package let source: Int64?
    /// What the model calls used.
    package let usage: [UsageRecord]

    /// A result of these.
    package init(
        _ outcome: Outcome, summary: Summary? = nil, lastSummarised: Int64? = nil, reading: TalkReading? = nil,
        order: SortedMemories? = nil, progress: RelationshipProgress? = nil, source: Int64? = nil,
        usage: [UsageRecord] = []
    ) {
        self.outcome = outcome
        self.summary = summary
        self.lastSummarised = lastSummarised
        self.reading = reading
        self.order = order
        self.progress = progress
        self.source = source
        self.usage = usage
    }
}

/// Keeps work that can wait.
package protocol JobStore: Sendable {
    /// The jobs that are due at `now`, the longest due first, at most `limit`.
    func dueJobs(at now: Date, limit: Int) async throws(StoreError) -> [Job]

    /// What there is to summarise for a relationship; `nil` when it is gone.
    func summaryMaterial(
        of relationship: RelationshipID, limit: Int
    ) async throws(StoreError) -> SummaryMaterial?

    /// Keeps what a job came to, all in one transaction: a summary replaces that of the same stretch, and a week its days;
    /// what was read of a stretch of talk is kept once, however often it was read.
    ///
    /// Throws ``StoreError/staleEpoch`` and changes nothing when the relationship is gone or its epoch has moved on from
    /// `epoch`; `nil` where any will do.
    func finish(_ job: Job, with result: JobResult, epoch: Int?, at now: Date) async throws(StoreError)
}
