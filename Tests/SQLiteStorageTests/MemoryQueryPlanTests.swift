import Domain
import GRDB
import Ports
import Testing

@testable import SQLiteStorage

/// What memory asks all the time stays fast however much is remembered.
@Suite struct MemoryQueryPlanTests {
    private static let essentials = """
        SELECT \(Memory.columns) FROM memory INDEXED BY memory_essential WHERE id BETWEEN 1 AND 2 AND \(Memory.essential)
            AND (kind = 'boundary' OR NOT EXISTS (SELECT 1 FROM acquaintance_memory WHERE memory = memory.id))
        ORDER BY kind = 'boundary' DESC, id DESC LIMIT 3
        """
    private static let purge = """
        SELECT \(IndexedMessage.columns) FROM message WHERE date < 1 AND (import_id IS NULL OR NOT EXISTS
            (SELECT 1 FROM import WHERE import.id = message.import_id AND extracted_at IS NULL)) LIMIT 3
        """
    private static let duePlans = """
        SELECT \(Memory.columns) FROM memory INDEXED BY memory_plan
        WHERE id BETWEEN 1 AND 2 AND \(Memory.openPlan) AND day BETWEEN '1' AND '2' ORDER BY day, id LIMIT 4
        """
    private static let figure = """
        SELECT \(Memory.columns) FROM acquaintance_memory JOIN memory ON memory.id = memory
        WHERE acquaintance = 1 AND ended_at IS NULL ORDER BY round(importance, 1) DESC, memory.id DESC LIMIT 4
        """

    @Test(arguments: [
        purge,
        "SELECT \(Memory.columns) FROM memory WHERE id = 1",
        "SELECT \(Memory.columns) FROM memory WHERE id BETWEEN 1 AND 2 AND ended_at IS NULL ORDER BY id DESC LIMIT 3",
        "SELECT id FROM memory WHERE import_id = 1",
        "SELECT message FROM memory_source WHERE memory = 1",
        "SELECT id FROM message WHERE id >> 32 = 1 AND date >= 1 AND date < 2",
        "SELECT id FROM message WHERE begins_session = 1 AND id BETWEEN 1 AND 2 ORDER BY id",
        "SELECT date FROM message WHERE id >= 1 AND id < 2 ORDER BY id DESC LIMIT 1",
        "SELECT id FROM message WHERE id BETWEEN 1 AND 2 AND date < 3 ORDER BY id DESC LIMIT 1",
        "SELECT id FROM message WHERE import_id = 1 ORDER BY id DESC LIMIT 1",
        "SELECT min(id) FROM message WHERE id BETWEEN 1 AND 2",
        "SELECT message, vector FROM message_vector WHERE message BETWEEN 1 AND 2 AND model = 'a' ORDER BY message DESC",
        "SELECT id FROM import WHERE relationship = 1 AND is_complete = 1 AND extracted_at IS NULL ORDER BY id LIMIT 1",
        "SELECT 1 FROM import_message WHERE relationship = 1 AND source_id = 'a'",
        "SELECT id FROM acquaintance WHERE relationship = 1 ORDER BY id",
        "SELECT rowid FROM signal WHERE date < 1 AND evidence <> '' LIMIT 3",
        "SELECT id FROM memory WHERE replaced_by = 1",
    ])
    func `no query walks through a whole table`(sql: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.plan(of: sql)

        #expect(steps.contains { $0.contains("SEARCH") })
        #expect(!steps.contains { $0.contains("SCAN") })
        #expect(!steps.contains { $0.contains("TEMP B-TREE") })
    }

    @Test(arguments: [essentials, duePlans, figure])
    func `what is sorted is little`(sql: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.plan(of: sql)

        #expect(steps.contains { $0.contains("SEARCH") })
        #expect(!steps.contains { $0.contains("SCAN") })
    }

    @Test(arguments: [(essentials, index: "memory_essential"), (duePlans, "memory_plan"), (purge, "message_date")])
    func `what matters is found by an index of its own`(sql: String, index: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.plan(of: sql)

        #expect(steps.contains { $0.contains("INDEX \(index)") })
    }

    /// `M` stands for the term, `>` and `<` for the ends of the rows that are looked at.
    @Test(arguments: ["message_search", "memory_search"])
    func `full text looks only at the rows of one relationship`(table: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.plan(
            of:
                "SELECT rowid FROM \(table) WHERE \(table) MATCH '\"a\"' AND rowid BETWEEN 1 AND 2 ORDER BY rowid LIMIT 3"
        )

        let index = try #require(steps.first { $0.contains("VIRTUAL TABLE INDEX") })
        #expect(index.contains("M"))
        #expect(index.contains(">"))
        #expect(index.contains("<"))
        #expect(!steps.contains { $0.contains("TEMP B-TREE") })
    }
}

extension SQLiteStore {
    /// How SQLite would go about `sql`.
    fileprivate func plan(of sql: String) async throws(StoreError) -> [String] {
        try await writes.commit { db in
            try db.all("EXPLAIN QUERY PLAN " + sql, []) { row in row["detail"] }
        }
    }
}
