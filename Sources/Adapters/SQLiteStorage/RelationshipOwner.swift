import Domain
import GRDB

/// Whose a relationship is, for those who work on it in the background.
struct RelationshipOwner {
    /// The person.
    let person: PersonID
    /// The persona.
    let preset: PresetName
    /// The epoch.
    let epoch: Int
    /// A bot that speaks for the persona; 0 when none does any more.
    let bot: BotID
}

extension RelationshipID {
    /// Whose it is; `nil` when it is gone.
    func owner(in db: Database) throws -> RelationshipOwner? {
        try db.first(
            """
            SELECT person, preset, epoch,
                coalesce((SELECT bot FROM conversation WHERE relationship = relationship.id LIMIT 1), 0)
            FROM relationship WHERE id = ?
            """, [rawValue]
        ) { row in
            RelationshipOwner(
                person: PersonID(rawValue: row[0]), preset: PresetName(rawValue: row[1]), epoch: row[2],
                bot: BotID(rawValue: row[3]))
        }
    }

    /// One of its columns that hold a number; 0 when it is gone.
    func number(_ column: StaticString, in db: Database) throws -> Int64 {
        try number(column: "\(column)", in: db)
    }

    /// The same; the column is one of our own names.
    func number(column: String, in db: Database) throws -> Int64 {
        try db.first("SELECT \(column) FROM relationship WHERE id = ?", [rawValue]) { $0[0] } ?? 0
    }
}
