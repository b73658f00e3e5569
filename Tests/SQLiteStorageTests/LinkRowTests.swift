import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What links leave in the file, and what looking for them costs.
@Suite struct LinkRowTests {
    private let mine = Meeting()
    private let second = Meeting.second
    private let third = Meeting.third

    @Test func `a human is named by the first of its persons, also when that one leaves`() async throws {
        let store = try SQLiteStore.inMemory()
        for meeting in [mine, second, third] { _ = try await store.look(meeting) }
        try await store.link(third, second)
        let two = try await store.inspect("SELECT human FROM person ORDER BY id")
        try await store.link(mine, third)
        let three = try await store.inspect("SELECT human FROM person ORDER BY id")

        try await store.forget(mine.key, everywhere: true, consuming: InboxSequence(rawValue: 1), at: noon)
        let left = try await store.inspect("SELECT human FROM person ORDER BY id")
        _ = try await store.unlink(third.account.id, at: noon)

        #expect(two == [nil, "2", "2"])
        #expect(three == ["1", "1", "1"])
        #expect(left == ["2", "2"])
        #expect(try await store.inspect("SELECT human FROM person ORDER BY id") == [nil, nil])
    }

    @Test func `linking moves no row`() async throws {
        let store = try SQLiteStore.inMemory()
        for meeting in [mine, second] { try await store.turn(meeting, heard: [meeting.heard("hello", id: 1)]) }
        let query = "SELECT id || words FROM message UNION ALL SELECT id || person || preset FROM relationship"
        let before = try await store.inspect(query)

        try await store.link(mine, second)

        #expect(try await store.inspect(query) == before)
        #expect(try await store.inspect("SELECT person FROM account ORDER BY id") == ["1", "2"])
    }

    @Test func `a code is kept as a digest, and for an hour at most`() async throws {
        let store = try SQLiteStore.inMemory()
        for meeting in [mine, second] { _ = try await store.look(meeting) }
        try await store.offer(1, for: mine)
        try await store.redeem(2, by: second)
        let kept = try await store.inspect("SELECT hex(salt) || hex(digest) FROM link_code")

        try await store.offer(3, for: second, at: noon + 3_600)

        let digest = try LinkCode.number(1).digest(salt: [1, 2, 1]).map { String(format: "%02X", $0) }.joined()
        #expect(kept == ["010201" + digest])
        #expect(try await store.inspect("SELECT account FROM link_code") == ["70"])
        #expect(try await store.inspect("SELECT count(*) FROM link_try") == ["0"])
    }

    @Test func `whoever is forgotten leaves neither codes nor tries`() async throws {
        let store = try SQLiteStore.inMemory()
        _ = try await store.look(mine)
        try await store.offer(1, for: mine)
        try await store.redeem(2, by: mine)

        try await store.forget(mine.key, everywhere: true, consuming: InboxSequence(rawValue: 1), at: noon)

        let left = "SELECT (SELECT count(*) FROM link_code) + (SELECT count(*) FROM link_try)"
        #expect(try await store.inspect(left) == ["0"])
    }

    @Test(arguments: [
        PersonID.othersQuery, LinkedRelationship.query,
        "SELECT id FROM link_code WHERE date > 1 AND date < 2 AND digest IS NOT NULL",
        "SELECT count(*) FROM link_code WHERE account = 1 AND date > 1 AND date < 2",
        "SELECT count(*) FROM link_try WHERE account = 1 AND date > 1 AND date < 2",
        "DELETE FROM link_code WHERE date <= 1", "DELETE FROM link_try WHERE date <= 1",
        "UPDATE link_code SET digest = NULL WHERE account = 1 AND is_used = 0",
        "UPDATE relationship SET epoch = epoch + 1 WHERE person = 1",
    ])
    func `no query walks through a whole table`(sql: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.explain(sql.replacing("?1", with: "1").replacing("?", with: "1"))

        #expect(steps.contains { $0.contains("SEARCH") })
        #expect(!steps.contains { $0.contains("SCAN") && !$0.contains("CONSTANT") })
    }
}
