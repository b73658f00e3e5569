package import Foundation

/// How long a persona waits before it writes first, by stage and by how many were not answered.
package struct OutreachTable: Hashable, Sendable {
    /// One stage and one number of messages that were not answered.
    package struct Row: Hashable, Sendable {
        /// The stage.
        package let stage: Stage
        /// How many were not answered.
        package let unanswered: Int
        /// Seconds from the shortest to the longest wait that chance may draw; `nil` where the persona waits for the
        /// person.
        package let interval: ClosedRange<TimeInterval>?
    }

    /// The stages that a cadence tells of, in order, and for each 0 to 3 that were not answered.
    package let rows: [Row]

    /// The table of a persona with this cadence, in minutes; in the mood of its temperament where no other is given.
    package init(
        cadence: [Stage: Double], temperament: Temperament = Temperament(), mood: Mood? = nil
    ) {
        rows = Stage.allCases.sorted().flatMap { stage in
            cadence[stage].map { minutes in
                (0...OutreachPolicy.mostUnanswered).map { unanswered in
                    let situation = OutreachSituation(
                        standing: OutreachStanding(unanswered: unanswered), cadence: minutes, mood: mood,
                        temperament: temperament, timeZone: .gmt)
                    return Row(stage: stage, unanswered: unanswered, interval: Self.interval(in: situation))
                }
            } ?? []
        }
    }

    private static func interval(in situation: OutreachSituation) -> ClosedRange<TimeInterval>? {
        guard let shortest = OutreachPolicy.interval(in: situation, roll: 0),
            let longest = OutreachPolicy.interval(in: situation, roll: 1)
        else { return nil }
        return shortest...longest
    }
}

// MARK: - As text

extension OutreachTable {
    /// The rows of a Markdown table, a line for each stage and a column for each number that were not answered.
    package var markdown: [String] {
        Dictionary(grouping: rows, by: \.stage).sorted { $0.key < $1.key }.map { stage, rows in
            "| `\(stage.rawValue)` | " + rows.map { Self.text(of: $0.interval) }.joined(separator: " | ")
                + " |"
        }
    }

    private static func text(of interval: ClosedRange<TimeInterval>?) -> String {
        guard let interval else { return "–" }
        let ends = [interval.lowerBound, interval.upperBound].map(text)
        return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
    }

    /// `36 min`, `1.5 h`, `7 d`.
    private static func text(of seconds: TimeInterval) -> String {
        let units = [("d", 86_400.0), ("h", 3600.0)]
        guard let (unit, length) = units.first(where: { seconds >= 1.5 * $0.1 }) else {
            return "\(Int((seconds / 60).rounded())) min"
        }
        let tenths = Int((seconds / length * 10).rounded())
        if tenths >= 100 { return "\(Int((seconds / length).rounded())) \(unit)" }
        return "\(tenths / 10)" + (tenths % 10 > 0 ? ".\(tenths % 10)" : "") + " \(unit)"
    }
}
