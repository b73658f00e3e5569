package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: VectorStore {
    /// Texts of a relationship without a vector of `model`, memories first, then the newest messages.
    package func unembedded(
        of relationship: RelationshipID, by model: String, limit: Int
    ) async throws(StoreError) -> UnembeddedTexts? {
        try await reads.read { db in
            try relationship.owner(in: db).map { owner in
                UnembeddedTexts(
                    person: owner.person, bot: owner.bot,
                    texts: try relationship.unembedded(by: model, limit: limit, in: db))
            }
        }
    }

    /// Keeps vectors of texts that are still the same, in the place of those of other models.
    package func keep(_ vectors: [EmbeddedText], of relationship: RelationshipID) async throws(StoreError) {
        guard !vectors.isEmpty else { return }
        let rows = RelationshipRows(relationship: relationship)
        try await writes.commit { db in
            for entry in vectors where try rows.isCurrent(entry.text, in: db) {
                let (table, row) =
                    switch entry.text.place {
                    case .memory(let id): ("memory", id.rawValue)
                    case .message(let number): ("message", rows.row(of: number))
                    }
                try db.run(
                    """
                    INSERT OR REPLACE INTO \(table)_vector (\(table), model, dimension, vector) VALUES (?, ?, ?, ?)
                    """, [row, entry.vector.model, entry.vector.components.count, entry.vector.bytes])
            }
        }
    }

    /// Makes a job due at `now` for each relationship in which anything lacks a vector of `model`.
    package func scheduleEmbedding(by model: String, at now: Date) async throws(StoreError) {
        let relationships = try await reads.read { db in
            try db.all("SELECT id FROM relationship", []) { RelationshipID(rawValue: $0[0]) }
        }
        // One question each, so that turns are answered between them.
        for relationship in relationships {
            let lacksNothing = try await reads.read { try relationship.unembedded(by: model, limit: 1, in: $0).isEmpty }
            if lacksNothing { continue }
            try await writes.commit { try $0.schedule(.embed, for: relationship, at: now) }
        }
    }
}

extension RelationshipID {
    /// Its texts without a vector of `model`.
    fileprivate func unembedded(by model: String, limit: Int, in db: Database) throws -> [Unembedded] {
        let rows = RelationshipRows(relationship: self)
        let place: StatementArguments = [rows.range.lowerBound, rows.range.upperBound, model, limit]
        let memories = try db.all(
            """
            SELECT id, text FROM memory WHERE id BETWEEN ? AND ? AND ended_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM memory_vector WHERE memory = memory.id AND model = ?)
            ORDER BY id DESC LIMIT ?
            """, place
        ) { Unembedded(place: .memory(MemoryID(rawValue: $0[0])), text: $0[1]) }
        guard memories.count < limit else { return memories }
        let messages = try db.all(
            """
            SELECT id FROM message WHERE id BETWEEN ? AND ? AND is_withheld = 0 AND trim(words) <> ''
                AND origin <> 'fallback' AND kind <> 'reaction'
                AND NOT EXISTS (SELECT 1 FROM message_vector WHERE message = message.id AND model = ?)
            ORDER BY id DESC LIMIT ?
            """, place
        ) { $0[0] as Int64 }
        return memories
            + (try messages.prefix(limit - memories.count).map { row in
                Unembedded(place: .message(rows.number(of: row)), text: try rows.turns(upTo: row, in: db))
            })
    }
}

extension RelationshipRows {
    /// How many turns before a message are embedded with it, for what it means: measured on dialogues, they matter most.
    static let turnsBefore = 2
    /// The most characters of each turn.
    private static let turnLimit = 400

    /// Whether a text is still what it was when it was read: neither ended, nor edited, nor withheld meanwhile.
    fileprivate func isCurrent(_ text: Unembedded, in db: Database) throws -> Bool {
        switch text.place {
        case .memory(let id):
            return try db.memory(id).map { $0.isOpen && $0.text == text.text } ?? false
        case .message(let number):
            let isThere = try db.first(
                "SELECT 1 FROM message WHERE id = ? AND is_withheld = 0", [row(of: number)]
            ) { _ in true }
            return try isThere == true && turns(upTo: row(of: number), in: db) == text.text
        }
    }

    /// A message with who speaks, after the turns before it in its session.
    fileprivate func turns(upTo row: Int64, in db: Database) throws -> String {
        let turns = try db.all(
            """
            SELECT coalesce(name, speaker), words, begins_session FROM message
            WHERE id <= ?1 AND id >= ?2 AND words IS NOT NULL AND is_withheld = 0
                AND said_in IS (SELECT said_in FROM message WHERE id = ?1) ORDER BY id DESC LIMIT ?3
            """, [row, base, Self.turnsBefore + 1]
        ) { (text: ($0[0] as String) + ": " + ($0[1] as String).prefix(Self.turnLimit), begins: $0[2] as Bool) }
        let end = turns.firstIndex(where: \.begins).map { $0 + 1 } ?? turns.count
        return turns[..<end].reversed().map(\.text).joined(separator: "\n")
    }
}

extension TextVector {
    /// The components as the database keeps them: single precision, little-endian.
    var bytes: Data {
        components.reduce(into: Data(capacity: components.count * 4)) { data, component in
            withUnsafeBytes(of: component.bitPattern.littleEndian) { data.append(contentsOf: $0) }
        }
    }

    /// How many of the newest vectors are compared: each costs a read.
    private static let mostCompared = 10_000

    /// How near the newest vectors of the same model are that a table of ``bytes`` keeps for a relationship, by position.
    func similarities(
        in table: String, of rows: RelationshipRows, _ db: Database
    ) throws -> [(number: UInt32, similarity: Double)] {
        try db.all(
            """
            SELECT \(table), vector FROM \(table)_vector
            WHERE \(table) BETWEEN ? AND ? AND model = ? AND dimension = ? ORDER BY \(table) DESC LIMIT ?
            """, [rows.range.lowerBound, rows.range.upperBound, model, components.count, Self.mostCompared]
        ) { row in
            (rows.position(of: row[0]), try row.withUnsafeData(atIndex: 1) { similarity(toBytes: $0 ?? Data()) })
        }
    }

    private func similarity(toBytes data: Data) -> Double {
        data.withUnsafeBytes { bytes in
            var sum: Float = 0
            let count = min(components.count, bytes.count / 4)
            for index in 0..<count {
                let bits = bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
                sum += components[index] * Float(bitPattern: UInt32(littleEndian: bits))
            }
            return Double(sum)
        }
    }
}
