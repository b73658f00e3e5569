import Domain
import Foundation
import GRDB
import Ports

/// Counts relationships by persona and arm.
struct RelationshipCensus {
    /// Those that are counted together.
    private struct Group: Hashable {
        let preset: String
        let arm: String?

        init(_ row: Row) {
            preset = row["preset"]
            arm = row["arm"]
        }
    }

    /// What is counted of them.
    fileprivate struct Tally {
        var modes: [RelationshipMode: Int] = [:]
        var present: [Stage: Int] = [:]
        /// Those that evolve, and those that came to a stage.
        var evolving: Set<Int64> = []
        /// Days from the beginning to each stage, of those that came to it.
        var daysTo: [Stage: [Double]] = [:]
        /// Days since the present stage began, of those that evolve and are at it.
        var daysAt: [Stage: [Double]] = [:]
        var agreements = 0
        var refusals: [StageVerdict.Ground: Int] = [:]
    }

    private let now: Date
    private var tallies: [Group: Tally] = [:]

    /// Counts what is there at `now`; this reads every relationship, and is not for busy hours.
    init(at now: Date, in db: Database) throws {
        self.now = now
        try countRelationships(in: db)
        try countArrivals(in: db)
        try countVerdicts(in: db)
    }

    /// What was counted, in the order of the names, relationships in no arm first.
    var statistics: [RelationshipStatistics] {
        tallies.sorted { ($0.key.preset, $0.key.arm ?? "") < ($1.key.preset, $1.key.arm ?? "") }
            .map { group, tally in
                RelationshipStatistics(
                    preset: PresetName(rawValue: group.preset), arm: group.arm.map { ArmName(rawValue: $0) },
                    modes: tally.modes,
                    stages: Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, tally.figures(of: $0)) }),
                    agreements: tally.agreements, refusals: tally.refusals)
            }
    }

    private mutating func countRelationships(in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT relationship.id, preset, arm, mode, stage, coalesce(stage_since, created_at) AS since
                FROM relationship LEFT JOIN standing ON standing.relationship = relationship.id
                """)
        while let row = try rows.next() {
            guard let mode = RelationshipMode(rawValue: row["mode"]), let stage = Stage(rawValue: row["stage"]) else {
                throw StoreError.failed(reason: "a relationship has a mode or stage that is unknown here")
            }
            tallies[Group(row), default: Tally()]
                .count(row["id"], mode, stage, daysAt: days(from: Date(milliseconds: row["since"]), to: now))
        }
    }

    /// When each relationship first rose to, or past, each stage, and in which arm. What the operator set was no rise.
    private mutating func countArrivals(in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT relationship.id, preset, stage_transition.arm AS arm, from_stage, to_stage, date, created_at
                FROM stage_transition JOIN relationship ON relationship.id = relationship
                WHERE cause <> ? ORDER BY date, stage_transition.id
                """, arguments: [StageTransition.Cause.operator.rawValue])
        var arrived: [Stage: Set<Int64>] = [:]
        while let row = try rows.next() {
            guard let from = Stage(rawValue: row["from_stage"]), let to = Stage(rawValue: row["to_stage"]) else {
                continue
            }
            let days = days(from: Date(milliseconds: row["created_at"]), to: Date(milliseconds: row["date"]))
            for stage in Stage.allCases where from < stage && stage <= to {
                guard arrived[stage, default: []].insert(row["id"]).inserted else { continue }
                tallies[Group(row), default: Tally()].countArrival(row["id"], at: stage, after: days)
            }
        }
    }

    private mutating func countVerdicts(in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT preset, verdict.arm AS arm, is_agreed, ground, count(*) AS count
                FROM verdict JOIN relationship ON relationship.id = relationship GROUP BY 1, 2, 3, 4
                """)
        while let row = try rows.next() {
            if row["is_agreed"] {
                tallies[Group(row), default: Tally()].agreements += row["count"]
            } else {
                let ground = StageVerdict.Ground(column: row["ground"])
                tallies[Group(row), default: Tally()].refusals[ground, default: 0] += row["count"]
            }
        }
    }

    /// Days of 86,400 seconds; a clock that went back makes none.
    private func days(from begin: Date, to end: Date) -> Double {
        max(0, end.timeIntervalSince(begin)) / 86_400
    }
}

extension RelationshipCensus.Tally {
    /// Counts a relationship that is at a stage, with the days since that began.
    fileprivate mutating func count(
        _ relationship: Int64, _ mode: RelationshipMode, _ stage: Stage, daysAt days: Double
    ) {
        modes[mode, default: 0] += 1
        present[stage, default: 0] += 1
        guard mode == .evolving else { return }
        evolving.insert(relationship)
        daysAt[stage, default: []].append(days)
    }

    /// Counts a relationship that came to a stage, with the days since it began.
    fileprivate mutating func countArrival(_ relationship: Int64, at stage: Stage, after days: Double) {
        evolving.insert(relationship)
        daysTo[stage, default: []].append(days)
    }

    fileprivate func figures(of stage: Stage) -> RelationshipStatistics.Figures {
        RelationshipStatistics.Figures(
            count: present[stage] ?? 0, reached: stage == .justMet ? evolving.count : daysTo[stage]?.count ?? 0,
            medianDaysTo: daysTo[stage]?.median, medianDaysAt: daysAt[stage]?.median)
    }
}

extension [Double] {
    /// The value in the middle, between two the mean of both; `nil` of nothing.
    fileprivate var median: Double? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}
