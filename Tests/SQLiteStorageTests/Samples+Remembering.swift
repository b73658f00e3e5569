import Domain
import Foundation
import Ports
import Testing

extension MemoryChanges.Addition {
    /// Something that the person said at noon, in the first line that was read.
    static func told(
        _ text: String, kind: MemoryKind = .fact, _ attribute: MemoryAttribute? = nil, importance: Double = 0.5,
        day: CalendarDay? = nil, about subjects: [MemoryChanges.Subject] = [], quote: String = "",
        closing closes: [MemoryID] = [], because reason: Memory.Closing = .superseded
    ) -> MemoryChanges.Addition {
        MemoryChanges.Addition(
            draft: MemoryDraft(
                kind: kind, attribute: attribute, text: text, importance: importance, sources: [1], day: day),
            subjects: subjects, said: noon, quote: quote, closes: closes, closing: reason)
    }
}

extension Recollection {
    /// The memories that come to mind, the most fitting first.
    var memories: [Memory] {
        lines.compactMap { line in
            if case .memory(let memory) = line.content { memory } else { nil }
        }
    }

    /// The words of the messages that come to mind, the most fitting first.
    var words: [String] {
        lines.compactMap { line in
            if case .message(let message) = line.content { message.words } else { nil }
        }
    }
}

/// A vector of a model that tests make up; one component at least must not be zero.
func vector(_ components: Float..., of model: String = "house/one") throws -> TextVector {
    try #require(TextVector(model: model, components))
}

// MARK: - Whole steps

extension TurnStore {
    /// A turn in which the person says something and the persona nothing; what was said is to be read at once.
    func hear(
        _ messages: [HistoryMessage], in meeting: Meeting, recalling memories: [MemoryID] = [], at now: Date = noon
    ) async throws {
        let known = try await look(meeting, at: now)
        _ = try await commit(
            TurnCommit(
                conversation: meeting.conversation, relationship: known.relationship, epoch: known.epoch,
                consumed: [], heard: messages, bubbles: [], origin: .spoken, outcome: .answered, usage: [], date: now,
                extractAt: now, recalled: memories))
    }
}

/// The job of a kind of a relationship, due or not.
func job(_ kind: Job.Kind, of meeting: Meeting, in store: any Store) async throws -> Job {
    let relationship = try await store.look(meeting).relationship
    let jobs = try await store.dueJobs(at: .distantFuture, limit: .max)
    return try #require(jobs.first { $0.relationship == relationship && $0.kind == kind })
}

/// Reads everything that was not read, and something new that is said for it; it comes to `changes`.
///
/// Answers everything that is or was remembered afterwards, oldest first.
@discardableResult
func learn(
    _ changes: MemoryChanges, of meeting: Meeting, hearing words: String = "…",
    signals: RelationshipSignals = RelationshipSignals(), consolidateAt: Date? = nil, in store: any Store,
    at now: Date = noon
) async throws -> [Memory] {
    try await store.hear([meeting.heard(words, id: nil, at: now)], in: meeting, at: now)
    let work = try await job(.extract, of: meeting, in: store)
    let talk = try #require(try await store.unreadTalk(of: work.relationship, isImport: false, limit: 10_000))
    let lines = talk.messages.map(\.number)
    let reading = TalkReading(
        changes: changes, lines: lines, signals: signals, lastMessage: try #require(lines.last),
        consolidateAt: consolidateAt)
    try await store.finish(work, with: JobResult(.again(at: now), reading: reading), epoch: talk.epoch, at: now)
    return try await store.record(of: meeting.key)?.memories ?? []
}

/// Brings memories into order; answers everything that is or was remembered afterwards, oldest first.
@discardableResult
func organise(
    _ order: SortedMemories, of meeting: Meeting, in store: any Store, at now: Date = noon
) async throws -> [Memory] {
    try await learn(MemoryChanges(), of: meeting, consolidateAt: now, in: store, at: now)
    let work = try await job(.consolidate, of: meeting, in: store)
    let unsorted = try #require(try await store.unsortedMemories(of: work.relationship))
    let complete = SortedMemories(
        consolidation: order.consolidation, profiles: order.profiles, lastMemory: unsorted.lastMemory,
        looked: order.looked, faded: order.faded)
    try await store.finish(
        work, with: JobResult(.done(resumeAt: now), order: complete), epoch: unsorted.epoch, at: now)
    return try await store.record(of: meeting.key)?.memories ?? []
}

/// What comes to the persona's mind when the person says `words`.
func recollect(
    _ words: String, of meeting: Meeting, sharing presets: [String] = [], today: CalendarDay = september(21),
    restsSince: Date = .distantFuture, visibleSince: Date = .distantFuture, vector: TextVector? = nil,
    in store: any Store
) async throws -> Recollection {
    let relationship = try await store.look(meeting).relationship
    let query = RecallQuery(lines: [RecallLine(side: .person, words)], now: noon, zone: .gmt)
    return try await store.recall(
        RecallQuestion(
            relationship: relationship, sharing: presets.map { PresetName(rawValue: $0) }, query: query, newest: words,
            today: today, restsSince: restsSince, visibleSince: visibleSince, vector: vector))
}

/// The people in the person's life, in the order in which they were first mentioned.
func people(of meeting: Meeting, in store: any Store) async throws -> [Acquaintance] {
    try await store.record(of: meeting.key)?.acquaintances ?? []
}

extension VectorStore {
    /// Keeps vectors of the texts that these places hold now.
    func keep(
        _ vectors: [Unembedded.Place: TextVector], of relationship: RelationshipID, at _: Date
    ) async throws {
        let texts = try await unembedded(of: relationship, by: "none", limit: 10_000)?.texts ?? []
        try await keep(
            texts.compactMap { text in vectors[text.place].map { EmbeddedText(text, vector: $0) } }, of: relationship)
    }
}
