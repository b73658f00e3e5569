import Domain
import GRDB

/// Makes the messages of an older file searchable.
enum SearchUpgrade {
    /// Moves all messages of a file that numbered them from 1 behind the middle, and indexes them.
    static func carryOut(in db: Database) throws {
        try db.execute(sql: "UPDATE message SET id = id + \(RelationshipRows.middle)")
        try indexAll(in: db)
    }

    /// Indexes all messages, and finds where their sessions begin.
    private static func indexAll(in db: Database) throws {
        var last: (relationship: Int64, date: Int64)?
        let rows = try Row.fetchCursor(db, sql: "SELECT \(IndexedMessage.columns), date FROM message ORDER BY id")
        while let row = try rows.next() {
            let message = IndexedMessage(row)
            let date: Int64 = row["date"]
            let isNext = last.map { $0.relationship == message.row >> 32 && date - $0.date < Sessions.silence } ?? false
            last = (message.row >> 32, date)
            try message.add(to: db)
            if !isNext { try db.run("UPDATE message SET begins_session = 1 WHERE id = ?", [message.row]) }
        }
    }
}
