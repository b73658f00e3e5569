import Domain
import Foundation
import GRDB
import Ports

extension SortedMemories {
    /// Writes what came of bringing memories into order; the relationship is known to be as it was.
    func write(for relationship: RelationshipID, at now: Date, to db: Database) throws {
        for memory in looked {
            try db.run("UPDATE memory SET looked_at = ? WHERE id = ?", [now.milliseconds, memory.rawValue])
        }
        let writing = MemoryWriting(relationship: relationship, now: now)
        for merge in consolidation?.merges ?? [] { try writing.merge(merge, to: db) }
        for memory in faded + (consolidation?.faded ?? []) { try db.end(memory, at: now, because: .faded) }
        for (acquaintance, profile) in profiles {
            try db.run(
                """
                UPDATE acquaintance SET profile = ?, profile_memory = ? WHERE id = ? AND relationship = ?
                """, [profile.storable, lastMemory, acquaintance.rawValue, relationship.rawValue])
        }
    }
}
