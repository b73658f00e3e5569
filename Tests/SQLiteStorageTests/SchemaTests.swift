import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What the tables hold beyond what the ports tell.
@Suite struct SchemaTests {
    private let store: SQLiteStore
    private let meeting = Meeting()

    init() throws {
        store = try SQLiteStore.inMemory()
    }

    @Test func `a model call is kept with all its figures`() async throws {
        let estimated = UsageRecord(
            purpose: .chat, model: "a\0b", bot: chen, person: PersonID(rawValue: 5),
            tokens: TokenUsage(prompt: -1, completion: 0, isEstimated: true), latency: .seconds(Int64.max),
            outcome: .cancelled, date: .distantFuture)

        try await store.record([usage(), estimated])
        try await store.record([])

        let rows = try await store.inspect(
            """
            SELECT concat_columns FROM (SELECT purpose || ',' || model || ',' || bot || ',' || person || ','
                || prompt_tokens || ',' || cached_tokens || ',' || completion_tokens || ',' || is_estimated || ','
                || latency_ms || ',' || outcome AS concat_columns FROM usage ORDER BY id)
            """)
        #expect(rows.first == "chat,house/small,100,1,900,800,40,0,1234,answered")
        #expect(rows.last == "chat,a\u{FFFD}b,200,5,-1,0,0,1,\(Int64.max),cancelled")
    }

    @Test func `a turn keeps its model calls, and only if it commits`() async throws {
        let epoch = try await store.look(meeting).epoch

        try await store.turn(meeting, usage: [usage()])
        await #expect(throws: StoreError.staleEpoch) {
            try await store.turn(meeting, usage: [usage()], epoch: epoch + 1)
        }

        #expect(try await store.inspect("SELECT count(*) FROM usage") == ["1"])
    }

    @Test func `a raised epoch stops the turns begun before it`() async throws {
        let before = try await store.look(meeting).epoch

        _ = try await store.inspect("UPDATE relationship SET epoch = epoch + 1")

        await #expect(throws: StoreError.staleEpoch) { try await store.turn(meeting, epoch: before) }
        try await store.turn(meeting, heard: [meeting.heard("hello", id: 1)])
        #expect(try await store.look(meeting).history.count == 1)
    }

    @Test func `undecodable updates are dead letters, once each`() async throws {
        let garbage = ReceivedUpdate(id: UpdateID(rawValue: 1), raw: Data([0xFF]), event: nil)
        let sequences = try await store.receive(garbage, meeting.update(2), meeting.update(3))

        for _ in 0..<2 { try await store.dismiss([sequences[1]], undecodable: true, at: noon) }
        try await store.dismiss([sequences[2]], undecodable: false, at: noon)
        _ = try await store.receive(garbage)

        let letters = try await store.inspect(
            "SELECT bot || ',' || update_id || ',' || hex(raw) FROM dead_letter ORDER BY id")
        #expect(letters == ["100,1,FF", "100,2,68656C6C6F"])
    }

    @Test func `messages are numbered within their relationship, and no number comes twice`() async throws {
        let other = Meeting(account: tom)
        try await store.turn(meeting, heard: [meeting.heard("a", id: 1)])
        try await store.turn(other, heard: [other.heard("b", id: 1)])
        _ = try await store.inspect("DELETE FROM message")

        try await store.turn(meeting, heard: [meeting.heard("c", id: 2)])

        let relationship = try await store.look(meeting).relationship.rawValue
        #expect(try await store.inspect("SELECT id FROM message") == ["\(relationship << 32 + 1 << 31 + 2)"])
    }

    @Test func `unreachable is said since when, and taken back by a word`() async throws {
        _ = try await store.look(meeting)

        for hours in [1.0, 2] { try await store.markUnreachable(meeting.conversation, at: noon + hours * 3600) }
        let since = try await store.inspect("SELECT unreachable_since FROM conversation")
        _ = try await store.look(meeting)

        #expect(since == ["1790003600000"])
        #expect(try await store.inspect("SELECT unreachable_since FROM conversation") == [nil])
    }

    @Test func `a withdrawn message says why`() async throws {
        let rows = try await store.turn(meeting, saying: ["one"])

        try await store.withdraw([rows[0].sequence], because: .newerWords, at: noon)

        #expect(try await store.inspect("SELECT withdrawn_because FROM outbox") == ["newer_words"])
    }

    @Test func `a forgotten relationship keeps no more words`() async throws {
        let rows = try await store.turn(meeting, saying: ["one"])
        _ = try await store.inspect("DELETE FROM conversation")
        _ = try await store.inspect("DELETE FROM relationship")

        try await store.markSent(rows[0].sequence, as: nil, at: noon)

        #expect(try await store.inspect("SELECT count(*) FROM message") == ["0"])
        #expect(try await store.unsentConversations(of: keke).isEmpty)
    }

    @Test(arguments: [Date(timeIntervalSince1970: .infinity), .distantPast, Date(timeIntervalSince1970: -.infinity)])
    func `no date is too far`(date: Date) async throws {
        try await store.turn(meeting, heard: [meeting.heard("hello", id: 1, at: date)])

        #expect(try await store.look(meeting).history.count == 1)
    }

    @Test func `an error tells what failed and none of the words`() async throws {
        let impossible = Meeting(
            account: Account(id: UserID(rawValue: 9), firstName: "Secretname"),
            chat: Chat(id: ChatID(rawValue: 9), kind: .group, title: "Secrettitle"))

        let error = await #expect(throws: StoreError.self) { try await store.look(impossible) }

        guard case .failed(let reason) = try #require(error) else { throw try #require(error) }
        #expect(reason.contains("CHECK constraint failed"))
        #expect(!reason.contains("Secret"))
        #expect(try await store.inspect("SELECT count(*) FROM account") == ["0"])
    }
}
