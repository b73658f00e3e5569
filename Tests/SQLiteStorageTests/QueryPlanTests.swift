import Domain
import GRDB
import Ports
import Testing

@testable import SQLiteStorage

/// Queries that are asked all the time stay fast however much is stored.
@Suite struct QueryPlanTests {
    private static let context = """
        SELECT \(TurnContext.columns) FROM account
        JOIN relationship ON relationship.person = account.person AND preset = 'a'
        JOIN conversation ON conversation.bot = 1 AND conversation.chat = 2
            AND (conversation.relationship IS NULL OR conversation.relationship = relationship.id)
        \(TurnContext.joins)
        WHERE account.id = 3 AND kind = 'private' AND unreachable_since IS NULL
        """
    private static let state = """
        SELECT \(RelationshipStanding.columns), \(Mood.columns)
        FROM relationship LEFT JOIN standing ON standing.relationship = relationship.id
            LEFT JOIN mood ON mood.relationship = relationship.id WHERE relationship.id = 1
        """

    @Test(arguments: [
        context,
        state,
        "SELECT arm FROM relationship JOIN conversation ON relationship = relationship.id WHERE person = 1 AND bot = 2 LIMIT 1",
        "SELECT date FROM score_change WHERE relationship = 1 ORDER BY id DESC LIMIT 3",
        "SELECT cause FROM stage_transition WHERE relationship = 1 ORDER BY id",
        "SELECT ground FROM verdict WHERE relationship = 1 ORDER BY id",
        "SELECT id FROM verdict WHERE date < 1 AND (evidence <> '' OR reason <> '') LIMIT 3",
        "SELECT evidence FROM signal WHERE relationship = 1 AND kind = 'a' AND evidence <> '' ORDER BY message DESC",
        "DELETE FROM job WHERE kind = 'a' AND relationship = 1",
        """
        SELECT chat, min(sequence) FROM inbox WHERE bot = 1 AND chat > 0 AND done_at IS NULL GROUP BY chat
        UNION ALL SELECT chat, min(sequence) FROM inbox WHERE answerer = 1 AND done_at IS NULL GROUP BY chat ORDER BY 2
        """,
        """
        SELECT chat FROM inbox WHERE bot = 1 AND chat < 0 AND answerer IS NULL AND done_at IS NULL
        GROUP BY chat ORDER BY min(sequence)
        """,
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
    func explain(_ sql: String) async throws(StoreError) -> [String] {
        try await writes.commit { db in
            try db.all("EXPLAIN QUERY PLAN " + sql, []) { row in row["detail"] }
        }
    }
}
