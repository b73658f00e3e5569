import Domain
import GRDB

extension RelationshipID {
    /// The most summaries that a prompt could have room for.
    private static let mostSummaries = 24

    /// The newest summaries of this relationship, oldest first.
    func summaries(in db: Database) throws -> [Summary] {
        try db.all(
            """
            SELECT span, first_day, text FROM summary WHERE relationship = ? ORDER BY first_day DESC, span LIMIT ?
            """, [rawValue, Self.mostSummaries], Summary.init(row:)
        ).compactMap { $0 }.reversed()
    }

    /// All summaries of this relationship, oldest first.
    func allSummaries(in db: Database) throws -> [Summary] {
        try db.all(
            "SELECT span, first_day, text FROM summary WHERE relationship = ? ORDER BY first_day, span DESC",
            [rawValue],
            Summary.init(row:)
        ).compactMap { $0 }
    }
}

extension Summary {
    /// The summary of a row with `span`, `first_day` and `text`; `nil` when it makes no sense.
    init?(row: Row) {
        guard let span = Span(rawValue: row["span"]), let day = CalendarDay(row["first_day"] as String) else {
            return nil
        }
        self.init(span: span, firstDay: day, text: row["text"])
    }
}
