import Domain
import Foundation
import Ports
import Testing

let oneDay: TimeInterval = 86_400

extension RelationshipStanding {
    /// Where two stand who have lived through something: no field is as it was in the beginning.
    static let lived = RelationshipStanding(
        mode: .evolving, stage: .goodFriends, score: 312.625, hurt: 7.25, stageScore: 300.5, since: noon - 3 * oneDay,
        lastContact: noon, unreckonedSilence: -3600.5,
        day: Day(day: september(21), gained: 12.75, lost: 3.5, talks: 2, lastTalk: noon - 60),
        recentDays: 1 << 31 | 0b1011, daysInContact: 17, refusal: Refusal(date: noon - oneDay, messages: 44),
        agreedAt: noon - 120, mood: Mood(valence: -0.25, energy: 0.75, date: noon - 30),
        stageCause: .agreed)

    /// The same two at a score.
    static func scored(_ score: Double) -> RelationshipStanding {
        var standing = lived
        standing.score = score
        return standing
    }
}

extension StageTransition {
    /// A step up from strangers to friends.
    static let befriended = StageTransition(from: .justMet, to: .goodFriends, cause: .earned, score: 300.5, date: noon)
}

extension JudgedProposal {
    /// A refusal on a ground.
    static func refused(
        _ ground: StageVerdict.Ground = .tooSoon, evidence: [String] = ["hi \"you\"", "还好"],
        reason: String = "Too early.", date: Date = noon
    ) -> JudgedProposal {
        JudgedProposal(
            proposal: StageProposal(from: .justMet, to: .goodFriends, isSpoken: true),
            verdict: StageVerdict(isAgreed: false, ground: ground, reason: reason, evidence: evidence),
            model: "house/judge", date: date)
    }

    /// An agreement.
    static let agreed = JudgedProposal(
        proposal: StageProposal(from: .goodFriends, to: .flirting, isSpoken: false),
        verdict: StageVerdict(isAgreed: true, ground: nil, reason: "They are.", evidence: []), model: "house/judge",
        date: noon)
}

// MARK: - Whole steps

extension RelationshipStore where Self: TurnStore {
    /// What is known of somebody's relationship.
    func material(of meeting: Meeting, talk limit: Int = 0) async throws -> RelationshipMaterial {
        let relationship = try await look(meeting).relationship
        return try #require(try await relationshipMaterial(of: relationship, talk: limit))
    }

    /// Everything that happened to it.
    func chronicle(of meeting: Meeting) async throws -> RelationshipChronicle {
        try #require(try await chronicle(of: meeting.key, changes: 99))
    }
}

/// Some work for a relationship, which is not done by what comes of it.
func someWork(for meeting: Meeting, in store: any Store) async throws -> Job {
    try await store.commit(meeting, summariseAt: noon)
    return try await job(.summarise, of: meeting, in: store)
}

/// Keeps what a job found out about a relationship.
func keep(
    _ step: RelationshipStep, judged: JudgedProposal? = nil, of meeting: Meeting, in store: any Store
) async throws {
    let work = try await someWork(for: meeting, in: store)
    let result = JobResult(.again(at: noon), progress: RelationshipProgress(step, judged: judged))
    try await store.finish(work, with: result, epoch: try await store.look(meeting).epoch, at: noon)
}

/// Takes a relationship to a stage.
func move(_ meeting: Meeting, to stage: Stage, at date: Date, in store: any Store) async throws {
    var standing = try await store.material(of: meeting).standing
    let step = StageTransition(
        from: standing.stage, to: stage, cause: stage > standing.stage ? .earned : .silence, score: 1, date: date)
    standing.stage = stage
    standing.stageSince = date
    try await keep(RelationshipStep(standing: standing, transition: step), of: meeting, in: store)
}

/// When the jobs of a kind are due.
func dates(of kind: Job.Kind, in store: any Store) async throws -> [Date?] {
    try await store.dueJobs(at: .distantFuture, limit: 99).filter { $0.kind == kind }.map(\.dueAt)
}
