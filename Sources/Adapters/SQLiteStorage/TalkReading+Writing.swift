import Domain
import Foundation
import GRDB
import Ports

extension TalkReading {
    /// Writes what was read of a stretch of talk; the relationship is known to be as it was.
    func write(for relationship: RelationshipID, at now: Date, to db: Database) throws {
        let rows = RelationshipRows(relationship: relationship)
        let newcomers = try changes.newcomers.map { try $0.write(for: relationship, import: source, at: now, to: db) }
        for introduction in changes.introductions { try introduction.write(to: db) }
        for addition in changes.additions {
            let writing = MemoryWriting(
                relationship: relationship, lines: lines.map(rows.row(of:)), source: source, now: now)
            try writing.add(addition, newcomers: newcomers, to: db)
        }
        for confirmation in changes.confirmed {
            try MemoryWriting(relationship: relationship, lines: lines.map(rows.row(of:)), now: now)
                .confirm(confirmation, in: db)
        }
        try forget(of: relationship, at: now, in: db)
        for (reason, count) in changes.refusals {
            try db.run(
                """
                INSERT INTO refusal (relationship, reason, count) VALUES (?, ?, ?)
                ON CONFLICT (relationship, reason) DO UPDATE SET count = count + excluded.count
                """, [relationship.rawValue, reason.rawValue, count])
        }
        for (kind, reading) in signals.readings where source == nil {
            try db.run(
                """
                INSERT INTO signal (relationship, message, kind, value, evidence, date) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (relationship, message, kind) DO NOTHING
                """,
                [
                    relationship.rawValue, lastMessage, kind.rawValue, reading.value, reading.evidence.storable,
                    now.milliseconds,
                ])
        }
    }
}

extension TalkReading {
    /// What was under way with the forgotten in mind does not commit.
    private func forget(of relationship: RelationshipID, at now: Date, in db: Database) throws {
        guard !changes.forgotten.isEmpty else { return }
        for memory in changes.forgotten { try MemoryDeletion(memory, of: relationship).write(at: now, to: db) }
        for message in withheld.map(RelationshipRows(relationship: relationship).row(of:)) {
            try IndexedMessage.at(message, in: db)?.withhold(in: db)
        }
        try db.run("UPDATE relationship SET epoch = epoch + 1 WHERE id = ?", [relationship.rawValue])
    }
}

extension MemoryChanges.Newcomer {
    /// Writes somebody new; returns their number.
    fileprivate func write(
        for relationship: RelationshipID, import source: Int64?, at now: Date, to db: Database
    ) throws -> AcquaintanceID {
        try db.run(
            "INSERT INTO acquaintance (relationship, name, relation, import_id, created_at) VALUES (?, ?, ?, ?, ?)",
            [relationship.rawValue, name.storable, relation.storable, source, now.milliseconds])
        let id = AcquaintanceID(rawValue: db.lastInsertedRowID)
        try db.add(aliases, to: id)
        for memory in memories {
            if let splitFrom {
                try db.run(
                    "DELETE FROM acquaintance_memory WHERE memory = ? AND acquaintance = ?",
                    [memory.rawValue, splitFrom.rawValue])
            }
            try db.link(memory, to: id)
        }
        if let splitFrom, !memories.isEmpty { try db.untell(splitFrom) }
        return id
    }
}

extension MemoryChanges.Introduction {
    /// Writes what is new of somebody known.
    fileprivate func write(to db: Database) throws {
        let isThere = try db.first("SELECT 1 FROM acquaintance WHERE id = ?", [acquaintance.rawValue]) { _ in true }
        // Another introduction may have taken them in already.
        guard isThere == true else { return }
        try db.add(aliases, to: acquaintance)
        if let relation {
            try db.run(
                "UPDATE acquaintance SET relation = ? WHERE id = ?", [relation.storable, acquaintance.rawValue])
        }
        for other in absorbs where other != acquaintance {
            try db.run(
                "UPDATE OR IGNORE acquaintance_memory SET acquaintance = ? WHERE acquaintance = ?",
                [acquaintance.rawValue, other.rawValue])
            try db.run(
                "UPDATE OR IGNORE acquaintance_alias SET acquaintance = ? WHERE acquaintance = ?",
                [acquaintance.rawValue, other.rawValue])
            try db.run(
                """
                INSERT OR IGNORE INTO acquaintance_alias (acquaintance, alias)
                SELECT ?1, name FROM acquaintance WHERE id = ?2 AND name <> (SELECT name FROM acquaintance WHERE id = ?1)
                """, [acquaintance.rawValue, other.rawValue])
            try db.run("DELETE FROM acquaintance WHERE id = ?", [other.rawValue])
            try db.run(
                """
                DELETE FROM acquaintance_alias WHERE acquaintance = ?1
                    AND alias = (SELECT name FROM acquaintance WHERE id = ?1)
                """, [acquaintance.rawValue])
            try db.untell(acquaintance)
        }
    }
}

extension Database {
    fileprivate func add(_ aliases: [String], to acquaintance: AcquaintanceID) throws {
        for alias in aliases {
            // Aliases are read back parted by line ends.
            let name = alias.split(whereSeparator: \.isNewline).joined(separator: " ").storable
            try run(
                """
                INSERT OR IGNORE INTO acquaintance_alias (acquaintance, alias)
                SELECT id, ?2 FROM acquaintance WHERE id = ?1 AND name <> ?2
                """, [acquaintance.rawValue, name])
        }
    }

    /// Says that a memory is about somebody.
    func link(_ memory: MemoryID, to acquaintance: AcquaintanceID) throws {
        try run(
            """
            INSERT OR IGNORE INTO acquaintance_memory (acquaintance, memory)
            SELECT acquaintance.id, memory.id FROM acquaintance, memory WHERE acquaintance.id = ? AND memory.id = ?
            """, [acquaintance.rawValue, memory.rawValue])
    }

    /// Takes back a profile that may tell of what is not so any more; it is told anew.
    func untell(_ acquaintance: AcquaintanceID) throws {
        try run(
            "UPDATE acquaintance SET profile = '', profile_memory = 0 WHERE id = ?", [acquaintance.rawValue])
    }
}
