import Domain
import Foundation

/// A score over time, drawn with characters for any terminal.
///
/// Columns fill from below in eighths. A dotted line stands where a stage begins, a sign on the axis where the stage
/// changed or the judge refused.
struct ScoreChart: Sendable {
    /// The score from a moment on.
    struct Point: Hashable, Sendable {
        /// The moment.
        let date: Date
        /// The score.
        let score: Double
        /// Whether the score came to this evenly from the point before; else it stood still until now.
        var isGlide = false
    }

    /// What happened beside the score.
    enum Mark: Character, CaseIterable, Sendable {
        /// The judge refused a stage.
        case refused = "×"
        /// They came closer.
        case up = "▲"
        /// They went further apart.
        case down = "▼"

        /// What the legend says.
        var meaning: String {
            switch self {
            case .refused: "the judge refused"
            case .up: "a stage up"
            case .down: "a stage down"
            }
        }
    }

    /// The most characters of a line.
    static let width = 80
    /// How many lines the scale has.
    private static let height = 10
    private static let eighths: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    /// What stands before the columns of every line: a number of four digits, a blank and the axis.
    private static let margin = 6
    /// A shorter time is told by the clock.
    private static let longDays = 3 * 86_400.0

    /// The score, in order of time.
    let points: [Point]
    /// Where stages begin.
    let thresholds: [Stage: Double]
    /// What happened beside it.
    let marks: [(date: Date, mark: Mark)]
    /// Writes the dates.
    let time: LocalTime

    /// A chart of these, the points in any order.
    init(points: [Point], thresholds: [Stage: Double], marks: [(date: Date, mark: Mark)] = [], time: LocalTime) {
        // A clock that was put back leaves moments out of order.
        self.points = points.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
        self.thresholds = thresholds
        self.marks = marks
        self.time = time
    }

    /// The lines of the chart; nothing without a point.
    var text: String {
        guard let first = points.first, let last = points.last else { return "" }
        let labels = (0..<Self.height).map(label)
        let room = labels.map(\.count).max() ?? 0
        let columns = Self.width - Self.margin - (room == 0 ? 0 : room + 1)
        let span = max(1, last.date.timeIntervalSince(first.date))
        let levels = (1...columns).map { column in
            level(of: score(at: first.date.addingTimeInterval(span * Double(column) / Double(columns))))
        }
        var lines = (0..<Self.height).reversed().map { row in
            scale(row) + "┤" + fill(row, levels, isThreshold: !labels[row].isEmpty)
                + (labels[row].isEmpty ? "" : " " + labels[row])
        }
        let axis = axis(columns, from: first.date, over: span)
        lines.append(number(0) + " └" + axis)
        lines.append(dates(columns, from: first.date, over: span))
        if let legend = legend(of: axis) { lines.append(legend) }
        return lines.map(Self.trimmed).joined(separator: "\n") + "\n"
    }
}

// MARK: - The scale

extension ScoreChart {
    /// The score at the upper end: a round number above every score, and above the next stage if there is one.
    private var top: Double {
        let highest = points.map(\.score).max() ?? 0
        let next = thresholds.values.filter { $0 > points.last?.score ?? 0 }.min() ?? 0
        return max(100, (max(highest, next) / 100).rounded(.up) * 100)
    }

    /// How much of the score a line stands for.
    private var step: Double { top / Double(Self.height) }

    /// The score in eighths of a line; what is above nothing is seen.
    private func level(of score: Double) -> Int {
        score <= 0 ? 0 : max(1, Int((score / step * 8).rounded()))
    }

    /// The score at `moment`.
    private func score(at moment: Date) -> Double {
        let next = points.firstIndex { $0.date > moment } ?? points.count
        guard next > 0 else { return points[0].score }
        let before = points[next - 1]
        guard next < points.count, points[next].isGlide else { return before.score }
        let whole = points[next].date.timeIntervalSince(before.date)
        return before.score + (points[next].score - before.score) * moment.timeIntervalSince(before.date) / whole
    }

    /// The stages that begin in a line, counted from below.
    private func label(_ row: Int) -> String {
        let stages = Stage.allCases.compactMap { stage -> String? in
            guard let score = thresholds[stage], Int((score / step).rounded(.up)) == row + 1 else { return nil }
            return stage.rawValue + String(format: " %.4g", score)
        }
        return stages.joined(separator: ", ")
    }
}

// MARK: - Lines

extension ScoreChart {
    /// Every other line tells the score at its upper edge.
    private func scale(_ row: Int) -> String {
        row.isMultiple(of: 2) ? "     " : number(step * Double(row + 1)) + " "
    }

    private func number(_ score: Double) -> String {
        let digits = "\(Int(score.rounded()))"
        return String(repeating: " ", count: 4 - digits.count) + digits
    }

    private func fill(_ row: Int, _ levels: [Int], isThreshold: Bool) -> String {
        String(
            levels.map { level in
                let eighth = min(8, max(0, level - row * 8))
                return eighth == 0 && isThreshold ? "┄" : Self.eighths[eighth]
            })
    }

    private func axis(_ columns: Int, from begin: Date, over span: TimeInterval) -> String {
        var axis = [Character](repeating: "─", count: columns)
        // What weighs more is drawn later.
        for mark in Mark.allCases {
            for (date, _) in marks.filter({ $0.mark == mark }) {
                let column = Int(date.timeIntervalSince(begin) / span * Double(columns))
                axis[min(columns - 1, max(0, column))] = mark.rawValue
            }
        }
        return String(axis)
    }

    /// The first moment to the left, the last to the right, and one between.
    private func dates(_ columns: Int, from begin: Date, over span: TimeInterval) -> String {
        let dates = [0, 0.5, 1].map { share in
            let date = begin.addingTimeInterval(span * share)
            return span < Self.longDays ? time.minute(date) : time.day(date)
        }
        let rest = columns - dates.reduce(0) { $0 + $1.count }
        guard rest >= 2 else { return blanks(Self.margin) + "\(dates[0]) – \(dates[2])" }
        return blanks(Self.margin) + dates[0] + blanks(rest / 2) + dates[1] + blanks(rest - rest / 2) + dates[2]
    }

    /// What the signs of `axis` mean; of two that share a column only one is seen.
    private func legend(of axis: String) -> String? {
        let meanings = Mark.allCases.filter { axis.contains($0.rawValue) }.map { "\($0.rawValue) \($0.meaning)" }
        return meanings.isEmpty ? nil : blanks(Self.margin) + meanings.joined(separator: "   ")
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
