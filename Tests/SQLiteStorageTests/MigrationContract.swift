import Domain
import Foundation
import Ports
import Testing

/// A basic group that becomes a supergroup gets another id.
@Suite struct MigrationContract {
    private let old = Meeting(chat: club)
    private let new = Meeting(chat: bigClub)

    @Test(arguments: StoreUnderTest.all)
    func `everything that waits and was said moves along`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let copies = [
            try await expect("hello", id: 11, of: old, in: store), try await expect("and?", id: 12, of: old, in: store),
        ]
        let rows = try await store.turn(
            old, consuming: [copies[0].sequence], heard: [old.heard("hello", id: 11)], saying: ["hi", "all"])
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 13), at: noon)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)

        #expect(try await store.waitingConversations(of: keke) == [new.conversation])
        #expect(try await store.waiting(in: new.conversation).map(\.sequence) == [copies[1].sequence])
        #expect(try await store.unsent(in: new.conversation).map(\.sequence) == [rows[1].sequence])
        #expect(try await store.unsent(in: new.conversation).map(\.message.conversation) == [new.conversation])
        #expect(try await store.look(new).history.map(\.words) == ["hello", "hi"])
        #expect(try await store.look(old).history.map(\.words) == ["hello", "hi"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a conversation that exists under the new id is joined`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.turn(old, heard: [old.heard("before", id: 1)])
        try await store.turn(new, heard: [new.heard("after", id: 1)], saying: ["hi"])

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)

        let history = try await store.look(new).history
        #expect(history.map(\.words) == ["before", "after"])
        #expect(history.map(\.messageID) == [nil, MessageID(rawValue: 1)])
        #expect(try await store.unsent(in: new.conversation).count == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a second bot in the group brings what it added`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let oldOfChen = Meeting(bot: chen, chat: club)
        let newOfChen = Meeting(bot: chen, chat: bigClub)
        try await store.turn(old, heard: [old.heard("one", id: 1)])
        _ = try await expect("and?", id: 21, of: oldOfChen, in: store)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        try await store.turn(oldOfChen, heard: [oldOfChen.heard("two", id: 2)])
        try await store.migrate(from: club.id, to: bigClub.id, of: chen)

        #expect(try await store.look(newOfChen).history.map(\.words) == ["one", "two"])
        #expect(try await store.waitingConversations(of: chen) == [newOfChen.conversation])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn begun before the migration begins anew`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let context = try await store.look(old)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)

        let late = TurnCommit(
            conversation: old.conversation, relationship: context.relationship, epoch: context.epoch, consumed: [],
            heard: [old.heard("hello", id: 1)], bubbles: [], origin: .spoken, outcome: .answered, usage: [],
            date: noon)
        await #expect(throws: StoreError.staleEpoch) { try await store.commit(late) }
    }

    @Test(arguments: StoreUnderTest.all)
    func `migrating twice, to itself or what nobody knows changes nothing`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.turn(old, heard: [old.heard("one", id: 1)], saying: ["two"])

        try await store.migrate(from: club.id, to: club.id, of: keke)
        try await store.migrate(from: ChatID(rawValue: -1), to: ChatID(rawValue: -2), of: keke)
        let untouched = try await store.look(old).history
        for _ in 0..<2 { try await store.migrate(from: club.id, to: bigClub.id, of: keke) }

        #expect(untouched.map(\.words) == ["one"])
        #expect(try await store.look(new).history.map(\.words) == ["one"])
        #expect(try await store.unsent(in: new.conversation).count == 1)
    }
}
