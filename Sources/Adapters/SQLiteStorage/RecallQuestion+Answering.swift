import Domain
import Foundation
import GRDB
import Ports

extension RecallQuestion {
    /// The most memories that come to mind at once.
    private static let memoryCount = 10
    /// The most messages.
    private static let messageCount = 6
    /// The most memories that tell who somebody is.
    private static let figureCount = 4
    /// The most people who are told of at once.
    private static let figureLimit = 4
    /// How many days before and after its day a plan comes to mind by itself.
    private static let dueDays = (before: 1, after: 2)
    /// How many telling terms a memory, or a message, must share with the talk.
    private static let sharedTerms = (memory: 1, message: 2)

    /// What comes to mind.
    func answer(in db: Database) throws -> Recollection {
        let own = try relationship.linked(in: db)
        let siblings = try siblings(of: own, in: db)
        let scope = own + siblings
        let figures = try scope.flatMap { try self.figures(of: $0, in: db) }.prefix(Self.figureLimit)
        let told = Set(figures.flatMap { $0.memories.map(\.id) })
        let due = try scope.flatMap { try duePlans(of: $0, in: db) }.filter { !told.contains($0.id) }
        let boundaries = try boundaries(of: siblings, besides: own, in: db)
        let known = told.union((due + boundaries).map(\.id))
        let fitting = try ([own] + siblings.map { [$0] }).flatMap {
            try fittingMemories(of: $0, besides: known, in: db)
        }
        return Recollection(
            figures: Array(figures),
            lines: boundaries.map { Recollection.Line(.memory($0), because: .boundary) }
                + due.map { Recollection.Line(.memory($0), because: .due) } + fitting
                + (try fittingMessages(of: own, in: db)))
    }

    /// The most boundaries that were told to others and come to mind.
    private static let boundaryCount = 4

    /// What the person told others they do not want, the newest of it, without what was told to this one as well.
    private func boundaries(
        of siblings: [RelationshipID], besides own: [RelationshipID], in db: Database
    ) throws -> [Memory] {
        guard !siblings.isEmpty else { return [] }
        var known = try own.essentials(in: db)
        var boundaries: [Memory] = []
        for memory in try siblings.flatMap({ try $0.essentials(in: db) }).reversed()
        where memory.kind == .boundary && boundaries.count < Self.boundaryCount {
            guard !known.contains(where: { MemorySimilarity.isNear($0.text, memory.text) }) else { continue }
            known.append(memory)
            boundaries.append(memory)
        }
        return boundaries
    }

    /// The same human's relationships with personas that share memories.
    private func siblings(of own: [RelationshipID], in db: Database) throws -> [RelationshipID] {
        guard !sharing.isEmpty else { return [] }
        let persons = try PersonID(rawValue: relationship.number("person", in: db)).linked(in: db)
        let siblings = try sharing.flatMap { preset in
            try persons.compactMap { person in
                try db.first(
                    "SELECT id FROM relationship WHERE person = ? AND preset = ?", [person.rawValue, preset.rawValue]
                ) { RelationshipID(rawValue: $0[0]) }
            }
        }
        return siblings.filter { !own.contains($0) }
    }

    private func figures(of relationship: RelationshipID, in db: Database) throws -> [Recollection.Figure] {
        let people = try relationship.acquaintances(in: db)
        guard !people.isEmpty else { return [] }
        return try AcquaintanceMentions(people).mentions(in: newest).flatMap { mention in
            try mention.acquaintances.map { person in
                Recollection.Figure(
                    acquaintance: person, memories: try memories(of: person.id, in: db),
                    hasNamesake: mention.acquaintances.count > 1)
            }
        }
    }

    /// What tells most of somebody: what matters, and of that the newest.
    private func memories(of person: AcquaintanceID, in db: Database) throws -> [Memory] {
        try db.all(
            """
            SELECT \(Memory.columns) FROM acquaintance_memory JOIN memory ON memory.id = memory
            WHERE acquaintance = ? AND ended_at IS NULL ORDER BY round(importance, 1) DESC, memory.id DESC LIMIT ?
            """, [person.rawValue, Self.figureCount], Memory.init(row:)
        ).compactMap { $0 }
    }

    private func duePlans(of relationship: RelationshipID, in db: Database) throws -> [Memory] {
        let rows = RelationshipRows(relationship: relationship).range
        return try db.all(
            """
            SELECT \(Memory.columns) FROM memory INDEXED BY memory_plan
            WHERE id BETWEEN ? AND ? AND \(Memory.openPlan) AND day BETWEEN ? AND ? ORDER BY day, id LIMIT 4
            """,
            [
                rows.lowerBound, rows.upperBound, today.advanced(by: -Self.dueDays.after).description,
                today.advanced(by: Self.dueDays.before).description,
            ], Memory.init(row:)
        ).compactMap { $0 }.filter { !rests($0) }
    }

    private func fittingMemories(
        of relationships: [RelationshipID], besides known: Set<MemoryID>, in db: Database
    ) throws -> [Recollection.Line] {
        let floor = RecallFloor(query)
        let fitting = try relationships.map { relationship in
            try MemoryRecall(of: relationship, by: query, vector).memories(limit: Self.memoryCount, in: db)
                .filter { memory, hit in
                    !known.contains(memory.id) && !rests(memory)
                        && (hit.score.isNear || floor.holds(memory.text, sharing: Self.sharedTerms.memory))
                }
                .map { memory, hit in Line(.memory(memory), memory.text, because: hit.score) }
        }
        return best(of: fitting, limit: Self.memoryCount)
    }

    private func fittingMessages(of relationships: [RelationshipID], in db: Database) throws -> [Recollection.Line] {
        let floor = RecallFloor(query)
        let fitting = try relationships.map { relationship in
            let recall = MessageRecall(of: relationship, by: query, vector)
            let hits = try recall.hits(before: visibleSince, limit: Self.messageCount, in: db)
            let messages = try recall.messages(at: hits, in: db)
            return hits.compactMap { hit -> Line? in
                guard let message = messages[hit.number], let words = message.searchedWords,
                    hit.score.isNear || floor.holds(words, sharing: Self.sharedTerms.message)
                else { return nil }
                return Line(.message(message), words, because: hit.score)
            }
        }
        return best(of: fitting, limit: Self.messageCount)
    }

    /// The best `limit` of what fits in each of several relationships, the best first; what several tell comes once.
    private func best(of fitting: [[Line]], limit: Int) -> [Recollection.Line] {
        guard fitting.count > 1 else { return fitting.joined().map(\.line) }
        let best = fitting.joined().sorted { $0.score > $1.score }.reduce(into: [Line]()) { best, line in
            guard best.count < limit, !best.contains(where: { MemorySimilarity.isNear($0.text, line.text) }) else {
                return
            }
            best.append(line)
        }
        return best.map(\.line)
    }

    /// What was recalled a moment ago is not recalled again.
    private func rests(_ memory: Memory) -> Bool {
        memory.lastRecall.map { $0 >= restsSince } ?? false
    }
}

/// Something that fits the talk, and how well.
private struct Line {
    let line: Recollection.Line
    let text: String
    let score: Double

    init(_ content: Recollection.Line.Content, _ text: String, because score: RecallScore) {
        line = Recollection.Line(content, because: .fits(score: score.total, because: score.description))
        self.text = text
        self.score = score.total
    }
}
