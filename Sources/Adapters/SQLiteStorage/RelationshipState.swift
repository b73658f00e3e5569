import Domain
import Foundation
import GRDB
import Ports

/// A relationship as its rows tell it.
struct RelationshipState {
    /// Where it stands.
    let standing: RelationshipStanding
    /// The arm of an experiment that it belongs to.
    let arm: ArmName?
    /// When it began.
    let since: Date
    /// How many messages of both sides it has had.
    let messages: Int

    /// The state of a row with mode, stage, arm, `created_at`, `last_message` and the columns of a standing.
    fileprivate init(_ row: Row) throws {
        let arm: String? = row["arm"]
        standing = try RelationshipStanding(row)
        self.arm = arm.map { ArmName(rawValue: $0) }
        since = Date(milliseconds: row["created_at"])
        messages = row["last_message"]
    }
}

extension RelationshipID {
    /// How it stands; `nil` when it is gone.
    func state(in db: Database) throws -> RelationshipState? {
        try db.first(
            """
            SELECT mode, stage, arm, created_at, last_message, \(RelationshipStanding.columns), \(Mood.columns)
            FROM relationship LEFT JOIN standing ON standing.relationship = relationship.id
                LEFT JOIN mood ON mood.relationship = relationship.id
            WHERE relationship.id = ?
            """, [rawValue], RelationshipState.init)
    }
}

extension RelationshipMaterial {
    /// What is known of a relationship of `owner`; `nil` when it is gone.
    init?(of relationship: RelationshipID, _ owner: RelationshipOwner, talk limit: Int, in db: Database) throws {
        guard let state = try relationship.state(in: db) else { return nil }
        // What came from elsewhere is no talk of these two.
        let talk = try PrivateHistory(relationship: relationship)
            .messages(after: Int64(max(0, state.messages - max(0, limit))), limit: limit, in: db)
        self.init(
            person: owner.person, bot: owner.bot, preset: owner.preset, arm: state.arm, epoch: owner.epoch,
            standing: state.standing, since: state.since, messages: state.messages, talk: talk.map(\.message))
    }
}
