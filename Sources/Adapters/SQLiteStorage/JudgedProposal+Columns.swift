import Domain
import Foundation
import GRDB
import Ports

extension JudgedProposal {
    /// Adds the verdict to those on a relationship.
    func write(for relationship: RelationshipID, to db: Database) throws {
        try db.run(
            """
            INSERT INTO verdict (relationship, from_stage, to_stage, is_spoken, is_agreed, ground, reason, evidence, model,
                arm, date)
            SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, arm, ?10 FROM relationship WHERE id = ?1
            """,
            [
                relationship.rawValue, proposal.from.rawValue, proposal.to.rawValue, proposal.isSpoken,
                verdict.isAgreed, verdict.ground?.rawValue, verdict.reason.storable, try evidenceColumn,
                model.storable, date.milliseconds,
            ])
    }

    private var evidenceColumn: String {
        get throws {
            guard !verdict.evidence.isEmpty else { return "" }
            return String(decoding: try JSONEncoder().encode(verdict.evidence), as: UTF8.self)
        }
    }

    /// The verdict of a row; `nil` when it makes no sense. A refusal on a ground that is unknown here is unclear.
    fileprivate init?(_ row: Row) {
        guard let from = Stage(rawValue: row["from_stage"]), let to = Stage(rawValue: row["to_stage"]) else {
            return nil
        }
        let isAgreed: Bool = row["is_agreed"]
        let evidence: String = row["evidence"]
        self.init(
            proposal: StageProposal(from: from, to: to, isSpoken: row["is_spoken"]),
            verdict: StageVerdict(
                isAgreed: isAgreed, ground: isAgreed ? nil : StageVerdict.Ground(column: row["ground"]),
                reason: row["reason"],
                // Words that are no longer kept are an empty column.
                evidence: (try? JSONDecoder().decode([String].self, from: Data(evidence.utf8))) ?? []),
            model: row["model"], date: Date(milliseconds: row["date"]))
    }
}

extension StageVerdict.Ground {
    /// The ground of a refusal's column `ground`.
    init(column: String?) {
        self = column.flatMap(Self.init(rawValue:)) ?? .unclear
    }
}

extension RelationshipID {
    /// What the judge said about it, oldest first.
    func verdicts(in db: Database) throws -> [JudgedProposal] {
        try db.all(
            """
            SELECT from_stage, to_stage, is_spoken, is_agreed, ground, reason, evidence, model, date FROM verdict
            WHERE relationship = ? ORDER BY id
            """, [rawValue], JudgedProposal.init
        ).compactMap { $0 }
    }
}
