import Domain
import GRDB

/// A history from elsewhere that is in, and not read for memories to its end.
struct UnreadImport {
    /// Its number.
    let id: Int64
    /// The row of the last message that was read; `nil` at the beginning.
    let lastRow: Int64?
    /// How many calls of a model reading it may still cost.
    let callsLeft: Int

    /// One more call is spent, and everything up to `row` is read.
    func advance(to row: Int64, in db: Database) throws {
        try db.run(
            """
            UPDATE import SET last_extracted = ?, calls_left = max(0, calls_left - 1) WHERE id = ?
            """, [row, id])
    }
}

extension RelationshipID {
    /// The oldest of its imports that are in and not read to the end.
    func unreadImport(in db: Database) throws -> UnreadImport? {
        try db.first(
            """
            SELECT id, last_extracted, calls_left FROM import
            WHERE relationship = ? AND is_complete = 1 AND extracted_at IS NULL ORDER BY id LIMIT 1
            """, [rawValue]
        ) { UnreadImport(id: $0[0], lastRow: $0[1], callsLeft: $0[2]) }
    }
}
