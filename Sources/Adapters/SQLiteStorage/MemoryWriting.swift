import Domain
import Foundation
import GRDB

/// Puts new memories where they belong.
struct MemoryWriting {
    /// Whose.
    let relationship: RelationshipID
    /// The row of each line that a memory may cite, from the first.
    var lines: [Int64] = []
    /// The import it comes from.
    var source: Int64?
    /// The present moment.
    let now: Date

    /// Adds a memory and ends those whose place it takes.
    func add(
        _ addition: MemoryChanges.Addition, newcomers: [AcquaintanceID], to db: Database
    ) throws {
        let draft = addition.draft
        let memory = Memory(
            id: try nextID(in: db), kind: draft.kind, text: draft.text, attribute: draft.attribute,
            importance: draft.importance, certainty: draft.certainty, quote: addition.quote, said: addition.said,
            day: draft.day)
        try insert(memory, in: db)
        try cite(draft.sources, for: memory.id, in: db)
        for subject in addition.subjects {
            switch subject {
            case .known(let id): try db.link(memory.id, to: id)
            case .new(let place): if newcomers.indices.contains(place) { try db.link(memory.id, to: newcomers[place]) }
            }
        }
        // A day is enough: what held before it came to an end then, else when the person said so.
        let end = min(addition.said, draft.day?.start(in: .gmt) ?? addition.said)
        for old in addition.closes {
            try db.end(old, at: end, because: addition.closing, replacedBy: memory.id)
        }
    }

    /// A memory was told once more, in other words as well.
    func confirm(_ confirmation: MemoryChanges.Confirmation, in db: Database) throws {
        let isOwn = RelationshipRows(relationship: relationship).range.contains(confirmation.memory.rawValue)
        guard isOwn, try db.memory(confirmation.memory) != nil else { return }
        try db.run(
            "UPDATE memory SET said_at = max(said_at, ?) WHERE id = ?",
            [confirmation.said.milliseconds, confirmation.memory.rawValue])
        try cite(confirmation.sources, for: confirmation.memory, in: db)
    }

    private func cite(_ sources: [Int], for memory: MemoryID, in db: Database) throws {
        for line in Set(sources) where lines.indices.contains(line - 1) {
            try db.run(
                "INSERT OR IGNORE INTO memory_source (memory, message) VALUES (?, ?)",
                [memory.rawValue, lines[line - 1]])
        }
    }

    /// Adds one memory in the place of several that say the same.
    func merge(_ merge: Consolidation.Merge, to db: Database) throws {
        let sources = try merge.sources.compactMap { try db.memory($0) }
        guard sources.count == merge.sources.count, sources.allSatisfy(\.isOpen) else { return }
        let memory = Memory(
            id: try nextID(in: db), kind: merge.kind, text: merge.text, attribute: merge.attribute,
            importance: merge.importance, certainty: merge.certainty, quote: merge.quote, said: merge.said,
            day: merge.day, recallCount: merge.recallCount, lastRecall: merge.lastRecall)
        try insert(memory, in: db)
        try db.run("UPDATE memory SET looked_at = ? WHERE id = ?", [now.milliseconds, memory.id.rawValue])
        for source in sources {
            try db.run(
                "INSERT OR IGNORE INTO memory_source (memory, message) SELECT ?, message FROM memory_source WHERE memory = ?",
                [memory.id.rawValue, source.id.rawValue])
            try db.end(source.id, at: now, because: .merged, replacedBy: memory.id)
        }
        for person in merge.acquaintances { try db.link(memory.id, to: person) }
    }

    private func nextID(in db: Database) throws -> MemoryID {
        let number = try db.first(
            "UPDATE relationship SET last_memory = last_memory + 1 WHERE id = ? RETURNING last_memory",
            [relationship.rawValue]
        ) { $0[0] as UInt32 }
        return MemoryID(rawValue: RelationshipRows(relationship: relationship).row(at: number ?? 0))
    }

    private func insert(_ memory: Memory, in db: Database) throws {
        try db.run(
            """
            INSERT INTO memory (id, kind, text, attribute, importance, certainty, quote, said_at, day, import_id, recall_count,
                last_recall, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                memory.id.rawValue, memory.kind.rawValue, memory.text.storable, memory.attribute?.rawValue,
                memory.importance, memory.certainty, memory.quote.storable, memory.said.milliseconds,
                memory.day?.description, source, memory.recallCount, memory.lastRecall?.milliseconds,
                now.milliseconds,
            ])
        try SearchIndex.memories.add(memory.text.storable, as: memory.id.rawValue, in: db)
    }
}

extension Database {
    /// Ends a memory that holds; it is kept, but not searched for any more.
    func end(
        _ id: MemoryID, at date: Date, because reason: Memory.Closing, replacedBy other: MemoryID? = nil
    ) throws {
        guard let memory = try memory(id), memory.isOpen else { return }
        try run(
            "UPDATE memory SET ended_at = ?, ended_because = ?, replaced_by = ? WHERE id = ?",
            [date.milliseconds, reason.rawValue, other?.rawValue, id.rawValue])
        try SearchIndex.memories.remove(memory.text, of: id.rawValue, in: self)
        try run("DELETE FROM memory_vector WHERE memory = ?", [id.rawValue])
        // Who they are may no longer be so.
        for acquaintance in memory.acquaintances where reason == .superseded || reason == .corrected {
            try untell(acquaintance)
        }
    }
}
