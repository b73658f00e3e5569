import Domain
import GRDB

/// The sessions of a private history: stretches without a long silence in them.
enum Sessions {
    /// A silence that ends a session, in milliseconds: three hours.
    static let silence: Int64 = 3 * 3600 * 1000

    /// Whether a private message of `date` at `row` begins a session, for what was said in private before is long ago.
    static func begins(at row: Int64, date: Int64, in rows: RelationshipRows, _ db: Database) throws -> Bool {
        let last = try db.first(
            "SELECT date FROM message WHERE id >= ? AND id < ? AND said_in IS NULL ORDER BY id DESC LIMIT 1",
            [rows.base, row]
        ) { $0[0] as Int64 }
        return last.map { date - $0 >= silence } ?? true
    }

    /// The numbers at which sessions begin, ascending.
    static func starts(in rows: RelationshipRows, _ db: Database) throws -> [UInt32] {
        try db.all(
            "SELECT id FROM message WHERE begins_session = 1 AND id BETWEEN ? AND ? ORDER BY id",
            [rows.range.lowerBound, rows.range.upperBound]
        ) { rows.position(of: $0[0]) }
    }
}
