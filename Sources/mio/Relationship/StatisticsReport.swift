import Domain
import Foundation
import Ports

/// How the relationships of each persona and arm are doing, for the operator: figures, never anybody.
struct StatisticsReport: Encodable {
    /// The relationships of one persona in one arm.
    struct Group: Encodable {
        let preset: String
        let arm: String?
        /// How many there are, by mode.
        let modes: [String: Int]
        let stages: [Row]
        let agreements: Int
        let refusals: [String: Int]
    }

    /// The figures of one stage.
    struct Row: Encodable {
        let stage: Stage
        /// How many are at it now, and how many ever came to it.
        let count, reached: Int
        /// Half of those who came to it did so within so many days; absent where nobody did.
        let medianDaysTo: Double?
        /// Half of those who are at it have been so for as many days; absent where nobody is.
        let medianDaysAt: Double?
    }

    /// By persona and arm.
    let groups: [Group]
    /// The persona it is confined to, if to one.
    private let preset: String?

    /// A report of what was counted, of one persona if one is named.
    init(_ statistics: [RelationshipStatistics], preset: String? = nil) {
        self.preset = preset
        groups = statistics.filter { preset == nil || $0.preset.rawValue == preset }.map(Group.init)
    }

    /// For programs the groups are everything.
    func encode(to encoder: any Encoder) throws {
        try groups.encode(to: encoder)
    }
}

extension StatisticsReport.Group {
    fileprivate init(_ statistics: RelationshipStatistics) {
        preset = statistics.preset.rawValue
        arm = statistics.arm?.rawValue
        modes = Dictionary(statistics.modes.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        stages = Stage.allCases.compactMap { stage in
            statistics.stages[stage].map { figures in
                StatisticsReport.Row(
                    stage: stage, count: figures.count, reached: figures.reached, medianDaysTo: figures.medianDaysTo,
                    medianDaysAt: figures.medianDaysAt)
            }
        }
        agreements = statistics.agreements
        refusals = Dictionary(statistics.refusals.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    }
}

// MARK: - For people

extension StatisticsReport {
    /// A table of stages, and one of what the judge said.
    var text: String {
        guard groups.isEmpty else { return stageTable + "\n" + judgeTable }
        return preset.map { "There are no relationships with the preset \($0).\n" }
            ?? "There are no relationships yet.\n"
    }

    private var stageTable: String {
        let heading = ["preset", "arm", "stage", "now", "reached", "days to it", "days at it"]
        let rows = groups.flatMap { group in
            // The names stand once, so that the eye sees where a group begins.
            group.stages.enumerated().map { place, row in
                [
                    place == 0 ? group.preset : "", place == 0 ? group.arm ?? Self.nothing : "", row.stage.rawValue,
                    "\(row.count)", "\(row.reached)", Self.days(row.medianDaysTo), Self.days(row.medianDaysAt),
                ]
            }
        }
        return TextTable(rows: [heading] + rows, figures: [3, 4, 5, 6]).text
    }

    private var judgeTable: String {
        let heading = ["preset", "arm", "evolving", "static", "agreed", "refused", "grounds"]
        let rows = groups.map { group in
            [
                group.preset, group.arm ?? Self.nothing, "\(group.modes["evolving"] ?? 0)",
                "\(group.modes["static"] ?? 0)", "\(group.agreements)", "\(group.refusals.values.reduce(0, +))",
                Self.list(group.refusals),
            ]
        }
        return TextTable(rows: [heading] + rows, figures: [2, 3, 4, 5]).text
    }

    private static let nothing = "–"

    private static func days(_ days: Double?) -> String {
        days.map { String(format: "%.1f", $0) } ?? nothing
    }

    /// The most frequent first.
    private static func list(_ counts: [String: Int]) -> String {
        let ordered = counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ordered.isEmpty ? nothing : ordered.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
