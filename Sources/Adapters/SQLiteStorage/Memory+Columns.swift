import Domain
import Foundation
import GRDB

extension Memory {
    /// The columns that a row must have.
    static let columns = """
        memory.id, memory.kind, memory.text, attribute, importance, certainty, quote, said_at, day, ended_at,
        ended_because, recall_count, last_recall,
        (SELECT group_concat(acquaintance) FROM acquaintance_memory WHERE memory = memory.id) AS acquaintances
        """

    /// What makes a row one that is always in mind, word for word as the index has it.
    static let essential = """
        ended_at IS NULL AND (kind = 'boundary' OR (kind IN ('fact', 'shared') AND importance >= 0.7))
        """
    /// What makes a row a plan that is to come or has passed, word for word as the index has it.
    static let openPlan = "ended_at IS NULL AND kind = 'plan'"
    /// The most that is always in mind of a person.
    static let essentialCount = 16

    /// The memory of a row with ``columns``; `nil` when it makes no sense.
    init?(row: Row) {
        guard let kind = MemoryKind(rawValue: row["kind"]) else { return nil }
        let attribute: String? = row["attribute"]
        let day: String? = row["day"]
        let people: String? = row["acquaintances"]
        let recall: Int64? = row["last_recall"]
        self.init(
            id: MemoryID(rawValue: row["id"]), kind: kind, text: row["text"],
            attribute: attribute.flatMap(MemoryAttribute.init),
            acquaintances: (people ?? "").split(separator: ",").compactMap { Int64($0) }
                .map { AcquaintanceID(rawValue: $0) },
            importance: row["importance"], certainty: row["certainty"], quote: row["quote"],
            said: Date(milliseconds: row["said_at"]), day: day.flatMap { CalendarDay($0) }, end: End(row: row),
            recallCount: row["recall_count"], lastRecall: recall.map { Date(milliseconds: $0) })
    }
}

extension Memory.End {
    fileprivate init?(row: Row) {
        let date: Int64? = row["ended_at"]
        let reason: String? = row["ended_because"]
        guard let date, let reason = reason.flatMap(Memory.Closing.init) else { return nil }
        self.init(date: Date(milliseconds: date), reason: reason)
    }
}

extension RelationshipID {
    /// Every memory that holds, oldest first, at most `limit` of the newest.
    func openMemories(limit: Int = .max, in db: Database) throws -> [Memory] {
        let rows = RelationshipRows(relationship: self).range
        return try db.all(
            """
            SELECT \(Memory.columns) FROM memory WHERE id BETWEEN ? AND ? AND ended_at IS NULL ORDER BY id DESC LIMIT ?
            """, [rows.lowerBound, rows.upperBound, limit], Memory.init(row:)
        ).compactMap { $0 }.reversed()
    }

    /// The newest open memories, and whatever is planned or unwanted, oldest first.
    func presentMemories(in db: Database) throws -> [Memory] {
        let rows = RelationshipRows(relationship: self).range
        return try db.all(
            """
            SELECT \(Memory.columns) FROM memory WHERE id BETWEEN ?1 AND ?2 AND ended_at IS NULL
                AND (kind IN ('plan', 'boundary') OR id > coalesce((
                    SELECT id FROM memory WHERE id BETWEEN ?1 AND ?2 AND ended_at IS NULL
                    ORDER BY id DESC LIMIT 1 OFFSET 500), 0))
            ORDER BY id
            """, [rows.lowerBound, rows.upperBound], Memory.init(row:)
        ).compactMap { $0 }
    }

    /// Every memory there is or was, oldest first.
    func allMemories(in db: Database) throws -> [Memory] {
        let rows = RelationshipRows(relationship: self).range
        return try db.all(
            "SELECT \(Memory.columns) FROM memory WHERE id BETWEEN ? AND ? ORDER BY id",
            [rows.lowerBound, rows.upperBound], Memory.init(row:)
        ).compactMap { $0 }
    }

    /// What is always in mind about the person, oldest first.
    func essentials(in db: Database) throws -> [Memory] {
        let rows = RelationshipRows(relationship: self).range
        return try db.all(
            """
            SELECT \(Memory.columns) FROM memory INDEXED BY memory_essential
            WHERE id BETWEEN ? AND ? AND \(Memory.essential)
                AND (kind = 'boundary' OR NOT EXISTS (SELECT 1 FROM acquaintance_memory WHERE memory = memory.id))
            ORDER BY kind = 'boundary' DESC, id DESC LIMIT ?
            """, [rows.lowerBound, rows.upperBound, Memory.essentialCount], Memory.init(row:)
        ).compactMap { $0 }.sorted { $0.id < $1.id }
    }

    /// Everybody in the person's life, in the order in which they were first mentioned.
    func acquaintances(in db: Database) throws -> [Acquaintance] {
        try db.all(
            """
            SELECT id, name, relation, profile,
                (SELECT group_concat(alias, char(10)) FROM acquaintance_alias WHERE acquaintance = acquaintance.id)
            FROM acquaintance WHERE relationship = ? ORDER BY id
            """, [rawValue]
        ) { row in
            let aliases: String? = row[4]
            return Acquaintance(
                id: AcquaintanceID(rawValue: row[0]), name: row[1],
                aliases: (aliases ?? "").split(separator: "\n").map(String.init), relation: row[2], profile: row[3])
        }
    }
}

extension Database {
    /// The memory at a row; `nil` when there is none.
    func memory(_ id: MemoryID) throws -> Memory? {
        try first("SELECT \(Memory.columns) FROM memory WHERE id = ?", [id.rawValue], Memory.init(row:)) ?? nil
    }
}
