import Domain
import Foundation
import Ports
import Testing

/// Words that were said long ago.
@Suite struct RetentionContract {
    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `words said before the limit are forgotten, later ones stay`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let rows = try await store.turn(
            meeting, heard: [meeting.heard("old", id: 1, at: noon - 1), meeting.heard("young", id: 2, at: noon)],
            saying: ["old reply", "young reply"])
        try await store.markSent(rows[0].sequence, as: nil, at: noon - 1)
        try await store.markSent(rows[1].sequence, as: nil, at: noon)

        let isLeft = try await store.purge(before: noon)

        #expect(!isLeft)
        #expect(try await store.look(meeting).history.map(\.words) == ["young", "young reply"])
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, bigClub])
    func `many words are forgotten in steps`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let old = (1...Int64(700)).map { meeting.heard("\($0)", id: $0, at: noon - 1) }
        try await store.turn(meeting, heard: old + [meeting.heard("young", id: 701)])

        var steps = 0
        while try await store.purge(before: noon) { steps += 1 }

        #expect((1...10).contains(steps))
        #expect(try await store.look(meeting).history.map(\.words) == ["young"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is remembered outlives the words`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting(mode: .static)
        try await leaveTraces(of: meeting, saying: "likes rain", number: 10, in: store)
        let before = try await store.remembered(of: meeting.key)

        while try await store.purge(before: noon + 1) {}

        #expect(before.count == 2)
        #expect(try await store.remembered(of: meeting.key) == before)
        #expect(try await store.look(meeting).history.isEmpty)
        #expect(try await store.unsent(in: meeting.conversation).count == 1)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).count == 1)
    }
}
