import Domain
import Foundation
import GRDB
import Ports

extension OutreachRecord {
    /// What makes a row one that repeats somebody's words, word for word as the index has it.
    static let hasWords = "(topic <> '' OR skipped <> '[]')"
    /// What makes a row one of something that reached the person, or may have, or still will.
    static let counts = "outcome IN ('promised', 'sent', 'unknown')"

    private static let columns = "id, kind, topic, sources, day, skipped, outcome, date"

    /// Adds the record to those of a relationship; returns its row.
    func write(for relationship: RelationshipID, of person: PersonID, to db: Database) throws -> Int64 {
        let stored = StoredReason(reason, because: nil)
        try db.run(
            """
            INSERT INTO outreach_log (relationship, person, kind, topic, sources, day, skipped, outcome, date)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                relationship.rawValue, person.rawValue, stored.kind, stored.topic, try stored.sources.json, stored.day,
                try skipped.column, outcome.rawValue, date.milliseconds,
            ])
        return db.lastInsertedRowID
    }

    /// The record of a row with ``columns``; `nil` when it makes no sense.
    private init?(_ row: Row) {
        guard let outcome = Outcome(rawValue: row["outcome"]) else { return nil }
        let stored = StoredReason(
            kind: row["kind"], topic: row["topic"], sources: [Int64](json: row["sources"]), day: row["day"])
        guard let reason = stored.reason else { return nil }
        self.init(
            date: Date(milliseconds: row["date"]), reason: reason,
            skipped: [StoredReason](json: row["skipped"]).compactMap(\.skipped), outcome: outcome)
    }

    /// The records of a relationship, newest first, each with its row.
    fileprivate static func all(
        of relationship: RelationshipID, where condition: String = "TRUE", limit: Int = .max, in db: Database
    ) throws -> [(row: Int64, record: OutreachRecord)] {
        try db.all(
            """
            SELECT \(columns) FROM outreach_log WHERE relationship = ? AND \(condition) ORDER BY date DESC, id DESC LIMIT ?
            """, [relationship.rawValue, max(0, limit)]
        ) { row in OutreachRecord(row).map { (row["id"], $0) } }.compactMap { $0 }
    }
}

// MARK: - Of one relationship

extension RelationshipID {
    /// What the persona did of itself, newest first.
    func outreachRecords(limit: Int, in db: Database) throws -> [OutreachRecord] {
        try OutreachRecord.all(of: self, limit: limit, in: db).map(\.record)
    }

    /// That the persona wrote first, or might have, stays; what it was about does not where that is a memory.
    func forgetTopics(of memory: Memory, in db: Database) throws {
        for (row, record) in try OutreachRecord.all(of: self, where: OutreachRecord.hasWords, in: db) {
            let skipped = record.skipped.filter { !$0.reason.tells(of: memory) }
            try db.run(
                "UPDATE outreach_log SET topic = iif(?, '', topic), skipped = ? WHERE id = ?",
                [record.reason.tells(of: memory), try skipped.column, row])
        }
    }
}

extension OutreachReason {
    fileprivate func tells(of memory: Memory) -> Bool {
        sources.contains(memory.id) || memory.isRepeated(in: topic)
    }
}

// MARK: - Lists

/// A reason as it is kept, and why it was not taken if it was not.
private struct StoredReason: Codable {
    let kind: String
    let topic: String
    let sources: [Int64]
    let day: String?
    var cause: String?

    init(kind: String, topic: String, sources: [Int64], day: String?) {
        (self.kind, self.topic, self.sources, self.day) = (kind, topic, sources, day)
    }

    init(_ reason: OutreachReason, because cause: SkippedReason.Cause?) {
        self.init(
            kind: reason.kind.rawValue, topic: reason.topic.storable, sources: reason.sources.map(\.rawValue),
            day: reason.day?.description)
        self.cause = cause?.rawValue
    }

    /// The reason; `nil` when it is of a kind that is unknown here.
    var reason: OutreachReason? {
        OutreachReason.Kind(rawValue: kind).map { kind in
            OutreachReason(
                kind, topic: topic, sources: sources.map { MemoryID(rawValue: $0) },
                day: day.flatMap { CalendarDay($0) })
        }
    }

    /// The same for one that was passed over.
    var skipped: SkippedReason? {
        guard let reason, let cause = cause.flatMap(SkippedReason.Cause.init) else { return nil }
        return SkippedReason(reason, because: cause)
    }
}

extension [SkippedReason] {
    /// The column `skipped`.
    fileprivate var column: String {
        get throws { try map { StoredReason($0.reason, because: $0.cause) }.json }
    }
}

extension Array where Element: Codable {
    fileprivate var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    fileprivate init(json: String) {
        // What cannot be read is no reason not to tell the rest.
        self = (try? JSONDecoder().decode([Element].self, from: Data(json.utf8))) ?? []
    }
}
