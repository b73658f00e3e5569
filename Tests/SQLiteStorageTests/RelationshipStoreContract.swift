import Domain
import Foundation
import Ports
import Testing

/// Where relationships stand, and why.
@Suite struct RelationshipStoreContract {
    private let meeting = Meeting()

    @Test(arguments: StoreUnderTest.all, RelationshipMode.allCases)
    func `somebody new stands at the beginning`(kind: StoreUnderTest, mode: RelationshipMode) async throws {
        let store = try kind.make()
        let meeting = Meeting(mode: mode, arm: ArmName(rawValue: "pace/slow"))

        let context = try await store.look(meeting)

        let material = try await store.material(of: meeting)
        #expect(material.standing == RelationshipStanding(mode: mode, since: noon))
        #expect(material.person == context.person)
        #expect(material.bot == keke)
        #expect(material.preset == PresetName(rawValue: "keke"))
        #expect(material.arm == ArmName(rawValue: "pace/slow"))
        #expect(material.epoch == context.epoch)
        #expect(material.since == noon)
        #expect(material.messages == 0)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a relationship keeps the arm it began in`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        _ = try await store.look(meeting)
        let later = try await store.material(of: Meeting(arm: ArmName(rawValue: "pace/slow")))

        #expect(later.arm == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what a job found out is kept in every part`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.look(meeting)
        let change = ScoreChange(
            date: noon, from: 300.5, to: 312.625,
            parts: Dictionary(uniqueKeysWithValues: ScoreChange.Part.allCases.map { ($0, -0.125) }))
        let step = RelationshipStep(
            standing: .lived, change: change, transition: .befriended, judgeAt: noon + 60, coolAt: noon + 120)

        try await keep(step, judged: .refused(), of: meeting, in: store)

        let chronicle = try await store.chronicle(of: meeting)
        #expect(try await store.material(of: meeting).standing == .lived)
        #expect(try await store.look(meeting).stage == .goodFriends)
        #expect(chronicle.standing == .lived)
        #expect(chronicle.preset == PresetName(rawValue: "keke"))
        #expect(chronicle.since == noon)
        #expect(chronicle.changes == [change])
        #expect(chronicle.transitions == [.befriended])
        #expect(chronicle.verdicts == [.refused()])
        #expect(try await dates(of: .judge, in: store) == [noon + 60])
        #expect(try await dates(of: .cool, in: store) == [noon + 120])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is over leaves the standing`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await keep(
            RelationshipStep(standing: .lived, transition: .befriended, coolAt: noon), of: meeting, in: store)
        let bare = RelationshipStanding(mode: .evolving, stage: .goodFriends, since: noon)

        try await keep(RelationshipStep(standing: bare), of: meeting, in: store)

        #expect(try await store.material(of: meeting).standing == bare)
        #expect(try await store.look(meeting).mood == nil)
        #expect(try await dates(of: .cool, in: store).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a step that takes no stage leaves the stage alone`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting(mode: .static)
        let before = try await store.material(of: meeting).standing
        try await store.commit(
            meeting, step: OnboardingStep(from: .notBegun, to: .done, profile: PersonProfile(kind: .partner)))

        try await keep(RelationshipStep(standing: before), of: meeting, in: store)

        #expect(try await store.material(of: meeting).standing.stage == .partners)
    }

    @Test(arguments: StoreUnderTest.all, StageVerdict.Ground.allCases)
    func `what the judge said is told in order`(kind: StoreUnderTest, ground: StageVerdict.Ground) async throws {
        let store = try kind.make()
        let step = RelationshipStep(standing: .lived)
        _ = try await store.look(meeting)

        try await keep(step, judged: .refused(ground), of: meeting, in: store)
        try await keep(step, judged: .agreed, of: meeting, in: store)

        #expect(try await store.chronicle(of: meeting).verdicts == [.refused(ground), .agreed])
    }

    @Test(arguments: StoreUnderTest.all, [(limit: 0, told: []), (2, [2.0, 3]), (9, [1, 2, 3])])
    func `the latest changes are told, oldest first`(
        kind: StoreUnderTest, expected: (limit: Int, told: [Double])
    ) async throws {
        let store = try kind.make()
        for score in [1.0, 2, 3] {
            let change = ScoreChange(date: noon, from: 0, to: score, parts: [.depth: score])
            try await keep(RelationshipStep(standing: .scored(score), change: change), of: meeting, in: store)
        }

        let chronicle = try await store.chronicle(of: meeting.key, changes: expected.limit)

        #expect(chronicle?.changes.map(\.to) == expected.told)
        #expect(chronicle?.standing.score == 3)
    }

    @Test(arguments: StoreUnderTest.all)
    func `nothing is known of somebody unknown`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.look(meeting)

        let stranger = try await store.chronicle(of: Meeting(account: tom).key, changes: 9)
        let elsewhere = try await store.chronicle(of: Meeting(preset: "yinan").key, changes: 9)
        let gone = try await store.relationshipMaterial(of: RelationshipID(rawValue: 4711), talk: 9)

        #expect(stranger == nil)
        #expect(elsewhere == nil)
        #expect(gone == nil)
    }

    @Test(arguments: StoreUnderTest.all, [(limit: 0, words: []), (2, ["b", "c"]), (9, ["a", "b", "c"])])
    func `the talk is what was said here of late`(
        kind: StoreUnderTest, expected: (limit: Int, words: [String])
    ) async throws {
        let store = try kind.make()
        try await store.commit(meeting, heard: ["a", "b", "c"].map { meeting.heard($0, id: nil) })

        let material = try await store.material(of: meeting, talk: expected.limit)

        #expect(material.talk.map(\.words) == expected.words)
        #expect(material.messages == 3)
    }
}

