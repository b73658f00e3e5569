import GRDB
import Ports
import Testing

@testable import SQLiteStorage

/// Queries that are asked all the time stay fast however much is stored.
@Suite struct QueryPlanTests {
    @Test(arguments: [
        "SELECT chat FROM inbox WHERE bot = 1 AND done_at IS NULL GROUP BY chat ORDER BY min(sequence)",
        "SELECT raw FROM inbox WHERE bot = 1 AND chat = 2 AND done_at IS NULL ORDER BY sequence",
        "SELECT sequence FROM inbox WHERE done_at < 1 LIMIT 1",
        "SELECT chat FROM outbox WHERE bot = 1 AND done_at IS NULL GROUP BY chat ORDER BY min(sequence)",
        "SELECT text FROM outbox WHERE bot = 1 AND chat = 2 AND done_at IS NULL ORDER BY sequence",
        "SELECT sequence FROM outbox WHERE done_at < 1 LIMIT 1",
        "SELECT id FROM dead_letter WHERE date < 1 LIMIT 1",
        "SELECT words FROM message WHERE id BETWEEN 1 AND 2 ORDER BY id DESC LIMIT 3",
        "SELECT words FROM group_message WHERE chat = -1 ORDER BY id DESC LIMIT 3",
        "SELECT sum(prompt_tokens) FROM usage WHERE person = 1 AND bot = 2",
        "SELECT id FROM relationship WHERE person = 1 AND preset = 'a'",
    ])
    func `no query walks through a whole table`(sql: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.explain(sql)

        #expect(steps.contains { $0.contains("SEARCH") })
        #expect(!steps.contains { $0.contains("SCAN") })
        if !sql.contains("GROUP BY") { #expect(!steps.contains { $0.contains("TEMP B-TREE") }) }
    }
}

extension SQLiteStore {
    /// How SQLite would go about `sql`.
    fileprivate func explain(_ sql: String) async throws(StoreError) -> [String] {
        try await writes.commit { db in
            try db.all("EXPLAIN QUERY PLAN " + sql, []) { row in row["detail"] }
        }
    }
}
