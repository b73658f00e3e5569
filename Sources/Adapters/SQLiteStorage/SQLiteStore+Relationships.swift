package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: RelationshipStore {
    /// What is known of a relationship, with at most `limit` messages of its talk; `nil` when it is gone.
    package func relationshipMaterial(
        of relationship: RelationshipID, talk limit: Int
    ) async throws(StoreError) -> RelationshipMaterial? {
        try await reads.read { db in
            try relationship.owner(in: db).flatMap { owner in
                try RelationshipMaterial(of: relationship, owner, talk: limit, in: db)
            }
        }
    }

    /// Everything that happened to it, with at most `limit` of the latest changes of its score; `nil` of somebody
    /// unknown.
    package func chronicle(
        of key: PersonKey, changes limit: Int
    ) async throws(StoreError) -> RelationshipChronicle? {
        try await reads.read { db in
            try key.relationship(in: db).flatMap { relationship in
                try RelationshipChronicle(of: relationship, key.preset, changes: limit, in: db)
            }
        }
    }

    /// How all relationships are doing at `now`, by persona and arm, in the order of their names.
    package func relationshipStatistics(at now: Date) async throws(StoreError) -> [RelationshipStatistics] {
        try await reads.read { try RelationshipCensus(at: now, in: $0).statistics }
    }

    /// Changes where a relationship stands, in one transaction; `nil` of somebody unknown.
    package func adjust(
        _ key: PersonKey, at now: Date, by change: @Sendable @escaping (RelationshipStanding) -> RelationshipStep
    ) async throws(StoreError) -> RelationshipStep? {
        try await writes.commit { db in
            guard let relationship = try key.relationship(in: db), let state = try relationship.state(in: db) else {
                return nil
            }
            let step = change(state.standing)
            // First, so that a step the operator took counts for no arm.
            try db.run(
                "UPDATE relationship SET mode = ?, stage = ?, arm = NULL, onboarding = NULL, epoch = epoch + 1 WHERE id = ?",
                [step.standing.mode.rawValue, step.standing.stage.rawValue, relationship.rawValue])
            try step.write(for: relationship, to: db)
            try db.cancel(.judge, for: relationship)
            return step
        }
    }
}

extension RelationshipChronicle {
    /// Everything that happened to a relationship, with at most `limit` of the latest changes of its score; `nil` when it
    /// is gone.
    init?(of relationship: RelationshipID, _ preset: PresetName, changes limit: Int, in db: Database) throws {
        guard let state = try relationship.state(in: db) else { return nil }
        self.init(
            preset: preset, arm: state.arm, since: state.since, standing: state.standing, messages: state.messages,
            changes: try relationship.scoreChanges(limit: limit, in: db),
            transitions: try relationship.transitions(in: db), verdicts: try relationship.verdicts(in: db))
    }
}
