import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What groups leave in the tables beyond what the ports tell.
@Suite struct GroupRowTests {
    private let store: SQLiteStore
    private let alone = Meeting()
    private let here = Meeting(chat: club)

    init() throws {
        store = try SQLiteStore.inMemory()
    }

    /// One message with a copy for each of two bots, of which nobody is meant.
    private func claimTwoCopies(_ text: String, id: Int64 = 1, at date: Date = noon) async throws {
        for bot in [keke, chen] {
            let message = Meeting(bot: bot, chat: club).message(text, id: bot.rawValue + id, at: date)
            try await store.claim(try await store.receive(message, as: id, of: bot), for: nil)
        }
    }

    /// A turn at `minutes` after noon, in private or in the group.
    private func hear(_ text: String, _ meeting: Meeting, minutes: Double) async throws {
        try await store.turn(meeting, heard: [meeting.heard(text, id: nil, at: noon + minutes * 60)])
    }

    @Test func `a message stands once, with the other bots' numbers beside it`() async throws {
        try await claimTwoCopies("hi")

        #expect(try await store.inspect("SELECT id_space || ',' || message_id FROM group_message") == ["100,101"])
        #expect(try await store.inspect("SELECT bot || ',' || message_id FROM group_copy") == ["200,201"])
    }

    @Test func `of the words only the message itself has any`() async throws {
        try await claimTwoCopies("ZQXSECRETZQX")

        let rows = try await store.inspect(
            "SELECT fingerprint FROM group_message UNION ALL SELECT hex(raw) FROM inbox")

        #expect(rows.count == 3)
        #expect(rows.allSatisfy { $0?.contains("ZQX") == false })
    }

    @Test func `copies go with their message, forgotten or too old`() async throws {
        _ = try await store.look(here)
        try await claimTwoCopies("old", at: noon - 60)
        try await claimTwoCopies("hi", id: 2)
        let before = try await store.inspect("SELECT count(*) FROM group_copy")

        while try await store.purge(before: noon) {}
        let between = try await store.inspect("SELECT count(*) FROM group_copy")
        try await store.forget(here.key, everywhere: true, consuming: InboxSequence(rawValue: 4711), at: noon)

        #expect(before == ["2"])
        #expect(between == ["1"])
        #expect(try await store.inspect("SELECT count(*) FROM group_copy") == ["0"])
        #expect(try await store.inspect("SELECT count(*) FROM group_message") == ["0"])
        #expect(try await store.inspect("PRAGMA foreign_key_check") == [])
    }

    @Test func `private sessions and a group's do not begin or end each other`() async throws {
        let talk: [(text: String, Meeting, minutes: Double, begins: Bool)] = [
            ("p1", alone, 0, true), ("g1", here, 5, true), ("p2", alone, 10, false), ("g2", here, 100, false),
            ("p3", alone, 191, true), ("g3", here, 281, true), ("p4", alone, 300, false),
            ("other", Meeting(chat: bigClub), 301, true),
        ]

        for (text, meeting, minutes, _) in talk { try await hear(text, meeting, minutes: minutes) }

        let begun = try await store.inspect("SELECT words FROM message WHERE begins_session = 1 ORDER BY id")
        #expect(begun == talk.filter(\.begins).map(\.text))
    }

    @Test func `what is withheld takes its answer along across what was said elsewhere`() async throws {
        try await hear("a secret", alone, minutes: 0)
        try await hear("for all", here, minutes: 1)
        for meeting in [here, alone] {
            let rows = try await store.turn(meeting, saying: ["reply"])
            try await store.markSent(rows[0].sequence, as: nil, at: noon + 120)
        }
        let row = Int64(try #require(try await store.inspect("SELECT min(id) FROM message")[0]))

        try await store.writes.commit { try IndexedMessage.at(try #require(row), in: $0)?.withhold(in: $0) }

        let withheld = try await store.inspect(
            "SELECT words || ',' || (said_in IS NULL) FROM message WHERE is_withheld = 1 ORDER BY id")
        #expect(withheld == ["a secret,1", "reply,1"])
    }

    @Test func `what was said in a group has the account's chat and no number there`() async throws {
        try await store.turn(here, heard: [here.heard("for all", id: 7)])
        try await store.turn(alone, heard: [alone.heard("alone", id: 7)])

        let rows = try await store.inspect(
            """
            SELECT words || ',' || bot || ',' || chat || ',' || coalesce(message_id, '-') || ',' || coalesce(said_in, '-')
            FROM message ORDER BY id
            """)
        #expect(rows == ["for all,100,7,-,-50", "alone,100,7,7,-"])
    }

    @Test func `heard again it is remembered once, with its newest words`() async throws {
        for text in ["a dgo", "a dog"] { try await store.turn(here, heard: [here.heard(text, id: 7)]) }

        #expect(try await store.inspect("SELECT words FROM message") == ["a dog"])
        #expect(try await store.inspect("SELECT words FROM group_message") == ["a dog"])
    }

    @Test func `vectors are made with what was said before in the same place`() async throws {
        try await hear("p1", alone, minutes: 0)
        try await hear("g1", here, minutes: 1)
        try await hear("p2", alone, minutes: 2)
        let relationship = try await store.look(alone).relationship

        let texts = try await store.unembedded(of: relationship, by: "none", limit: 9)?.texts.map(\.text)

        #expect(texts == ["Mei: p1\nMei: p2", "Mei: g1", "Mei: p1"])
    }
}

/// The queries that every message of a group asks stay fast however much is stored.
@Suite struct GroupQueryPlanTests {
    @Test(arguments: [
        (GroupCopy.matchQuery, index: "group_message_fingerprint"),
        (ChatID.floorQuery, "group_message_persona"),
        (ChatID.membersQuery, "conversation_group"),
        (GroupHistory.query, "group_message_chat"),
        (GroupWords.lastDateQuery, "message_said_in"),
        ("SELECT sender FROM group_message WHERE chat = -1 AND id > 2 ORDER BY id DESC LIMIT 3", "group_message_chat"),
        (
            "SELECT answerer FROM inbox WHERE claimed_as = 1 AND done_at IS NULL ORDER BY sequence LIMIT 1",
            "inbox_claimed"
        ),
        (
            "SELECT raw FROM inbox WHERE answerer = 1 AND chat = -2 AND done_at IS NULL ORDER BY sequence",
            "inbox_answerer"
        ),
        (
            "SELECT raw FROM inbox WHERE bot = 1 AND answerer IS NULL AND chat = -2 AND done_at IS NULL ORDER BY sequence",
            "inbox_waiting"
        ),
        ("SELECT kind FROM message WHERE said_as = 1", "message_said_as"),
        ("UPDATE message SET said_in = -1 WHERE said_in = -2", "message_said_in"),
        ("UPDATE group_copy SET chat = -1 WHERE chat = -2", "sqlite_autoindex_group_copy_2"),
        ("DELETE FROM group_copy WHERE message = 1", "PRIMARY KEY"),
        ("UPDATE inbox SET chat = -1 WHERE answerer = 2 AND chat = -3 AND done_at IS NULL", "inbox_answerer"),
    ])
    func `each query has its index`(sql: String, index: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.explain(sql.replacing(/\?\d*/, with: "1"))

        #expect(steps.contains { $0.contains("SEARCH") && $0.contains(index) })
        #expect(!steps.contains { $0.contains("SCAN") && !$0.contains("CONSTANT ROW") })
        #expect(!steps.contains { $0.contains("FOR ORDER BY") })
    }
}