// MARK: - Jobs

extension RelationshipStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `nothing is kept under another epoch`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let work = try await someWork(for: meeting, in: store)
        let before = try await store.chronicle(of: meeting)
        let step = RelationshipStep(
            standing: .lived, change: ScoreChange(date: noon, from: 0, to: 1, parts: [.depth: 1]),
            transition: .befriended, judgeAt: noon, coolAt: noon)
        let result = JobResult(.again(at: noon), progress: RelationshipProgress(step, judged: .agreed))

        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(work, with: result, epoch: try await store.look(meeting).epoch + 1, at: noon)
        }

        #expect(try await store.chronicle(of: meeting) == before)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9) == [work])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a stretch that is read twice is scored once`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear([meeting.heard("hello", id: 1)], in: meeting)
        let work = try await job(.extract, of: meeting, in: store)
        let epoch = try await store.look(meeting).epoch
        let reading = TalkReading(changes: MemoryChanges(), lines: [1], lastMessage: 1)

        for score in [1.0, 2] {
            let change = ScoreChange(date: noon, from: 0, to: score, parts: [.depth: score])
            let step = RelationshipStep(standing: .scored(score), change: change)
            let result = JobResult(.again(at: noon), reading: reading, progress: RelationshipProgress(step))
            try await store.finish(work, with: result, epoch: epoch, at: noon)
        }

        let chronicle = try await store.chronicle(of: meeting)
        #expect(chronicle.standing.score == 1)
        #expect(chronicle.changes.map(\.to) == [1])
    }

    @Test(arguments: StoreUnderTest.all, [noon + 10, noon + 200])
    func `a look for silence is taken when the last step says`(kind: StoreUnderTest, second: Date) async throws {
        let store = try kind.make()

        for date in [noon + 100, second] {
            try await keep(RelationshipStep(standing: .lived, coolAt: date), of: meeting, in: store)
        }

        #expect(try await dates(of: .cool, in: store) == [second])
    }

    @Test(arguments: StoreUnderTest.all, [(second: noon + 10, due: noon + 10), (noon + 200, noon + 100)])
    func `the judge is asked as soon as any step says`(
        kind: StoreUnderTest, expected: (second: Date, due: Date)
    ) async throws {
        let store = try kind.make()

        for date in [noon + 100, expected.second, nil] {
            try await keep(RelationshipStep(standing: .lived, judgeAt: date), of: meeting, in: store)
        }

        #expect(try await dates(of: .judge, in: store) == [expected.due])
    }

    @Test(arguments: StoreUnderTest.all, [JobResult.Outcome.done(resumeAt: noon), .again(at: noon + 500)])
    func `a look for silence that asks for another one stays`(
        kind: StoreUnderTest, outcome: JobResult.Outcome
    ) async throws {
        let store = try kind.make()
        try await keep(RelationshipStep(standing: .lived, coolAt: noon), of: meeting, in: store)
        let work = try await job(.cool, of: meeting, in: store)

        let progress = RelationshipProgress(RelationshipStep(standing: .lived, coolAt: noon + 500))
        try await store.finish(
            work, with: JobResult(outcome, progress: progress), epoch: try await store.look(meeting).epoch, at: noon)

        #expect(try await dates(of: .cool, in: store) == [noon + 500])
    }

    @Test(arguments: StoreUnderTest.all, [Job.Kind.judge, .cool])
    func `a look that is done is gone, whatever was said`(kind: StoreUnderTest, work: Job.Kind) async throws {
        let store = try kind.make()
        try await keep(RelationshipStep(standing: .lived, judgeAt: noon, coolAt: noon), of: meeting, in: store)
        try await store.commit(meeting, heard: [meeting.heard("hello", id: 1)])
        let work = try await job(work, of: meeting, in: store)

        try await store.finish(
            work, with: JobResult(.done(resumeAt: noon)), epoch: try await store.look(meeting).epoch, at: noon)

        #expect(try await dates(of: work.kind, in: store).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `who reads a stretch knows how the two stand, and the newest words that signals rest on`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await keep(RelationshipStep(standing: .lived, transition: .befriended), of: meeting, in: store)
        for number in 1...22 {
            let signals: [RelationshipSignals.Kind: RelationshipSignals.Reading] = [
                .warmth: .init(value: 1, evidence: "warm \(number)"),
                .depth: .init(value: 1, evidence: number == 1 ? "deep" : ""),
            ]
            try await learn(MemoryChanges(), of: meeting, signals: RelationshipSignals(signals), in: store)
        }

        let relationship = try await store.look(meeting).relationship
        let talk = try #require(try await store.unreadTalk(of: relationship, isImport: false, limit: 9))

        #expect(talk.evidence == [.warmth: (1...22).reversed().map { "warm \($0)" }, .depth: ["deep"]])
        #expect(talk.relationship.standing == .lived)
        #expect(talk.relationship.messages == 22)
        #expect(talk.relationship.talk.isEmpty)
    }
}
