import Domain
import Foundation
import Ports
import Testing

/// What a persona always has in mind about a person.
@Suite struct EssentialsContract {
    private let meeting = Meeting()

    @Test(arguments: StoreUnderTest.all)
    func `boundaries, and what matters most of the person, are always in mind`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let additions: [MemoryChanges.Addition] = [
            .told("no pet names", kind: .boundary, importance: 0.1), .told("lives in Lyon", importance: 0.7),
            .told("likes tea", importance: 0.69), .told("our song is Vienna", kind: .shared, importance: 0.9),
            .told("broke an arm", kind: .episode, importance: 1),
            .told("has an exam", kind: .plan, importance: 1, day: september(22)),
            .told("Anna lives in Oslo", importance: 1, about: [.new(0)]),
            .told("no jokes about Anna", kind: .boundary, about: [.new(0)]),
        ]

        try await learn(
            MemoryChanges(additions: additions, newcomers: [.init(name: "Anna")]), of: meeting, in: store)

        let context = try await store.look(meeting)
        #expect(
            context.essentials.map(\.text) == [
                "no pet names", "lives in Lyon", "our song is Vienna", "no jokes about Anna",
            ])
        #expect(context.hasMemories)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what no longer holds is not in mind`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let old = try await learn(
            MemoryChanges(additions: [.told("lives in Lyon", importance: 0.9)]), of: meeting, in: store)

        try await learn(
            MemoryChanges(additions: [.told("lives in Oslo", importance: 0.9, closing: old.map(\.id))]),
            of: meeting, in: store)

        #expect(try await store.look(meeting).essentials.map(\.text) == ["lives in Oslo"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `of too many the newest sixteen are in mind, boundaries first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let additions = (1...20).map { MemoryChanges.Addition.told("fact \($0)", importance: 0.9) }

        try await learn(
            MemoryChanges(additions: [.told("no pet names", kind: .boundary)] + additions), of: meeting, in: store)

        let newest = (6...20).map { "fact \($0)" }
        #expect(try await store.look(meeting).essentials.map(\.text) == ["no pet names"] + newest)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [Meeting(chat: bigClub), Meeting(account: tom), Meeting(bot: chen, preset: "yinan")])
    func `nobody else has it in mind`(kind: StoreUnderTest, other: Meeting) async throws {
        let store = try kind.make()
        _ = try await store.look(other)

        try await learn(
            MemoryChanges(additions: [.told("lives in Lyon", importance: 0.9)]), of: meeting, in: store)

        let context = try await store.look(other)
        #expect(context.essentials.isEmpty)
        #expect(!context.hasMemories)
        #expect(context.unread == 0)
    }
}
