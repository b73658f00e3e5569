import Domain
import Foundation
import Ports
import Testing

/// What an operator may change about a relationship.
@Suite struct AdjustmentContract {
    private let meeting = Meeting(mode: .static, arm: ArmName(rawValue: "pace/slow"))

    /// What an operator makes of a relationship.
    private func adjusted(_ standing: RelationshipStanding, coolAt: Date? = nil) -> RelationshipStep {
        var new = RelationshipStanding.lived
        new.mode = .evolving
        new.stage = .flirting
        return RelationshipStep(
            standing: new, change: ScoreChange(date: noon, from: standing.score, to: new.score, parts: [.stage: 1]),
            transition: StageTransition(
                from: standing.stage, to: .flirting, cause: .operator, score: new.score, date: noon),
            judgeAt: noon, coolAt: coolAt)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what an operator changes is kept in every part`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let before = try await store.look(meeting)

        let step = try await store.adjust(meeting.key, at: noon) { adjusted($0, coolAt: noon + 60) }

        let context = try await store.look(meeting)
        let chronicle = try await store.chronicle(of: meeting)
        #expect(step == adjusted(RelationshipStanding(mode: .static, since: noon), coolAt: noon + 60))
        #expect(chronicle.standing == step?.standing)
        #expect(chronicle.changes == [step?.change])
        #expect(chronicle.transitions == [step?.transition])
        #expect(chronicle.arm == nil)
        #expect(context.stage == .flirting)
        #expect(context.epoch == before.epoch + 1)
        #expect(before.onboarding == .notBegun)
        #expect(context.onboarding == .done)
        #expect(try await dates(of: .cool, in: store) == [noon + 60])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a stage is set without any step as well`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.look(meeting)

        _ = try await store.adjust(meeting.key, at: noon) { standing in
            var standing = standing
            standing.stage = .partners
            return RelationshipStep(standing: standing)
        }

        #expect(try await store.look(meeting).stage == .partners)
        #expect(try await store.look(meeting).shift == nil)
        #expect(try await store.chronicle(of: meeting).transitions.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was to be judged is not any more, and there is no look where none is wanted`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await keep(RelationshipStep(standing: .lived, judgeAt: noon, coolAt: noon), of: meeting, in: store)

        _ = try await store.adjust(meeting.key, at: noon) { adjusted($0) }

        #expect(try await dates(of: .judge, in: store).isEmpty)
        #expect(try await dates(of: .cool, in: store).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was under way does not commit`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let work = try await someWork(for: meeting, in: store)
        let epoch = try await store.look(meeting).epoch
        let late = JobResult(.again(at: noon), progress: RelationshipProgress(RelationshipStep(standing: .scored(1))))

        let step = try await store.adjust(meeting.key, at: noon) { adjusted($0) }

        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(work, with: late, epoch: epoch, at: noon)
        }
        await #expect(throws: StoreError.staleEpoch) {
            try await store.turn(meeting, heard: [meeting.heard("hello", id: 1)], epoch: epoch)
        }
        #expect(try await store.material(of: meeting).standing == step?.standing)
    }

    @Test(arguments: StoreUnderTest.all, [Meeting(account: tom), Meeting(preset: "yinan")])
    func `nothing is changed of somebody unknown`(kind: StoreUnderTest, stranger: Meeting) async throws {
        let store = try kind.make()
        let before = try await store.material(of: meeting).standing

        let step = try await store.adjust(stranger.key, at: noon) { adjusted($0) }

        #expect(step == nil)
        #expect(try await store.material(of: meeting).standing == before)
    }

    @Test(arguments: StoreUnderTest.all, [(RelationshipMode.static, Stage.justMet), (.evolving, .partners)])
    func `who takes back what the two are takes back only what was chosen`(
        kind: StoreUnderTest, expected: (mode: RelationshipMode, stage: Stage)
    ) async throws {
        let store = try kind.make()
        try await store.commit(
            meeting, step: OnboardingStep(from: .notBegun, to: .done, profile: PersonProfile(kind: .partner)))
        _ = try await store.adjust(meeting.key, at: noon) { standing in
            var standing = standing
            standing.mode = expected.mode
            return RelationshipStep(standing: standing)
        }

        #expect(try await store.delete("kind", of: meeting.key, at: noon))

        let context = try await store.look(meeting)
        #expect(context.profile.kind == nil)
        #expect(context.stage == expected.stage)
        #expect(context.onboarding == (expected.mode == .static ? .notBegun : .done))
    }
}
