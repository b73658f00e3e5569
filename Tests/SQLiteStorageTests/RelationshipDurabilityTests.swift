import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What becomes of a step that is interrupted, and what is left of one that is forgotten.
@Suite(.timeLimit(.minutes(5))) struct RelationshipDurabilityTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting()
    private let secret = "ZQXSECRETZQX"

    /// A step with everything that one can have.
    private func step(to score: Double) -> RelationshipStep {
        RelationshipStep(
            standing: .scored(312), change: ScoreChange(date: noon, from: 0, to: score, parts: [.depth: 312]),
            transition: .befriended, judgeAt: noon, coolAt: noon)
    }

    @Test func `a crash leaves all of a step or nothing`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let relationship = try await store.look(meeting).relationship
        let copy = directory.path + "/copy.sqlite"

        try await store.writes.commit { [self] db in
            try RelationshipProgress(step(to: 312), judged: .agreed).write(for: relationship, to: db)
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: directory.file + suffix, toPath: copy + suffix)
            }
        }

        let revived = try SQLiteStore(at: copy)
        let fresh = RelationshipStanding(mode: .evolving, since: noon)
        #expect(try await store.material(of: meeting).standing == .scored(312))
        #expect(try await revived.material(of: meeting).standing == fresh)
        #expect(try await revived.chronicle(of: meeting).verdicts.isEmpty)
        #expect(try await revived.dueJobs(at: .distantFuture, limit: 9).isEmpty)
        try await revived.close()
        try await store.close()
    }

    @Test func `nothing of a step is kept when a part of it cannot be`() async throws {
        let store = try SQLiteStore.inMemory()
        let work = try await someWork(for: meeting, in: store)
        let before = try await store.chronicle(of: meeting)
        let result = JobResult(
            .again(at: noon + 60), progress: RelationshipProgress(step(to: .nan), judged: .agreed), usage: [usage()])

        await #expect(throws: StoreError.self) { try await store.finish(work, with: result, epoch: nil, at: noon) }

        #expect(try await store.chronicle(of: meeting) == before)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9) == [work])
        #expect(try await store.workInsight(since: .distantPast).usage.calls == 0)
    }

    @Test func `nothing of a step is kept when the disk is full`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let work = try await someWork(for: meeting, in: store)
        let before = try await store.chronicle(of: meeting)
        let count = try await store.inspect("PRAGMA page_count").first.flatMap { $0 }.flatMap { Int($0) }
        _ = try await store.inspect("PRAGMA max_page_count = \(try #require(count) + 2)")
        let words = String(repeating: "a", count: 100_000)
        let result = JobResult(
            .done(resumeAt: noon),
            progress: RelationshipProgress(step(to: 312), judged: .refused(evidence: [words])))

        await #expect(throws: StoreError.diskFull) {
            try await store.finish(work, with: result, epoch: nil, at: noon)
        }

        #expect(try await store.chronicle(of: meeting) == before)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9) == [work])
        try await store.close()
    }
}

// MARK: - Forgetting

extension RelationshipDurabilityTests {
    /// Leaves something in every table that tells of a relationship.
    private func plant(in store: SQLiteStore, _ meeting: Meeting) async throws {
        try await keep(step(to: 312), judged: .refused(evidence: [secret], reason: secret), of: meeting, in: store)
    }

    @Test(
        arguments: ["standing", "mood", "score_change", "stage_transition", "verdict", "job", "relationship"],
        [false, true])
    func `no row is left of who is forgotten, and all of the others`(table: String, everywhere: Bool) async throws {
        let store = try SQLiteStore.inMemory()
        try await plant(in: store, meeting)
        let ours = try await store.inspect("SELECT count(*) FROM \(table)")
        try await plant(in: store, Meeting(account: tom))

        try await store.forget(
            meeting.key, everywhere: everywhere, consuming: InboxSequence(rawValue: 4711), at: noon + 60)

        #expect(ours != ["0"])
        #expect(try await store.inspect("SELECT count(*) FROM \(table)") == ours)
        #expect(try await store.inspect("PRAGMA foreign_key_check") == [])
    }

    @Test func `not a byte of the evidence of who is forgotten is on the disk`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await plant(in: store, meeting)

        try await store.forget(
            meeting.key, everywhere: false, consuming: InboxSequence(rawValue: 4711), at: noon + 60)
        _ = try await store.scrubIfDue()

        let folder = directory.path + "/nested"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            #expect(bytes.range(of: Data(secret.utf8)) == nil)
        }
        try await store.close()
    }

    @Test func `who begins anew stands at the beginning`() async throws {
        let store = try SQLiteStore.inMemory()
        try await plant(in: store, meeting)
        try await store.forget(
            meeting.key, everywhere: false, consuming: InboxSequence(rawValue: 4711), at: noon + 60)

        let context = try await store.look(meeting, at: noon + 120)

        #expect(try await store.material(of: meeting).standing == .init(mode: .evolving, since: noon + 120))
        #expect(context.mood == nil)
        #expect(context.shift == nil)
        #expect(context.lastContact == nil)
    }

    @Test(arguments: StoreUnderTest.all, [(limit: noon, isKept: true), (noon + 1, false)])
    func `the words that a verdict rests on, and its reason, are kept for some time`(
        kind: StoreUnderTest, expected: (limit: Date, isKept: Bool)
    ) async throws {
        let store = try kind.make()
        let step = RelationshipStep(standing: .lived)
        let old = [JudgedProposal.refused(.pressure), .refused(.pressure, evidence: []), .agreed]
        let young = JudgedProposal.refused(date: noon + 60)
        for judged in old + [young] { try await keep(step, judged: judged, of: meeting, in: store) }

        while try await store.purge(before: expected.limit) {}

        let bare = old.map { judged in
            JudgedProposal(
                proposal: judged.proposal,
                verdict: StageVerdict(
                    isAgreed: judged.verdict.isAgreed, ground: judged.verdict.ground, reason: "", evidence: []),
                model: judged.model, date: judged.date)
        }
        let verdicts = try await store.chronicle(of: meeting).verdicts
        #expect(verdicts == (expected.isKept ? old : bare) + [young])
    }

    @Test(arguments: StoreUnderTest.all)
    func `words that are forgotten are no evidence, and no reason that repeats them`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let reasons = ["Mei keeps seven penguins in her bathtub.", "Too early."]
        for reason in reasons {
            try await keep(RelationshipStep(standing: .lived), judged: .refused(reason: reason), of: meeting, in: store)
        }
        let known = try await learn(
            MemoryChanges(additions: [.told("keeps seven penguins in the bathtub")]), of: meeting, in: store)

        #expect(try await store.delete("m\(known[0].id)", of: meeting.key, at: noon))

        let verdicts = try await store.chronicle(of: meeting).verdicts
        #expect(verdicts == [.refused(evidence: [], reason: ""), .refused(evidence: [], reason: "Too early.")])
    }
}
