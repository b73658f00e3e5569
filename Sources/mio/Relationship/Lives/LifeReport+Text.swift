import Domain
import Foundation

extension LifeReport {
    /// What stands above the rows of a table of lives.
    static let heading = ["life", "with", "days", "messages", "reading", "judge", "stages"]
    private static let stepHeading = ["day", "date", "from", "to", "cause", "score"]

    /// Its row in a table of lives.
    var row: [String] {
        [
            name, "\(preset) (\(language))", "\(days)", "\(messages)", "\(readings)", "\(judgements)",
            path.map(\.rawValue).joined(separator: " → "),
        ]
    }

    /// Its steps and its score over time, for terminals.
    var text: String {
        let table = TextTable(rows: [Self.stepHeading] + stepRows, figures: [0, 5]).text
        return [name + ": " + about, steps.isEmpty ? nil : table, summary, chart].compactMap { $0 }
            .joined(separator: "\n")
    }

    /// The beginning of a table of lives, for pages.
    static let markdownHeading = line(heading) + "|---|---|---:|---:|---:|---:|---|\n"

    /// Its row in that table.
    var markdownRow: String { Self.line(row) }

    /// Its steps and its score over time, for pages.
    var markdown: String {
        let table =
            Self.line(Self.stepHeading) + "|---:|---|---|---|---|---:|\n" + stepRows.map(Self.line).joined()
        let parts = ["### " + name + "\n", about + "\n", steps.isEmpty ? nil : table, summary]
        return parts.compactMap { $0 }.joined(separator: "\n") + "\n```text\n" + chart + "```\n"
    }

    private var stepRows: [[String]] {
        steps.map { step in
            [
                "\(step.day)", step.date, step.from.rawValue, step.to.rawValue, step.cause.rawValue,
                Self.figure(step.score),
            ]
        }
    }

    /// What the points came from, and what the judge refused.
    private var summary: String {
        let named = ScoreChange.Part.allCases.compactMap { part in
            points[part].flatMap {
                abs($0) < 0.5 ? nil : "\(part.rawValue) \($0 < 0 ? "−" : "+")\(Self.figure(abs($0)))"
            }
        }
        let refused = refusals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let judged = refused.isEmpty ? "" : " Refused: \(refused.joined(separator: ", "))."
        return "Points: \(named.isEmpty ? "none" : named.joined(separator: ", ")).\(judged)\n"
    }

    private static func figure(_ number: Double) -> String { "\(Int(number.rounded()))" }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }
}
