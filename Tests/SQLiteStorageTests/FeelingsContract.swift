import Domain
import Foundation
import Ports
import Testing

/// What a turn knows of how the two feel.
@Suite struct FeelingsContract {
    private let meeting = Meeting()

    @Test(arguments: StoreUnderTest.all)
    func `a turn knows the mood as it last changed`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let before = try await store.look(meeting).mood
        var standing = RelationshipStanding.lived
        let moods = [0.5, -0.5].map { Mood(valence: $0, energy: 0.25, date: noon - $0 * 60) }

        for mood in moods {
            standing.mood = mood
            try await keep(RelationshipStep(standing: standing), of: meeting, in: store)
        }

        #expect(before == nil)
        #expect(try await store.look(meeting).mood == moods[1])
        #expect(try await store.nextTurn(of: meeting.key, with: keke, historyLimit: 9)?.mood == moods[1])
    }

    @Test(arguments: StoreUnderTest.all, [(messages: 0, isFelt: true), (11, true), (12, false), (40, false)])
    func `a step between stages is felt for some messages`(
        kind: StoreUnderTest, expected: (messages: Int, isFelt: Bool)
    ) async throws {
        let store = try kind.make()
        try await store.commit(meeting, heard: [meeting.heard("before", id: nil)])
        let before = try await store.look(meeting).shift
        try await move(meeting, to: .goodFriends, at: noon, in: store)

        let heard = (0..<expected.messages).map { meeting.heard("\($0)", id: nil) }
        try await store.commit(meeting, heard: heard)

        let shift = StageShift(from: .justMet, to: .goodFriends, cause: .earned)
        #expect(before == nil)
        #expect(try await store.look(meeting).shift == (expected.isFelt ? shift : nil))
        #expect(
            try await store.nextTurn(of: meeting.key, with: keke, historyLimit: 9)?.shift
                == (expected.isFelt ? shift : nil))
    }

    @Test(
        arguments: StoreUnderTest.all,
        StageTransition.Cause.allCases.flatMap { cause in [-1, 0].map { (cause: cause, beyond: $0) } })
    func `how long a step is felt depends on its cause`(
        kind: StoreUnderTest, step: (cause: StageTransition.Cause, beyond: Int)
    ) async throws {
        let store = try kind.make()
        let end = StageTransition(from: .goodFriends, to: .justMet, cause: step.cause, score: 1, date: noon)
        try await keep(RelationshipStep(standing: .lived, transition: end), of: meeting, in: store)

        let count = StageShift.reach(after: step.cause) + step.beyond
        try await store.commit(meeting, heard: (0..<count).map { meeting.heard("\($0)", id: nil) })

        #expect(try await store.look(meeting).shift?.cause == (step.beyond < 0 ? step.cause : nil))
    }

    @Test(arguments: StoreUnderTest.all, StageTransition.Cause.allCases)
    func `the last step is the one that is felt`(kind: StoreUnderTest, cause: StageTransition.Cause) async throws {
        let store = try kind.make()
        try await move(meeting, to: .goodFriends, at: noon, in: store)
        let step = StageTransition(from: .goodFriends, to: .justMet, cause: cause, score: 1, date: noon)

        try await keep(RelationshipStep(standing: .lived, transition: step), of: meeting, in: store)

        #expect(try await store.look(meeting).shift == StageShift(from: .goodFriends, to: .justMet, cause: cause))
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a group knows nothing of it`(kind: StoreUnderTest, group: Chat) async throws {
        let store = try kind.make()
        try await store.commit(meeting, heard: [meeting.heard("hello", id: 1)])
        try await keep(RelationshipStep(standing: .lived, transition: .befriended), of: meeting, in: store)

        let context = try await store.look(Meeting(chat: group))

        #expect(context.mood == nil)
        #expect(context.shift == nil)
        #expect(context.lastContact == nil)
        #expect(try await store.look(meeting).shift != nil)
    }
}
