import Domain
import Foundation
import GRDB

extension RememberedID {
    /// Deletes it in whichever of a human's `relationships` it is, and what the others repeat of it; `false` when it is not
    /// there.
    func delete(among relationships: [RelationshipID], at now: Date, in db: Database) throws -> Bool {
        let memories = relationships.count > 1 ? try memories(in: db) : []
        guard let home = try relationships.first(where: { try delete(of: $0, at: now, in: db) }) else { return false }
        for other in relationships where other != home {
            for memory in memories { try other.forgetEchoes(of: memory, in: db) }
            try db.run("UPDATE relationship SET epoch = epoch + 1 WHERE id = ?", [other.rawValue])
        }
        return true
    }

    /// What is remembered that goes with it.
    private func memories(in db: Database) throws -> [Memory] {
        switch self {
        case .summary: []
        case .memory(let id): try [db.memory(id)].compactMap { $0 }
        case .acquaintance(let id):
            try db.all(
                """
                SELECT \(Memory.columns) FROM acquaintance_memory JOIN memory ON memory.id = memory WHERE acquaintance = ?
                """, [id.rawValue], Memory.init(row:)
            ).compactMap { $0 }
        }
    }
}

extension RelationshipID {
    /// Deletes what repeats a memory of another account here, where the persona knew it as well.
    fileprivate func forgetEchoes(of memory: Memory, in db: Database) throws {
        let summaries = try db.all("SELECT id, text FROM summary WHERE relationship = ?", [rawValue]) {
            (id: $0[0] as Int64, text: $0[1] as String)
        }
        for summary in summaries where memory.isRepeated(in: summary.text) {
            try db.run("DELETE FROM summary WHERE id = ?", [summary.id])
        }
        try forgetTopics(of: memory, in: db)
    }
}
