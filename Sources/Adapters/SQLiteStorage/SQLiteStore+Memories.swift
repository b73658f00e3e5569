package import Domain
import Foundation
import GRDB
package import Ports

extension SQLiteStore: MemoryStore {
    /// What comes to mind at a question.
    package func recall(_ question: RecallQuestion) async throws(StoreError) -> Recollection {
        try await reads.read { try question.answer(in: $0) }
    }

    /// What nobody has read for memories yet; `nil` when the relationship is gone.
    package func unreadTalk(
        of relationship: RelationshipID, isImport: Bool, limit: Int
    ) async throws(StoreError) -> UnreadTalk? {
        try await reads.read { db in
            try relationship.owner(in: db).flatMap { owner in
                try UnreadTalk(of: relationship, owner, isImport: isImport, limit: limit, in: db)
            }
        }
    }

    /// What may be brought into order; `nil` when the relationship is gone.
    package func unsortedMemories(of relationship: RelationshipID) async throws(StoreError) -> UnsortedMemories? {
        try await reads.read { db in
            try relationship.owner(in: db).map { owner in
                let rows = RelationshipRows(relationship: relationship).range
                let looked = try db.all(
                    "SELECT id, looked_at FROM memory WHERE id BETWEEN ? AND ? AND looked_at IS NOT NULL",
                    [rows.lowerBound, rows.upperBound]
                ) { (MemoryID(rawValue: $0[0]), Date(milliseconds: $0[1])) }
                return UnsortedMemories(
                    person: owner.person, bot: owner.bot, preset: owner.preset, epoch: owner.epoch,
                    memories: try relationship.openMemories(in: db),
                    looked: Dictionary(looked) { first, _ in first },
                    acquaintances: try relationship.acquaintances(in: db),
                    news: try relationship.news(in: db), lastMemory: try relationship.number("last_memory", in: db))
            }
        }
    }
}

extension RelationshipID {
    /// How many memories of each acquaintance are newer than what was told of them.
    fileprivate func news(in db: Database) throws -> [AcquaintanceID: Int] {
        let counts = try db.all(
            """
            SELECT acquaintance.id, count(*) FROM acquaintance
            JOIN acquaintance_memory ON acquaintance = acquaintance.id JOIN memory ON memory = memory.id
            WHERE relationship = ?1 AND ended_at IS NULL AND memory.id > ?2 + profile_memory
            GROUP BY acquaintance.id
            """, [rawValue, RelationshipRows(relationship: self).base]
        ) { (AcquaintanceID(rawValue: $0[0]), $0[1] as Int) }
        return Dictionary(counts) { first, _ in first }
    }
}

// MARK: - Unread talk

extension UnreadTalk {
    /// How many messages before a stretch tell what "she" means in it.
    private static let contextCount = 2
    /// The most known memories that touch a stretch.
    private static let memoryCount = 24

    /// The most evidence of each kind of signal that new evidence is compared with: who repeats themselves after a week
    /// of much talk is still recognised.
    private static let evidenceCount = 200

    fileprivate init?(
        of relationship: RelationshipID, _ owner: RelationshipOwner, isImport: Bool, limit: Int, in db: Database
    ) throws {
        guard let material = try RelationshipMaterial(of: relationship, owner, talk: 0, in: db) else { return nil }
        let rows = RelationshipRows(relationship: relationship)
        let source = isImport ? try relationship.unreadImport(in: db) : nil
        let messages = isImport && source == nil ? [] : try rows.unread(in: source, limit: limit, db)
        let words = messages.compactMap(\.message.content.words).joined(separator: "\n")
        let begin = messages.first?.message.date ?? .distantFuture
        let unsorted = try db.first(
            "SELECT count(*) FROM memory WHERE id BETWEEN ? AND ? AND looked_at IS NULL AND ended_at IS NULL",
            [rows.range.lowerBound, rows.range.upperBound]
        ) { $0[0] as Int }
        self.init(
            person: owner.person, bot: owner.bot, preset: owner.preset, epoch: owner.epoch,
            context: try messages.first.map { try rows.before($0.number, count: Self.contextCount, db) } ?? [],
            messages: messages,
            memories: try relationship.memories(touching: words, limit: Self.memoryCount, in: db),
            acquaintances: try relationship.acquaintances(in: db),
            recalled: try relationship.linked(in: db).flatMap { try $0.recalledTexts(since: begin, in: db) },
            unsorted: unsorted ?? 0,
            source: source?.id,
            callsLeft: source?.callsLeft, relationship: material,
            evidence: try relationship.evidence(limit: Self.evidenceCount, in: db))
    }
}

