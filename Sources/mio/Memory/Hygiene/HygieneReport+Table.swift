import Domain

extension HygieneReport {
    private static let heading = [
        "", "scenarios", "turns", "stored", "junk", "missed", "misdated", "wrong person", "forbidden", "superseded",
        "people", "doubles", "refused",
    ]

    /// A table for each language with a row for each trap, and a row for everything.
    var table: String {
        let rows = parts.flatMap { part in
            let language = part.language.rawValue
            return part.traps.map { Self.row("\(language) \($0.trap.rawValue)", $0.tally) }
                + [Self.row("\(language) all", part.total)]
        }
        let all = parts.count > 1 ? [Self.row("all", total)] : []
        return Self.columns([Self.heading] + rows + all)
    }

    /// What went wrong, a line for each thing, headed by the language and the scenario.
    var failures: String {
        let lines = parts.flatMap { part in
            part.scores.flatMap { score in
                let place = "\(part.language.rawValue) \(score.trap.rawValue) “\(score.scenario)”"
                return score.findings.map { "\(place): \($0.kind.rawValue): \($0.detail)" }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The table and what went wrong.
    var text: String { [table, failures].filter { !$0.isEmpty }.joined(separator: "\n") }
}

// MARK: - Cells

extension HygieneReport {
    private static func row(_ name: String, _ tally: HygieneTally) -> [String] {
        [
            name, "\(tally.scenarios)", "\(tally.turns)", "\(tally.junk.total)", percent(tally.junk),
            percent(tally.missed), "\(tally.misdated)", percent(tally.wrongPerson), "\(tally.forbidden)",
            percent(tally.superseded), percent(tally.people), "\(tally.doubles)",
            "\(tally.refusals.values.reduce(0, +))",
        ]
    }

    private static func percent(_ share: HygieneTally.Share) -> String {
        share.rate.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
    }

    /// The rows, the first column to the left and the others to the right.
    private static func columns(_ rows: [[String]]) -> String {
        let widths = heading.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let room = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + room : room + cell
            }
            return cells.joined(separator: "  ") + "\n"
        }
        return lines.joined()
    }
}
