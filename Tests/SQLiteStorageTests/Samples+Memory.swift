import Domain
import Foundation
import Ports
import Testing

extension Meeting {
    /// What the persona knows of whoever speaks.
    var key: PersonKey { PersonKey(user: account.id, preset: PresetName(rawValue: preset)) }

    /// Words of an account that is told, with what is known beside them.
    func heard(_ text: String, id: Int64, remarks: MessageRemarks) -> HistoryMessage {
        HistoryMessage(
            speaker: .person(name: account.displayName), content: .text(text), date: noon,
            messageID: MessageID(rawValue: id), sender: account.id, remarks: remarks)
    }

    /// Words to the person.
    func bubble(_ text: String) -> OutgoingMessage {
        OutgoingMessage(conversation: conversation, text: text)
    }
}

/// A day of the month in which it is ``noon``; the 7th, 14th and 21st are Mondays.
func september(_ day: Int) -> CalendarDay {
    CalendarDay(year: 2026, month: 9, day: day)
}

// MARK: - Whole steps

extension TurnStore {
    /// The context as it stands at `now`.
    func look(_ meeting: Meeting, at now: Date) async throws -> TurnContext {
        try await context(for: meeting.encounter, historyLimit: 100, at: now)
    }

    /// A turn that begins and commits at `now`, of all the parts that one can have.
    @discardableResult func commit(
        _ meeting: Meeting, consuming consumed: [InboxSequence] = [], heard: [HistoryMessage] = [],
        bubbles: [OutgoingMessage] = [], usage: [UsageRecord] = [], step: OnboardingStep? = nil,
        pictures: [SeenPicture] = [], summariseAt: Date? = nil, at now: Date = noon
    ) async throws -> [OutboxEntry] {
        let known = try await look(meeting, at: now)
        return try await commit(
            TurnCommit(
                conversation: meeting.conversation, relationship: known.relationship, epoch: known.epoch,
                consumed: consumed, heard: heard, bubbles: bubbles, origin: .spoken, outcome: .answered, usage: usage,
                date: now, onboarding: step, pictures: pictures, summariseAt: summariseAt))
    }
}

/// The job of a relationship, due or not.
func job(of meeting: Meeting, in store: any Store) async throws -> Job {
    let relationship = try await store.look(meeting).relationship
    let jobs = try await store.dueJobs(at: .distantFuture, limit: .max)
    return try #require(jobs.first { $0.relationship == relationship })
}

/// Keeps a summary, as a job does that is done with it.
func tell(_ summary: Summary, of meeting: Meeting, in store: any Store) async throws {
    try await store.commit(meeting, summariseAt: noon)
    let job = try await job(of: meeting, in: store)
    let epoch = try await store.look(meeting).epoch
    try await store.finish(job, with: JobResult(.done(resumeAt: noon), summary: summary), epoch: epoch, at: noon)
}

/// Leaves `words` wherever words of a private chat are kept; ids begin with `number`.
func leaveTraces(of meeting: Meeting, saying words: String, number: Int64, in store: any Store) async throws {
    let sequences = try await store.receive(meeting.update(number, words), of: meeting.bot)
    let remarks = MessageRemarks(picture: words, quoted: words)
    let known = try await store.look(meeting)
    let rows = try await store.commit(
        meeting, consuming: sequences, heard: [meeting.heard(words, id: number, remarks: remarks)],
        bubbles: [meeting.bubble(words), meeting.bubble(words)], usage: [usage(by: known.person.rawValue)],
        pictures: [SeenPicture(uniqueID: "file-\(number)", description: words)])
    try await store.markSent(rows[0].sequence, as: MessageID(rawValue: number + 1), at: noon)
    let step = OnboardingStep(from: known.onboarding, to: .done, profile: PersonProfile(about: words))
    let isTaken = try await store.advance(step, of: meeting.key)
    try #require(isTaken)
    try await tell(Summary(span: .day, firstDay: september(20), text: words), of: meeting, in: store)
    try await store.commit(meeting, summariseAt: noon + 3600)
}
