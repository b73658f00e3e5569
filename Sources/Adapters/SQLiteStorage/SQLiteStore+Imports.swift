import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: ImportStore {
    /// Begins an import, or finds the one of the same source.
    package func beginImport(
        _ request: ImportRequest, of lines: [ImportedLine], at now: Date
    ) async throws(StoreError) -> ImportState {
        let known = try await reads.read { db in
            try PersonKey(user: request.user, preset: request.preset).relationship(in: db)?.importedIDs(in: db) ?? []
        }
        let new = lines.filter { !known.contains($0.sourceID) }
        let span = (first: new.first?.message.date ?? now, last: lines.last?.message.date ?? now)
        return try await writes.commit { db in
            let relationship = try request.relationship(at: now, in: db)
            if let known = try relationship.imports(in: db, where: "source = ?", [request.source]).first {
                return known
            }
            let first = try relationship.reserve(new.count, after: span.first, in: db)
            try db.run(
                """
                INSERT INTO import (relationship, source, next_row, end_row, ends_at, bot, chat, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    relationship.rawValue, request.source,
                    RelationshipRows(relationship: relationship).row(of: first),
                    RelationshipRows(relationship: relationship).row(of: first + Int64(new.count)),
                    span.last.milliseconds,
                    request.bot.rawValue, request.user.rawValue, now.milliseconds,
                ])
            return ImportState(
                id: db.lastInsertedRowID, messages: 0, isComplete: false, isExtracted: false, callsLeft: 0, memories: 0,
                date: now)
        }
    }

    /// Takes in some messages, in order of time. Returns how many are new.
    package func takeIn(_ lines: [ImportedLine], import id: Int64) async throws(StoreError) -> Int {
        try await writes.commit { db in
            let writing = try db.first(
                "SELECT relationship, next_row, end_row, bot, chat FROM import WHERE id = ?", [id]
            ) { ImportWriting(id: id, relationship: $0[0], nextRow: $0[1], endRow: $0[2], bot: $0[3], chat: $0[4]) }
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
                UPDATE import SET is_complete = 1, calls_left = ? WHERE id = ? AND extracted_at IS NULL
                """, [calls, id])
            let relationship = try db.first(
                "SELECT relationship FROM import WHERE id = ? AND extracted_at IS NULL AND calls_left > 0", [id]
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
    /// The room that is left after the first import, for later ones that are newer than it.
    private static let gap = 1 << 24

    /// The first of `count` numbers, none of which was given before: after the imports that are there, if all of them are
    /// older than `begin`, else before everything.
    fileprivate func reserve(_ count: Int, after begin: Date, in db: Database) throws -> Int64 {
        let end = try db.first("SELECT max(ends_at) FROM import WHERE relationship = ?", [rawValue]) { $0[0] as Int64? }
        if let end = end.flatMap({ $0 }), Date(milliseconds: end) <= begin {
            let next = try number("last_imported", in: db) + 1
            if next + Int64(count) <= 0 {
                try db.run(
                    "UPDATE relationship SET last_imported = ? WHERE id = ?", [next + Int64(count) - 1, rawValue])
                return next
            }
        }
        let room = end == nil || end.flatMap { $0 } == nil ? count + Self.gap : count
        let first = try db.first(
            """
            UPDATE relationship SET first_message = first_message - ?1,
                last_imported = coalesce(last_imported, first_message - ?1 + ?2 - 1)
            WHERE id = ?3 RETURNING first_message
            """, [room, count, rawValue]
        ) { $0[0] as Int64 }
        guard let first, first > -RelationshipRows.middle else {
            throw StoreError.failed(reason: "no room for so many messages")
        }
        return first
    }

    /// What its imports are made of, as their sources name it.
    fileprivate func importedIDs(in db: Database) throws -> Set<String> {
        Set(try db.all("SELECT source_id FROM import_message WHERE relationship = ?", [rawValue]) { $0[0] })
    }

    /// Its imports that fulfil `condition`, oldest first.
    fileprivate func imports(
        in db: Database, where condition: String, _ arguments: StatementArguments
    ) throws -> [ImportState] {
        try db.all(
            """
            SELECT id, (SELECT count(*) FROM import_message WHERE import_id = import.id), is_complete, extracted_at IS NOT NULL,
                calls_left, (SELECT count(*) FROM memory WHERE import_id = import.id), created_at
            FROM import WHERE relationship = ? AND \(condition) ORDER BY id
            """, [rawValue] + arguments
        ) { row in
            ImportState(
                id: row[0], messages: row[1], isComplete: row[2], isExtracted: row[3], callsLeft: row[4],
                memories: row[5],
                date: Date(milliseconds: row[6]))
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
