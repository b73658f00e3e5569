import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: ImportStore {
    /// Begins an import, or finds the one of the same source.
    package func beginImport(
        _ request: ImportRequest, count: Int, at now: Date
    ) async throws(StoreError) -> ImportState {
        try await writes.commit { db in
            let relationship = try request.relationship(at: now, in: db)
            if let known = try relationship.imports(in: db, where: "source = ?", [request.source]).first {
                return known
            }
            let rows = RelationshipRows(relationship: relationship)
            let first = try db.first(
                "SELECT min(id) FROM message WHERE id BETWEEN ? AND ?", [rows.range.lowerBound, rows.range.upperBound]
            ) { $0[0] as Int64? }
            let end = min(first.flatMap { $0 } ?? .max, rows.row(of: 1))
            guard end - rows.base > count else { throw StoreError.failed(reason: "no room for so many messages") }
            try db.run(
                """
                INSERT INTO import (relationship, source, next_row, bot, chat, created_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    relationship.rawValue, request.source, end - Int64(count), request.bot.rawValue,
                    request.user.rawValue, now.milliseconds,
                ])
            return ImportState(
                id: db.lastInsertedRowID, messages: 0, isComplete: false, isExtracted: false, memories: 0, date: now)
        }
    }

    /// Takes in some messages, in order of time. Returns how many are new.
    package func takeIn(_ lines: [ImportedLine], import id: Int64) async throws(StoreError) -> Int {
        try await writes.commit { db in
            let writing = try db.first(
                "SELECT relationship, next_row, bot, chat FROM import WHERE id = ?", [id]
            ) { ImportWriting(id: id, relationship: $0[0], nextRow: $0[1], bot: $0[2], chat: $0[3]) }
            guard var writing else { throw StoreError.staleEpoch }
            let first = writing.nextRow
            for line in lines { try writing.write(line, to: db) }
            try db.run("UPDATE import SET next_row = ? WHERE id = ?", [writing.nextRow, id])
            return Int(writing.nextRow - first)
        }
    }

    /// Says that all messages are in: they may be read for memories, with at most `calls` calls of a model.
    package func completeImport(_ id: Int64, calls: Int, at now: Date) async throws(StoreError) {
        try await writes.commit { db in
            try db.run(
                """
                UPDATE import SET is_complete = 1, calls_left = ?,
                    extracted_at = CASE WHEN ? > 0 THEN NULL ELSE ? END WHERE id = ? AND extracted_at IS NULL
                """, [calls, calls, now.milliseconds, id])
            let relationship = try db.first(
                "SELECT relationship FROM import WHERE id = ? AND extracted_at IS NULL", [id]
            ) { RelationshipID(rawValue: $0[0]) }
            if let relationship { try db.schedule(.extractImport, for: relationship, at: now) }
        }
    }

    /// The imports of a person and a persona, oldest first.
    package func imports(of key: PersonKey) async throws(StoreError) -> [ImportState] {
        try await reads.read { db in
            try key.relationship(in: db)?.imports(in: db, where: "1", []) ?? []
        }
    }

    /// Takes an import back with all that came of it; `false` when there is none of that number for the two.
    package func undoImport(_ id: Int64, of key: PersonKey, at now: Date) async throws(StoreError) -> Bool {
        try await writes.commit { db in
            guard let relationship = try key.relationship(in: db),
                try !relationship.imports(in: db, where: "id = ?", [id]).isEmpty
            else { return false }
            try ImportUndoing(id: id, relationship: relationship, now: now).write(to: db)
            return true
        }
    }
}

extension RelationshipID {
    /// Its imports that fulfil `condition`, oldest first.
    fileprivate func imports(
        in db: Database, where condition: String, _ arguments: StatementArguments
    ) throws -> [ImportState] {
        try db.all(
            """
            SELECT id, (SELECT count(*) FROM import_message WHERE import_id = import.id), is_complete, extracted_at IS NOT NULL,
                (SELECT count(*) FROM memory WHERE import_id = import.id), created_at
            FROM import WHERE relationship = ? AND \(condition) ORDER BY id
            """, [rawValue] + arguments
        ) { row in
            ImportState(
                id: row[0], messages: row[1], isComplete: row[2], isExtracted: row[3], memories: row[4],
                date: Date(milliseconds: row[5]))
        }
    }
}

extension ImportRequest {
    /// The relationship that the history belongs to; it is made where it is missing.
    fileprivate func relationship(at now: Date, in db: Database) throws -> RelationshipID {
        let key = PersonKey(user: user, preset: preset)
        if let known = try key.relationship(in: db) { return known }
        let isKnown = try db.first("SELECT 1 FROM account WHERE id = ?", [user.rawValue]) { _ in true } ?? false
        if !isKnown {
            try db.run("INSERT INTO person (created_at) VALUES (?)", [now.milliseconds])
            try db.run(
                "INSERT INTO account (id, person, is_bot, first_name) VALUES (?, ?, 0, ?)",
                [user.rawValue, db.lastInsertedRowID, name.storable])
        }
        let person = try db.first("SELECT person FROM account WHERE id = ?", [user.rawValue]) { $0[0] as Int64 }
        try preset.establishRelationship(with: person ?? 0, mode: mode, at: now, in: db)
        guard let made = try key.relationship(in: db) else {
            throw StoreError.failed(reason: "a relationship was not kept as told")
        }
        return made
    }
}
