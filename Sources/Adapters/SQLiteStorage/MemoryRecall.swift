import Domain
import Foundation
import GRDB
import Ports

/// Finds memories of one relationship by full text, and by meaning where there are vectors.
struct MemoryRecall {
    private let rows: RelationshipRows
    private let query: RecallQuery
    private let vector: TextVector?

    /// Memories of `relationship`.
    init(of relationship: RelationshipID, by query: RecallQuery, _ vector: TextVector? = nil) {
        rows = RelationshipRows(relationship: relationship)
        self.query = query
        self.vector = vector
    }

    /// The best `limit` memories that hold, the best first and no two alike, each with how it was found.
    func memories(limit: Int, in db: Database) throws -> [(memory: Memory, hit: RecallHit)] {
        let count = Int(try rows.relationship.number("last_memory", in: db))
        guard count > 0 else { return [] }
        let index = RecallIndex(
            stretches: [1..<UInt32(count + 1)],
            postings: try SearchIndex.memories.postings(of: query, in: rows, among: count, db))
        let ranking = RecallRanking(.facts)
        let candidates = ranking.candidates(in: index, limit: Diversity.pool * 2)
        var known: [UInt32: Memory] = [:]
        func load(_ number: UInt32) throws {
            guard known[number] == nil else { return }
            known[number] = try db.memory(MemoryID(rawValue: rows.row(at: number)))
        }
        for candidate in candidates { try load(candidate.number) }
        let documents = candidates.compactMap { candidate in
            known[candidate.number].map { memory in
                RecallDocument(number: candidate.number, side: nil, date: memory.said, text: memory.text)
            }
        }
        let near = try vector?.similarities(in: "memory", of: rows, db) ?? []
        let hits = RecallFusion.fused(
            ranking.ranked(candidates, documents: documents, for: query),
            with: near)
        for hit in hits.prefix(Diversity.pool) { try load(hit.number) }
        let found = hits.filter { known[$0.number]?.isOpen ?? false }
        let terms = found.prefix(Diversity.pool).map { SearchTerms.terms(in: known[$0.number]?.text ?? "") }
        return Diversity.diversified(found, terms: terms, count: limit).compactMap { hit in
            known[hit.number].map { ($0, hit) }
        }
    }
}
