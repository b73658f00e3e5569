import Domain

extension PresetLint {
    /// For people: a table, and the problems below it.
    var text: String {
        let head = ["preset", "language", "PERSONA", "BEHAVIOR", "longest stage", "own", "common", "whole"]
        let body = rows.map { row in
            [row.preset, row.language]
                + [row.character, row.behavior, row.longestStage, row.own, row.common, row.whole].map(String.init)
        }
        let widths = head.indices.map { column in ([head] + body).map { $0[column].count }.max() ?? 0 }
        let table = ([head] + body).map { cells in
            zip(cells, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ").trimmed
        }
        let verdict = problems.isEmpty ? ["Every preset is within its budget, and nothing is amiss."] : problems
        return (table + [""] + verdict).joined(separator: "\n") + "\n"
    }
}
