import Domain
import Foundation
import GRDB

/// Deletes one memory wherever it left a trace: itself, what it took the place of, its vectors, the index entries of
/// the messages it comes from, what was told of those it is about, summaries that repeat it, the words on which
/// verdicts rest, and what a persona wrote first about.
struct MemoryDeletion {
    private let id: MemoryID
    private let relationship: RelationshipID
    /// Whether the person wants it forgotten, and not only what it came with is taken back.
    private let isForgotten: Bool

    init(_ id: MemoryID, of relationship: RelationshipID, isForgotten: Bool = true) {
        self.id = id
        self.relationship = relationship
        self.isForgotten = isForgotten
    }

    /// Deletes it; whether it was there.
    @discardableResult
    func write(at now: Date, to db: Database) throws -> Bool {
        let range = RelationshipRows(relationship: relationship).range
        guard range.contains(id.rawValue), let memory = try db.memory(id) else { return false }
        let replaced = try db.all("SELECT id FROM memory WHERE replaced_by = ?", [id.rawValue]) { $0[0] as Int64 }
        for earlier in replaced {
            try MemoryDeletion(MemoryID(rawValue: earlier), of: relationship, isForgotten: isForgotten)
                .write(at: now, to: db)
        }
        if isForgotten { try forgetTraces(of: memory, in: db) }
        for acquaintance in memory.acquaintances { try db.untell(acquaintance) }
        if memory.isOpen { try SearchIndex.memories.remove(memory.text, of: id.rawValue, in: db) }
        try db.run("DELETE FROM memory WHERE id = ?", [id.rawValue])
        try deleteStrangers(among: memory.acquaintances, in: db)
        try Upkeep.scrub.request(at: now, in: db)
        return true
    }

    /// The words it comes from, and what repeats them.
    private func forgetTraces(of memory: Memory, in db: Database) throws {
        let sources = try db.all("SELECT message FROM memory_source WHERE memory = ?", [id.rawValue]) { $0[0] as Int64 }
        for source in sources {
            try IndexedMessage.at(source, in: db)?.withhold(in: db)
        }
        try deleteSummaries(repeating: memory, in: db)
        try db.run("UPDATE signal SET evidence = '' WHERE relationship = ?", [relationship.rawValue])
        try forgetVerdicts(repeating: memory, in: db)
        try relationship.forgetTopics(of: memory, in: db)
    }

    /// That the judge agreed or refused stays, and on what ground.
    private func forgetVerdicts(repeating memory: Memory, in db: Database) throws {
        try db.run("UPDATE verdict SET evidence = '' WHERE relationship = ?", [relationship.rawValue])
        let reasons = try db.all("SELECT id, reason FROM verdict WHERE relationship = ?", [relationship.rawValue]) {
            ($0[0] as Int64, $0[1] as String)
        }
        for (verdict, reason) in reasons where memory.isRepeated(in: reason) {
            try db.run("UPDATE verdict SET reason = '' WHERE id = ?", [verdict])
        }
    }

    private func deleteSummaries(repeating memory: Memory, in db: Database) throws {
        let summaries = try db.all(
            "SELECT id, text FROM summary WHERE relationship = ?", [relationship.rawValue]
        ) { ($0[0] as Int64, $0[1] as String) }
        for (summary, text) in summaries where memory.isRepeated(in: text) {
            try db.run("DELETE FROM summary WHERE id = ?", [summary])
        }
    }

    /// Whoever is known by nothing else any more is forgotten as well.
    private func deleteStrangers(among people: [AcquaintanceID], in db: Database) throws {
        for person in people {
            try db.run(
                """
                DELETE FROM acquaintance WHERE id = ?1
                    AND NOT EXISTS (SELECT 1 FROM acquaintance_memory WHERE acquaintance = ?1)
                """, [person.rawValue])
        }
    }
}
