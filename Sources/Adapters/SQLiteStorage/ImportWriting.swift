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
    /// The row after the last that was kept for it.
    let endRow: Int64
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
        guard nextRow < endRow else {
            throw StoreError.failed(
                reason: "more of it is new than when it began; undo import \(id) and import it again")
        }
        let message = line.message
        try db.run(
            """
            INSERT INTO message (id, bot, chat, speaker, name, kind, words, origin, date, quoted, quotes_persona,
                is_forwarded, is_edited, begins_session, import_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                nextRow, bot, chat, message.speaker.column, message.speaker.nameColumn, message.content.kindColumn,
                message.content.wordsColumn, message.origin.rawValue, message.date.milliseconds,
                message.remarks.quotedColumn, message.remarks.quotesPersona, message.remarks.isForwarded,
                message.remarks.isEdited, line.beginsSession, id,
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

    /// Deletes its memories and messages, and lets hold again what they took the place of. What was under way with them
    /// in mind does not commit.
    func write(to db: Database) throws {
        try keepConfirmed(in: db)
        try reopen(in: db)
        let memories = try db.all("SELECT id FROM memory WHERE import_id = ?", [id]) { MemoryID(rawValue: $0[0]) }
        for memory in memories {
            try MemoryDeletion(memory, of: relationship, isForgotten: false).write(at: now, to: db)
        }
        let messages = try db.all(
            "SELECT \(IndexedMessage.columns) FROM message WHERE import_id = ?", [id], IndexedMessage.init)
        for message in messages { try message.remove(from: db) }
        try db.run("DELETE FROM message WHERE import_id = ?", [id])
        try db.run(
            """
            DELETE FROM acquaintance WHERE import_id = ?
                AND NOT EXISTS (SELECT 1 FROM acquaintance_memory WHERE acquaintance = acquaintance.id)
            """, [id])
        try db.run("DELETE FROM import WHERE id = ?", [id])
        try db.run("UPDATE relationship SET epoch = epoch + 1 WHERE id = ?", [relationship.rawValue])
        try Upkeep.scrub.request(at: now, in: db)
    }

    /// What it took the place of holds again, unless something newer has taken its place since. What came from elsewhere
    /// and is part of a merge takes the merge along, but not its other parts.
    private func reopen(in db: Database) throws {
        let own = try db.all("SELECT id, replaced_by, ended_because FROM memory WHERE import_id = ?", [id]) { row in
            (id: row[0] as Int64, heir: row[1] as Int64?, isMerged: row[2] as String? == Memory.Closing.merged.rawValue)
        }
        let merges = try merges(of: own.filter(\.isMerged).compactMap(\.heir), in: db)
        for memory in own {
            let heir = try memory.isMerged ? memory.heir.flatMap { try self.heir(beyond: $0, in: db) } : memory.heir
            for other in try predecessors(of: memory.id, in: db) { try db.pass(other, to: heir) }
        }
        for merge in merges {
            let heir = try self.heir(beyond: merge, in: db)
            for other in try predecessors(of: merge, in: db) where !merges.contains(other.rawValue) {
                try db.pass(other, to: heir)
            }
        }
        for merge in merges {
            try MemoryDeletion(MemoryID(rawValue: merge), of: relationship, isForgotten: false)
                .write(at: now, to: db)
        }
    }

    /// What was said here as well is remembered from here.
    private func keepConfirmed(in db: Database) throws {
        try db.run(
            """
            UPDATE memory SET import_id = NULL WHERE import_id = ?1 AND EXISTS
                (SELECT 1 FROM memory_source WHERE memory = memory.id AND message >= ?2)
            """, [id, RelationshipRows(relationship: relationship).row(of: 1)])
    }

    /// What took the place of a merge, or of those it became part of; `nil` when the last of them holds.
    private func heir(beyond merge: Int64, in db: Database) throws -> Int64? {
        let end = try db.first("SELECT replaced_by, ended_because FROM memory WHERE id = ?", [merge]) { row in
            (heir: row[0] as Int64?, isMerged: row[1] as String? == Memory.Closing.merged.rawValue)
        }
        guard let end, let heir = end.heir else { return nil }
        return end.isMerged ? try self.heir(beyond: heir, in: db) : heir
    }

    /// These merges, and those that they became part of.
    private func merges(of first: [Int64], in db: Database) throws -> [Int64] {
        var found: [Int64] = []
        var open = first
        while let merge = open.popLast() {
            guard !found.contains(merge) else { continue }
            found.append(merge)
            open += try db.all(
                "SELECT replaced_by FROM memory WHERE id = ? AND ended_because = 'merged' AND replaced_by IS NOT NULL",
                [merge]
            ) { $0[0] }
        }
        return found
    }

    /// What a memory took the place of, and is not of this import nor a merge that goes.
    private func predecessors(of memory: Int64, in db: Database) throws -> [MemoryID] {
        try db.all("SELECT id FROM memory WHERE replaced_by = ? AND import_id IS NOT ?", [memory, id]) {
            MemoryID(rawValue: $0[0])
        }
    }
}

extension Database {
    /// Gives a memory that ended to another heir; without one it holds again.
    fileprivate func pass(_ id: MemoryID, to heir: Int64?) throws {
        if let heir {
            try run("UPDATE memory SET replaced_by = ? WHERE id = ?", [heir, id.rawValue])
            return
        }
        guard let memory = try memory(id), !memory.isOpen else { return }
        try run(
            "UPDATE memory SET ended_at = NULL, ended_because = NULL, replaced_by = NULL WHERE id = ?", [id.rawValue])
        try SearchIndex.memories.add(memory.text, as: id.rawValue, in: self)
    }
}
