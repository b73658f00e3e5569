import GRDB
package import Ports

extension SQLiteStore: UpkeepStore {
    /// Writes the file anew if something was forgotten since the last time; answers whether it was done.
    package func scrubIfDue() async throws(StoreError) -> Bool {
        let due = try await reads.read { db in
            try db.first("SELECT due_since FROM upkeep WHERE task = ?", [Upkeep.scrub.rawValue]) { $0[0] as Int64 }
        }
        guard let due, try await writes.scrub() else { return false }
        // Whoever asked while the file was being written is not served by it.
        try await writes.commit {
            try $0.run("DELETE FROM upkeep WHERE task = ? AND due_since = ?", [Upkeep.scrub.rawValue, due])
        }
        return true
    }

    /// Joins a little of what full text was given at different times; whether there is more to join.
    package func mergeIndexes() async throws(StoreError) -> Bool {
        try await writes.commit { db in
            try SearchIndex.messages.merge(db) || SearchIndex.memories.merge(db)
        }
    }
}
