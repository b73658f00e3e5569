import Domain
import Foundation
import GRDB

extension StageTransition {
    /// Takes the relationship to its new stage, and adds the step to those it took before.
    func write(for relationship: RelationshipID, to db: Database) throws {
        try db.run(
            """
            INSERT INTO stage_transition (relationship, from_stage, to_stage, cause, score, arm, date)
            SELECT id, ?2, ?3, ?4, ?5, arm, ?6 FROM relationship WHERE id = ?1
            """,
            [
                relationship.rawValue, from.rawValue, to.rawValue, cause.rawValue, score, date.milliseconds,
            ])
        try db.run(
            """
            UPDATE relationship SET stage = ?, shift_from = ?, shift_cause = ?, shift_message = last_message WHERE id = ?
            """, [to.rawValue, from.rawValue, cause.rawValue, relationship.rawValue])
    }

    /// The step of a row with both stages, cause, score and date; `nil` when it makes no sense.
    fileprivate init?(_ row: Row) {
        guard let from = Stage(rawValue: row[0]), let to = Stage(rawValue: row[1]), let cause = Cause(rawValue: row[2])
        else { return nil }
        self.init(from: from, to: to, cause: cause, score: row[3], date: Date(milliseconds: row[4]))
    }
}

extension StageShift {
    /// The columns of a relationship that tell of its last step.
    static let columns = "shift_from, shift_cause, last_message - shift_message AS shift_age"

    /// The last step of a row with ``columns`` that led to `stage`; `nil` when it is no longer felt, there was none, or it
    /// makes no sense.
    init?(_ row: Row, to stage: Stage) {
        let age: Int? = row["shift_age"]
        let (from, cause): (String?, String?) = (row["shift_from"], row["shift_cause"])
        guard let from = from.flatMap(Stage.init), let cause = cause.flatMap(StageTransition.Cause.init) else {
            return nil
        }
        guard let age, age < Self.reach(after: cause) else { return nil }
        self.init(from: from, to: stage, cause: cause)
    }
}

extension RelationshipID {
    /// The steps that it took between stages, oldest first.
    func transitions(in db: Database) throws -> [StageTransition] {
        try db.all(
            """
            SELECT from_stage, to_stage, cause, score, date FROM stage_transition WHERE relationship = ? ORDER BY id
            """, [rawValue], StageTransition.init
        ).compactMap { $0 }
    }
}
