import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// Groups of before several of our bots shared one.
@Suite struct GroupUpgradeTests {
    private let directory = TemporaryDirectory()
    private let inGroup = Meeting(account: tom, chat: club)
    private let inSupergroup = Meeting(account: tom, chat: bigClub)

    private static let rows = """
        INSERT INTO bot (id, next_offset, name) VALUES (100, 12, 'Keke');
        INSERT INTO person VALUES (1, 1780000000000);
        INSERT INTO account VALUES (8, 1, 0, 'Tom', 'Ray', 'tomray', NULL);
        INSERT INTO relationship (id, person, preset, mode, stage, epoch, created_at)
            VALUES (1, 1, 'keke', 'evolving', 'just_met', 3, 1780000000000);
        INSERT INTO conversation VALUES (100, -50, 'group', 'Club', NULL, NULL, 1780000000000);
        INSERT INTO conversation VALUES (100, -1000050, 'supergroup', 'Club', NULL, NULL, 1780000000000);
        INSERT INTO inbox (bot, update_id, chat, received_at, has_fallback, raw) VALUES
            (100, 11, -50, 1789827200000, 0, x'68656C6C6F'), (100, 12, -50, 1789827200000, 1, x'7768793F'),
            (100, 13, -1000050, 1789827200000, 0, x'6869'), (100, 14, 8, 1789827200000, 0, x'6D65');
        INSERT INTO group_message (chat, id_space, message_id, speaker, bot, name, kind, words, origin, date) VALUES
            (-50, 100, 2, 'person', NULL, 'Tom Ray', 'text', 'why?', 'spoken', 1789827200000),
            (-50, 100, 3, 'persona', 100, 'Keke', 'text', 'hm', 'fallback', 1789827200000),
            (-1000050, 0, 9, 'person', NULL, 'Tom Ray', 'text', 'before', 'spoken', 1789827200000);
        """

    /// The store of a file that the fourth version has written.
    private func upgraded() throws -> SQLiteStore {
        try VersionFour.makeFile(at: directory.file, holding: Self.rows)
        return try SQLiteStore(at: directory.file)
    }

    @Test func `what waited in groups waits for a claim, but for what was answered for now`() async throws {
        let store = try upgraded()

        let unclaimed = try await store.unclaimed(in: inGroup.conversation)
        let waiting = try await store.waiting(in: inGroup.conversation)
        try await store.turn(
            inGroup, consuming: waiting.map(\.sequence), heard: [inGroup.heard("why?", id: 2)], saying: ["because"])

        #expect(unclaimed.map(\.raw) == [Data("hello".utf8)])
        #expect(waiting.map(\.raw) == [Data("why?".utf8)])
        #expect(waiting.map(\.hasFallback) == [true])
        #expect(try await store.unclaimedGroups(of: keke) == [club.id, bigClub.id])
        #expect(try await store.waitingConversations(of: keke) == [Meeting(account: tom).conversation])
        #expect(try await store.look(inGroup).history.map(\.words) == ["why?", "hm"])
        try await store.close()
    }

    @Test func `what was said before is known`() async throws {
        let store = try upgraded()
        let theirs = Meeting(bot: chen, account: tom, chat: bigClub)
        let copy = try await store.receive(theirs.message("before", id: 9), as: 21, of: chen)

        let claimed = try await store.claim(copy, for: chen)

        #expect(claimed == nil)
        #expect(try await store.look(inSupergroup).history.map(\.words) == ["before"])
        #expect(try await store.look(inSupergroup).history.map(\.messageID) == [MessageID(rawValue: 9)])
        #expect(try await store.look(inGroup).history.map(\.messageID?.rawValue) == [2, 3])
        let knowledge = try await store.knowledge(of: club.id)
        #expect(knowledge.members == [keke])
        #expect(knowledge.floor?.bot == keke)
        try await store.close()
    }
}
