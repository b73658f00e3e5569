import GRDB
package import Ports

extension SQLiteStore: MediaStore {
    /// What is known of these files, by their unique ids.
    package func descriptions(of uniqueIDs: [String]) async throws(StoreError) -> [String: String] {
        guard !uniqueIDs.isEmpty else { return [:] }
        return try await reads.read { db in
            var descriptions: [String: String] = [:]
            for id in uniqueIDs {
                descriptions[id] = try db.first("SELECT description FROM media WHERE unique_id = ?", [id]) { $0[0] }
            }
            return descriptions
        }
    }
}
