/// Rows of cells, set in columns for people.
struct TextTable {
    /// The rows, a heading first if there is one; all of one length.
    let rows: [[String]]
    /// The columns, from 0, of figures, which stand to the right.
    let figures: Set<Int>

    /// A line for each row, without blanks at its end.
    var text: String {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let room = String(repeating: " ", count: widths[column] - cell.count)
                return figures.contains(column) ? room + cell : cell + room
            }
            var line = cells.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
