package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: MediaStore {
    /// What is known of these files, by their unique ids.
    package func descriptions(
        of uniqueIDs: [String], for relationship: RelationshipID?
    ) async throws(StoreError) -> [String: String] {
        guard !uniqueIDs.isEmpty else { return [:] }
        return try await reads.read { db in
            var descriptions: [String: String] = [:]
            for id in uniqueIDs {
                descriptions[id] = try db.first(
                    """
                    SELECT description FROM media WHERE unique_id = ? AND relationship IN (0, ?)
                    ORDER BY relationship LIMIT 1
                    """, [id, relationship?.rawValue ?? 0]
                ) { $0[0] }
            }
            return descriptions
        }
    }

    /// Keeps what pictures show by themselves, for everybody.
    package func keep(
        _ pictures: [SeenPicture], sentIn relationship: RelationshipID, at now: Date
    ) async throws(StoreError) {
        guard !pictures.isEmpty else { return }
        try await writes.commit { db in
            for picture in pictures { try picture.write(sentIn: relationship, isPrivate: false, at: now, to: db) }
        }
    }
}

extension SeenPicture {
    /// Keeps the picture, for everybody or for the relationship in which it was sent alone; what was known before stays.
    func write(sentIn relationship: RelationshipID, isPrivate: Bool, at now: Date, to db: Database) throws {
        try db.run(
            """
            INSERT INTO media (unique_id, relationship, origin, description, date) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (unique_id, relationship) DO NOTHING
            """,
            [
                uniqueID.storable, isPrivate ? relationship.rawValue : 0, relationship.rawValue,
                description.storable, now.milliseconds,
            ])
    }
}
