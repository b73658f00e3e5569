import Domain
import Foundation
import Ports
import Testing

/// A basic group becomes a supergroup, which each of our bots learns at a time of its own.
@Suite struct GroupMigrationContract {
    private let old = Meeting(chat: club)
    private let new = Meeting(chat: bigClub)
    private let oldOfChen = Meeting(bot: chen, chat: club, preset: "yinan")
    private let newOfChen = Meeting(bot: chen, chat: bigClub, preset: "yinan")

    @Test(arguments: StoreUnderTest.all, [true, false])
    func `a copy from before is recognised afterwards, whichever bot has learned it`(
        kind: StoreUnderTest, isTold: Bool
    ) async throws {
        let store = try kind.make()
        let first = try await store.receive(old.message("hi", id: 1), as: 11, of: keke)
        try await store.claim(first, for: keke)
        let late = try await store.receive(oldOfChen.message("hi", id: 71), as: 21, of: chen)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        if isTold { try await store.migrate(from: club.id, to: bigClub.id, of: chen) }
        let claimed = try await store.claim(late, for: chen, in: isTold ? bigClub : club)

        #expect(claimed == nil)
        #expect(try await store.waiting(in: new.conversation).map(\.sequence) == [first.sequence])
        for bot in [keke, chen] { #expect(try await store.unclaimedGroups(of: bot).isEmpty) }
        #expect(try await store.waitingConversations(of: chen).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what waits moves with the bot that answers it`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let toChen = try await store.receive(old.message("hi chen", id: 1), as: 11, of: keke)
        try await store.claim(toChen, for: chen)
        let toKeke = try await store.receive(oldOfChen.message("hi keke", id: 71), as: 21, of: chen)
        try await store.claim(toKeke, for: keke)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        let between = [
            try await store.waiting(in: old.conversation), try await store.waiting(in: new.conversation),
            try await store.waiting(in: oldOfChen.conversation), try await store.waiting(in: newOfChen.conversation),
        ]
        try await store.migrate(from: club.id, to: bigClub.id, of: chen)

        #expect(between.map { $0.map(\.sequence) } == [[], [toKeke.sequence], [toChen.sequence], []])
        #expect(try await store.waiting(in: newOfChen.conversation).map(\.sequence) == [toChen.sequence])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn of a bot that has not learned it is the group's all the same`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let copy = try await store.receive(oldOfChen.message("hi chen", id: 71), as: 21, of: chen)
        try await store.claim(copy, for: chen)
        try await store.turn(old, heard: [old.heard("before", id: 1)])

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        let seen = try await store.look(oldOfChen).history
        let rows = try await store.turn(
            oldOfChen, consuming: [copy.sequence], heard: [oldOfChen.heard(copy.message)], saying: ["hello"])
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 72), at: noon)

        #expect(seen.map(\.words) == ["before"])
        #expect(try await store.look(new).history.map(\.words) == ["hi chen", "before", "hello"])
        #expect(try await store.look(newOfChen).history.map(\.words) == ["hi chen", "before", "hello"])
        #expect(try await store.look(newOfChen).history.map(\.messageID) == [nil, nil, nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was claimed before its turn is taken afterwards, once`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let copy = try await expect("hi", id: 5, of: old, in: store)
        try await store.turn(new, heard: [new.heard("after", id: 5)])

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        try await store.turn(new, consuming: [copy.sequence], heard: [old.heard(copy.message)])

        #expect(try await store.look(new).history.map(\.words) == ["hi", "after"])
        #expect(try await store.waiting(in: new.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what nobody claimed moves along, and is claimed under the new id`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let copy = try await store.receive(old.message("hi", id: 1), as: 11, of: keke)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        let unclaimed = try await store.unclaimed(in: new.conversation)
        let groups = try await store.unclaimedGroups(of: keke)
        try await store.claim(copy, for: keke, in: bigClub)
        try await store.turn(new, consuming: [copy.sequence], heard: [old.heard(copy.message)])

        #expect(unclaimed.map(\.sequence) == [copy.sequence])
        #expect(groups == [bigClub.id])
        #expect(try await store.look(new).history.map(\.words) == ["hi"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `an edit from before corrects the message and no other of its number`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.claim(try await store.receive(old.message("a dgo", id: 5), as: 11, of: keke), for: nil)
        try await store.turn(new, heard: [new.heard("after", id: 5)])
        let edit = try await store.receive(old.message("a dog", id: 5), as: 12, of: keke, isEdit: true)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        let told = try await store.claim(edit: edit, in: bigClub.id, at: noon)

        #expect(told == nil)
        #expect(try await store.look(new).history.map(\.words) == ["a dog", "after"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `an edit from before that waits corrects the message it is of`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let copy = try await expect("a dgo", id: 5, of: old, in: store)
        try await store.turn(new, heard: [new.heard("after", id: 5)])
        let edit = try await store.receive(old.message("a dog", id: 5), as: 12, of: keke, isEdit: true)
        _ = try await store.claim(edit: edit, in: club.id, at: noon)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        try await store.turn(new, consuming: [copy.sequence], heard: [old.heard(copy.message)])
        try await store.amend(old.heard(edit.message), in: new.conversation, consuming: edit.sequence, at: noon)

        #expect(try await store.look(new).history.map(\.words) == ["a dog", "after"])
        #expect(try await store.waiting(in: new.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is remembered of it is still the group's`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let message = old.message("I like dgos", id: 5)
        let copy = try await store.receive(message, as: 11, of: keke)
        try await store.claim(copy, for: keke)
        try await store.turn(old, consuming: [copy.sequence], heard: [old.heard(message)])

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        let edit = try await store.receive(old.message("I like dogs", id: 5), as: 12, of: keke, isEdit: true)
        _ = try await store.claim(edit: edit, in: club.id, at: noon)

        #expect(try await store.record(of: old.key)?.messages.map(\.words) == ["I like dogs"])
        #expect(try await store.look(Meeting()).history.isEmpty)
    }
}
