import Domain
import Foundation
import GRDB
import Ports

/// Finds messages of one private history by full text, and by meaning where there are vectors.
struct MessageRecall {
    private let rows: RelationshipRows
    private let query: RecallQuery
    private let vector: TextVector?

    /// Messages of `relationship`.
    init(of relationship: RelationshipID, by query: RecallQuery, _ vector: TextVector? = nil) {
        rows = RelationshipRows(relationship: relationship)
        self.query = query
        self.vector = vector
    }

    /// The best `limit` messages of before `end`, the best first.
    func hits(before end: Date = .distantFuture, limit: Int, in db: Database) throws -> [RecallHit] {
        let stretches = try stretches(before: end, in: db)
        let count = stretches.reduce(0) { $0 + $1.count }
        guard count > 0 else { return [] }
        let sessions = try Sessions.starts(in: rows, db)
        let index = RecallIndex(
            stretches: stretches, sessionStarts: sessions,
            postings: try SearchIndex.messages.postings(of: query, in: rows, among: count, db),
            dated: try dated(in: db))
        let ranking = RecallRanking()
        let candidates = ranking.candidates(in: index)
        let documents = try RecallDocuments(rows: rows, sessions: Set(sessions)).load(candidates.map(\.number), in: db)
        let hits = ranking.ranked(candidates, documents: documents, for: query)
        let near = try vector?.similarities(in: "message", of: rows, db) ?? []
        let found = near.filter { near in stretches.contains { $0.contains(near.number) } }
        return Array(RecallFusion.fused(hits, with: found).prefix(limit))
    }

    /// The messages at `hits`, with the numbers of those that are there.
    func messages(at hits: [RecallHit], in db: Database) throws -> [UInt32: HistoryMessage] {
        let history = PrivateHistory(relationship: rows.relationship)
        var messages: [UInt32: HistoryMessage] = [:]
        for hit in hits {
            messages[hit.number] = try db.first(
                "SELECT \(PrivateHistory.columns) FROM message WHERE id = ? AND is_withheld = 0 AND origin <> 'fallback'",
                [rows.row(at: hit.number)], history.message)
        }
        return messages
    }

    /// What came from elsewhere, one stretch each time, and what was said here; between them many numbers are not in use.
    private func stretches(before end: Date, in db: Database) throws -> [Range<UInt32>] {
        let middle = rows.row(of: 0)
        let last = try lastRow(before: end, in: db)
        let imported = try db.all(
            """
            SELECT (SELECT min(id) FROM message WHERE import_id = import.id),
                (SELECT max(id) FROM message WHERE import_id = import.id AND id <= ?2)
            FROM import WHERE relationship = ?1
            """, [rows.relationship.rawValue, last]
        ) { (first: $0[0] as Int64?, last: $0[1] as Int64?) }
        let ranges = imported.compactMap { range in
            range.first.flatMap { first in range.last.map { rows.position(of: first)..<rows.position(of: $0) + 1 } }
        }.sorted { $0.lowerBound < $1.lowerBound }
        let live = last > middle ? try stretch((middle + 1)...last, in: db) : nil
        return ranges + [live].compactMap { $0 }
    }

    private func lastRow(before end: Date, in db: Database) throws -> Int64 {
        guard end < .distantFuture else { return rows.range.upperBound }
        return try db.first(
            "SELECT id FROM message WHERE id BETWEEN ? AND ? AND date < ? ORDER BY id DESC LIMIT 1",
            [rows.range.lowerBound, rows.range.upperBound, end.milliseconds]
        ) { $0[0] } ?? rows.range.lowerBound
    }

    private func stretch(_ range: ClosedRange<Int64>, in db: Database) throws -> Range<UInt32>? {
        func edge(_ order: String) throws -> Int64? {
            try db.first(
                "SELECT id FROM message WHERE id BETWEEN ? AND ? ORDER BY id \(order) LIMIT 1",
                [range.lowerBound, range.upperBound]
            ) { $0[0] }
        }
        guard let first = try edge("ASC"), let last = try edge("DESC") else { return nil }
        return rows.position(of: first)..<rows.position(of: last) + 1
    }

    /// The messages of the days that the query names.
    private func dated(in db: Database) throws -> [UInt32] {
        try query.days.flatMap { day in
            try db.all(
                "SELECT id FROM message WHERE id >> 32 = ? AND date >= ? AND date < ? AND is_withheld = 0",
                [rows.relationship.rawValue, day.lowerBound.milliseconds, day.upperBound.milliseconds]
            ) { rows.position(of: $0[0]) }
        }.sorted()
    }
}