extension RelationshipRows {
    /// The messages that nobody has read for memories: of an import, or of the live talk.
    fileprivate func unread(in source: UnreadImport?, limit: Int, _ db: Database) throws -> [NumberedMessage] {
        let first =
            try source.map { try $0.lastRow ?? firstRow(of: $0.id, db) - 1 }
            ?? row(of: relationship.number("last_extracted", in: db))
        let end = try source.map { try firstRow(of: $0.id, order: "DESC", db) } ?? range.upperBound
        let history = PrivateHistory(relationship: relationship)
        return try history.messages(after: number(of: first), limit: limit, in: db)
            .filter { row(of: $0.number) <= end }
            .map { NumberedMessage(number: $0.number, message: $0.message) }
    }

    private func firstRow(of source: Int64, order: String = "ASC", _ db: Database) throws -> Int64 {
        try db.first("SELECT id FROM message WHERE import_id = ? ORDER BY id \(order) LIMIT 1", [source]) { $0[0] } ?? 0
    }

    /// The messages right before a number, oldest first.
    fileprivate func before(_ number: Int64, count: Int, _ db: Database) throws -> [NumberedMessage] {
        let history = PrivateHistory(relationship: relationship)
        return try db.all(
            """
            SELECT \(PrivateHistory.columns), id FROM message WHERE id < ? AND id >= ? AND is_withheld = 0
            ORDER BY id DESC LIMIT ?
            """,
            [row(of: number), base, count]
        ) { NumberedMessage(number: self.number(of: $0["id"]), message: try history.message($0)) }.reversed()
    }
}

extension RelationshipID {
    /// The memories that touch a text, and the person's facts of which only one holds at a time.
    fileprivate func memories(touching text: String, limit: Int, in db: Database) throws -> [Memory] {
        let query = RecallQuery(lines: [RecallLine(text)], now: .distantPast, zone: .gmt)
        let found = try MemoryRecall(of: self, by: query).memories(limit: limit, in: db).map(\.memory)
        let known = Set(found.map(\.id))
        return (found + (try singleFacts(in: db)).filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
    }

    /// The person's facts of which only one of a sort holds at a time: what is newly told may share no word with them.
    private func singleFacts(in db: Database) throws -> [Memory] {
        let rows = RelationshipRows(relationship: self).range
        let attributes = MemoryAttribute.allCases.filter(\.isSingle).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try db.all(
            """
            SELECT \(Memory.columns) FROM memory WHERE id BETWEEN ? AND ? AND ended_at IS NULL
                AND attribute IN (\(attributes))
                AND NOT EXISTS (SELECT 1 FROM acquaintance_memory WHERE memory = memory.id)
            """, [rows.lowerBound, rows.upperBound], Memory.init(row:)
        ).compactMap { $0 }
    }

    /// The words that signals rested on, by kind, the newest first, at most `limit` of each.
    fileprivate func evidence(
        limit: Int, in db: Database
    ) throws -> [RelationshipSignals.Kind: [String]] {
        var evidence: [RelationshipSignals.Kind: [String]] = [:]
        for kind in RelationshipSignals.Kind.allCases {
            let words = try db.all(
                """
                SELECT evidence FROM signal
                WHERE relationship = ? AND kind = ? AND evidence <> '' ORDER BY message DESC LIMIT ?
                """, [rawValue, kind.rawValue, limit]
            ) { $0[0] as String }
            if !words.isEmpty { evidence[kind] = words }
        }
        return evidence
    }

    /// What stood in prompts as remembered since `begin`.
    fileprivate func recalledTexts(since begin: Date, in db: Database) throws -> [String] {
        guard begin < .distantFuture else { return [] }
        let rows = RelationshipRows(relationship: self).range
        return try db.all(
            "SELECT text FROM memory WHERE id BETWEEN ? AND ? AND last_recall >= ?",
            [rows.lowerBound, rows.upperBound, begin.milliseconds]
        ) { $0[0] }
    }
}

extension SQLiteStore {
    /// How often the gate refused something that a model proposed about a person, by reason.
    package func refusals(of key: PersonKey) async throws(StoreError) -> [MemoryRefusal: Int] {
        try await reads.read { db in
            guard let relationship = try key.relationship(in: db) else { return [:] }
            let counts = try db.all(
                "SELECT reason, count FROM refusal WHERE relationship = ?", [relationship.rawValue]
            ) { row in MemoryRefusal(rawValue: row[0]).map { ($0, row[1] as Int) } }
            return Dictionary(counts.compactMap { $0 }) { first, _ in first }
        }
    }
}

extension SQLiteStore {
    /// The messages that fit a query, the best first, as their places in the history, which begins at 0.
    package func messages(
        for query: RecallQuery, _ vector: TextVector? = nil, of key: PersonKey, limit: Int
    ) async throws(StoreError) -> [Int] {
        try await reads.read { db in
            guard let relationship = try key.relationship(in: db) else { return [] }
            let rows = RelationshipRows(relationship: relationship)
            let first = try db.first(
                "SELECT id FROM message WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1",
                [rows.range.lowerBound, rows.range.upperBound]
            ) { rows.position(of: $0[0]) }
            let hits = try MessageRecall(of: relationship, by: query, vector).hits(limit: limit, in: db)
            return hits.map { Int($0.number - (first ?? 0)) }
        }
    }
}
