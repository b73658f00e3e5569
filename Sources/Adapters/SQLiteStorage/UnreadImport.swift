import Domain
import GRDB

/// A history from elsewhere that is in, and not read for memories to its end.
struct UnreadImport {
    /// Its number.
    let id: Int64
    /// The row of the last message that was read; `nil` at the beginning.
    let lastRow: Int64?
    /// How many calls reading it may still cost.
    let callsLeft: Int
}

extension RelationshipID {
    /// The oldest of its imports that are in and not known to be read to the end; none with messages that may cost
    /// nothing any more.
    func unreadImport(in db: Database) throws -> UnreadImport? {
        try db.first(
            """
            SELECT id, last_extracted, calls_left FROM import
            WHERE relationship = ? AND is_complete = 1 AND extracted_at IS NULL AND (calls_left > 0 OR NOT EXISTS
                (SELECT 1 FROM message WHERE import_id = import.id AND message.id > coalesce(last_extracted, 0)))
            ORDER BY id LIMIT 1
            """, [rawValue]
        ) { UnreadImport(id: $0[0], lastRow: $0[1], callsLeft: $0[2]) }
    }
}
