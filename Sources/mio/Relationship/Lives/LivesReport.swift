import Domain

/// How several lives went.
struct LivesReport: Encodable, Sendable {
    /// The lives, in order.
    let lives: [LifeReport]

    /// For terminals: a table of all, then each with its steps and its score over time.
    var text: String {
        let rows = lives.map(\.row)
        let table = TextTable(rows: [LifeReport.heading] + rows, figures: [2, 3, 4, 5]).text
        return ([table] + lives.map(\.text)).joined(separator: "\n")
    }

    /// For pages.
    var markdown: String {
        let rows = lives.map(\.markdownRow)
        return ([LifeReport.markdownHeading + rows.joined()] + lives.map(\.markdown)).joined(separator: "\n")
    }
}
