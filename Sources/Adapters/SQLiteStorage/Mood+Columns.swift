import Domain
import Foundation
import GRDB

extension Mood {
    /// The columns that a row must have; NULL where there is no mood.
    static let columns = "valence, energy, mood.date AS mood_date"

    /// The mood of a row with ``columns``; `nil` when there is none.
    init?(_ row: Row) {
        let date: Int64? = row["mood_date"]
        guard let date else { return nil }
        self.init(valence: row["valence"], energy: row["energy"], date: Date(milliseconds: date))
    }

    /// Writes the mood towards the person of a relationship.
    func write(for relationship: RelationshipID, to db: Database) throws {
        try db.run(
            "INSERT OR REPLACE INTO mood (relationship, valence, energy, date) VALUES (?, ?, ?, ?)",
            [relationship.rawValue, valence, energy, date.milliseconds])
    }
}
