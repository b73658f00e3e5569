import Domain
import Foundation
import GRDB
import Ports

extension ScoreChange {
    /// Adds the change to those of a relationship.
    func write(for relationship: RelationshipID, to db: Database) throws {
        try db.run(
            "INSERT INTO score_change (relationship, date, score_from, score_to, parts) VALUES (?, ?, ?, ?, ?)",
            [relationship.rawValue, date.milliseconds, from, to, try partsColumn])
    }

    private var partsColumn: String {
        get throws {
            let points = Dictionary(parts.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
            return String(decoding: try JSONEncoder().encode(points), as: UTF8.self)
        }
    }

    /// The change of a row with date, both scores and parts; parts that are unknown here are left out.
    fileprivate init(_ row: Row) throws {
        let column: String = row[3]
        guard let points = try? JSONDecoder().decode([String: Double].self, from: Data(column.utf8)) else {
            // Why it is not as it was written is of no use to anybody.
            throw StoreError.failed(reason: "the parts of a score cannot be read")
        }
        let parts = points.compactMap { name, points in Part(rawValue: name).map { ($0, points) } }
        self.init(
            date: Date(milliseconds: row[0]), from: row[1], to: row[2],
            parts: Dictionary(parts) { first, _ in first })
    }
}

extension RelationshipID {
    /// The latest `limit` changes of its score, oldest first.
    func scoreChanges(limit: Int, in db: Database) throws -> [ScoreChange] {
        try db.all(
            """
            SELECT date, score_from, score_to, parts FROM score_change WHERE relationship = ? ORDER BY id DESC LIMIT ?
            """, [rawValue, max(0, limit)], ScoreChange.init
        ).reversed()
    }
}
