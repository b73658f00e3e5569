import Domain
import Foundation
import Ports
import Testing

extension OutreachStanding {
    /// How things stand when the persona may think of writing at a moment.
    static func next(_ date: Date?, unanswered: Int = 0) -> OutreachStanding {
        OutreachStanding(nextAt: date, unanswered: unanswered)
    }

    /// How things stand between two who have lived through something: no field is as it was in the beginning.
    static let weathered = OutreachStanding(
        nextAt: noon - 60, unanswered: 2, lastSent: noon - oneDay, begunByPersona: 1.5, talks: 7.25)
}

extension OutreachReason {
    /// A plan of the person's, with everything that a reason can have.
    static let exam = OutreachReason(
        .plan, topic: "the \"exam\" on 周五", sources: [MemoryID(rawValue: 4_294_967_297), MemoryID(rawValue: 5)],
        day: september(18))
}

// MARK: - Whole steps

extension TurnStore {
    /// A turn in which the person says something, a day ago, after which things stand so with writing first.
    func hear(_ meeting: Meeting, leaving standing: OutreachStanding?, at now: Date = noon - oneDay) async throws {
        let known = try await look(meeting, at: now)
        _ = try await commit(
            TurnCommit(
                conversation: meeting.conversation, relationship: known.relationship, epoch: known.epoch,
                consumed: [], heard: [meeting.heard("hello", id: nil, at: now)], bubbles: [], origin: .spoken,
                outcome: .answered, usage: [], date: now, outreach: standing))
    }
}

extension OutreachStore {
    /// Those who may think of writing.
    func candidates(
        at now: Date = noon, bots: [BotID] = [keke, chen], limit: Int = 99
    ) async throws -> [OutreachCandidate] {
        try await outreachCandidates(at: now, horizon: now + 8 * oneDay, bots: bots, limit: limit)
    }

    /// The only one who may.
    func candidate(at now: Date = noon, bots: [BotID] = [keke, chen]) async throws -> OutreachCandidate {
        let candidates = try await candidates(at: now, bots: bots)
        try #require(candidates.count == 1)
        return candidates[0]
    }

    /// Writes first.
    @discardableResult func reach(
        _ candidate: OutreachCandidate, saying words: [String] = ["hi"], because reason: OutreachReason = .exam,
        skipping skipped: [SkippedReason] = [], outcome: OutreachRecord.Outcome = .promised,
        leaving standing: OutreachStanding = .next(nil, unanswered: 1), usage: [UsageRecord] = [], at now: Date = noon
    ) async throws -> [OutboxEntry] {
        try await commit(
            OutreachCommit(
                candidate: candidate,
                bubbles: words.map { OutgoingMessage(conversation: candidate.conversation, text: $0) },
                record: OutreachRecord(date: now, reason: reason, skipped: skipped, outcome: outcome),
                standing: standing, usage: usage))
    }
}

extension OutreachStore where Self: TurnStore {
    /// Lets the person write, and the persona write first a day later.
    func outreach(
        to meeting: Meeting = Meeting(), saying words: [String] = ["hi"], because reason: OutreachReason = .exam,
        skipping skipped: [SkippedReason] = [], at now: Date = noon
    ) async throws -> [OutboxEntry] {
        try await hear(meeting, leaving: .next(now), at: now - oneDay)
        let candidate = try await candidates(at: now).first { $0.conversation == meeting.conversation }
        return try await reach(try #require(candidate), saying: words, because: reason, skipping: skipped, at: now)
    }

    /// What came of everything that a persona did of itself, the newest first.
    func outcomes(of meeting: Meeting = Meeting()) async throws -> [OutreachRecord.Outcome] {
        try await outreachRecords(of: meeting.key, limit: 99).map(\.outcome)
    }
}
