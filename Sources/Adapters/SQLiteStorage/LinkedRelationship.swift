import Domain
import Foundation
import GRDB

/// What the relationships that a persona has with the accounts of one human tell each other.
struct LinkedRelationship {
    /// The relationship.
    let id: RelationshipID
    /// How far it has come by itself.
    let stage: LinkedStage
    /// The step between stages that still colours what the persona says.
    let shift: StageShift?
    /// Whether anything is remembered in it.
    let hasMemories: Bool
    /// When the person last wrote with that account.
    let lastContact: Date?
    /// Whether the two have talked in private.
    let hasChat: Bool

    /// Those of the human whose relationship is asked for, that one first; none where no account is linked.
    static let query = """
        SELECT relationship.id AS id, stage, \(StageShift.columns), last_memory > 0 AS has_memories, last_contact,
            (SELECT max(date) FROM stage_transition WHERE relationship = relationship.id) AS last_step,
            (SELECT max(date) FROM stage_transition WHERE relationship = relationship.id
                AND cause = '\(StageTransition.Cause.apart.rawValue)') AS last_end,
            EXISTS (SELECT 1 FROM conversation WHERE relationship = relationship.id) AS has_chat
        FROM person JOIN relationship ON relationship.person = person.id
            AND preset = (SELECT preset FROM relationship WHERE id = ?1)
        WHERE human = (SELECT human FROM relationship JOIN person ON person.id = relationship.person
            WHERE relationship.id = ?1)
        ORDER BY relationship.id <> ?1, relationship.id
        """

    /// Reads a row of ``query``; `nil` when its stage makes no sense.
    private init?(_ row: Row) {
        guard let stage = Stage(rawValue: row["stage"]) else { return nil }
        func date(_ column: String) -> Date? { (row[column] as Int64?).map { Date(milliseconds: $0) } }
        id = RelationshipID(rawValue: row["id"])
        self.stage = LinkedStage(stage: stage, lastStep: date("last_step"), lastEnd: date("last_end"))
        shift = StageShift(row, to: stage)
        hasMemories = row["has_memories"]
        lastContact = date("last_contact")
        hasChat = row["has_chat"]
    }

    /// Those of the human whose relationship `own` is, that one first; none where no account is linked.
    static func all(with own: RelationshipID, in db: Database) throws -> [LinkedRelationship] {
        try db.all(query, [own.rawValue], LinkedRelationship.init).compactMap { $0 }
    }
}

extension [LinkedRelationship] {
    /// The one whose stage is felt with every account.
    var felt: LinkedRelationship? { LinkedStage.felt(among: map(\.stage)).map { self[$0] } }

    /// The one in whose private chat the person wrote last: a persona writes first to that account alone.
    var home: RelationshipID? {
        func place(_ one: LinkedRelationship) -> (Date, Int64) { (one.lastContact ?? .distantPast, -one.id.rawValue) }
        return filter(\.hasChat).max { place($0) < place($1) }?.id
    }
}

extension RelationshipID {
    /// The relationships of the persona with every account of the same human, this one first.
    func linked(in db: Database) throws -> [RelationshipID] {
        let linked = try LinkedRelationship.all(with: self, in: db).map(\.id)
        return linked.isEmpty ? [self] : linked
    }
}
