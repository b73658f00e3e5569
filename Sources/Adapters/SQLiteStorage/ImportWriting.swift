import Domain
import Foundation
import GRDB
import Ports

/// Puts messages from elsewhere before everything that was there.
struct ImportWriting {
    /// The import.
    let id: Int64
    /// Whose history.
    let relationship: Int64
    /// The row of the next message.
    var nextRow: Int64
    /// The bot and the chat in which it counts as said.
    let bot, chat: Int64

    /// Writes a message, unless it is in already.
    mutating func write(_ line: ImportedLine, to db: Database) throws {
        let isNew =
            try db.change(
                """
                INSERT INTO import_message (relationship, source_id, import_id) VALUES (?, ?, ?)
                ON CONFLICT (relationship, source_id) DO NOTHING
                """, [relationship, line.sourceID.storable, id]) > 0
        guard isNew else { return }
        let message = line.message
        try db.run(
            """
            INSERT INTO message (id, bot, chat, speaker, name, kind, words, origin, date, is_forwarded, is_edited,
                begins_session, import_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                nextRow, bot, chat, message.speaker.column, message.speaker.nameColumn, message.content.kindColumn,
                message.content.wordsColumn, message.origin.rawValue, message.date.milliseconds,
                message.remarks.isForwarded, message.remarks.isEdited, line.beginsSession, id,
            ])
        try IndexedMessage.at(nextRow, in: db)?.add(to: db)
        nextRow += 1
    }
}

/// Takes an import back with all that came of it.
struct ImportUndoing {
    /// The import.
    let id: Int64
    /// Whose history.
    let relationship: RelationshipID
    /// The present moment.
    let now: Date

    /// Deletes its memories and messages. What was under way with them in mind does not commit.
    func write(to db: Database) throws {
        let memories = try db.all("SELECT id FROM memory WHERE import_id = ?", [id]) { MemoryID(rawValue: $0[0]) }
        for memory in memories { try MemoryDeletion(memory, of: relationship).write(at: now, to: db) }
        let messages = try db.all(
            "SELECT \(IndexedMessage.columns) FROM message WHERE import_id = ?", [id], IndexedMessage.init)
        for message in messages { try message.remove(from: db) }
        try db.run("DELETE FROM message WHERE import_id = ?", [id])
        try db.run("DELETE FROM import WHERE id = ?", [id])
        try db.run("UPDATE relationship SET epoch = epoch + 1 WHERE id = ?", [relationship.rawValue])
        try Upkeep.scrub.request(at: now, in: db)
    }
}
