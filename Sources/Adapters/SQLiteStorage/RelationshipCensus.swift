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
        var reached: [Stage: Int] = [:]
        /// Days from the beginning to each stage.
        var daysTo: [Stage: [Double]] = [:]
        /// Days since the present stage began, of those who are at it.
        var daysAt: [Stage: [Double]] = [:]
        var agreements = 0
        var refusals: [StageVerdict.Ground: Int] = [:]
    }

    private let now: Date
    private var tallies: [Group: Tally] = [:]

    /// Counts what is there at `now`; this reads every relationship, and is not for busy hours.
    init(at now: Date, in db: Database) throws {
        self.now = now
        try countRelationships(arrivals: Self.arrivals(in: db), in: db)
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

    /// When each relationship first rose to, or past, each stage.
    private static func arrivals(in db: Database) throws -> [Int64: [Stage: Date]] {
        var arrivals: [Int64: [Stage: Date]] = [:]
        let steps = try db.all(
            "SELECT relationship, from_stage, to_stage, min(date) FROM stage_transition GROUP BY 1, 2, 3", []
        ) { (id: $0[0] as Int64, from: Stage(rawValue: $0[1]), to: Stage(rawValue: $0[2]), date: $0[3] as Int64) }
        for step in steps {
            guard let from = step.from, let to = step.to else { continue }
            let date = Date(milliseconds: step.date)
            for stage in Stage.allCases where from < stage && stage <= to {
                arrivals[step.id, default: [:]][stage] = min(arrivals[step.id]?[stage] ?? date, date)
            }
        }
        return arrivals
    }

    private mutating func countRelationships(arrivals: [Int64: [Stage: Date]], in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT relationship.id, preset, arm, mode, stage, created_at, coalesce(stage_since, created_at) AS since
                FROM relationship LEFT JOIN standing ON standing.relationship = relationship.id
                """)
        while let row = try rows.next() {
            guard let mode = RelationshipMode(rawValue: row["mode"]), let stage = Stage(rawValue: row["stage"]) else {
                throw StoreError.failed(reason: "a relationship has a mode or stage that is unknown here")
            }
            let begin = Date(milliseconds: row["created_at"])
            let daysTo = (arrivals[row["id"]] ?? [:]).mapValues { days(from: begin, to: $0) }
            tallies[Group(row), default: Tally()]
                .count(mode, stage, daysAt: days(from: Date(milliseconds: row["since"]), to: now), daysTo: daysTo)
        }
    }

    private mutating func countVerdicts(in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT preset, arm, is_agreed, ground, count(*) AS count
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
    /// Counts one relationship, with the days since its stage began and those it took to each stage it rose to.
    fileprivate mutating func count(
        _ mode: RelationshipMode, _ stage: Stage, daysAt days: Double, daysTo arrivals: [Stage: Double]
    ) {
        modes[mode, default: 0] += 1
        daysAt[stage, default: []].append(days)
        for (other, days) in arrivals { daysTo[other, default: []].append(days) }
        for other in Stage.allCases where other <= stage || arrivals[other] != nil {
            reached[other, default: 0] += 1
        }
    }

    fileprivate func figures(of stage: Stage) -> RelationshipStatistics.Figures {
        RelationshipStatistics.Figures(
            count: daysAt[stage]?.count ?? 0, reached: reached[stage] ?? 0, medianDaysTo: daysTo[stage]?.median,
            medianDaysAt: daysAt[stage]?.median)
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
