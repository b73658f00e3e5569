import Domain
import GRDB

extension RelationshipID {
    /// The summaries of this relationship that a prompt may show, oldest first: weeks, and the days that no week
    /// covers.
    ///
    /// Bounded, for what is older finds no room anyhow.
    func summaries(in db: Database) throws -> [Summary] {
        let newest = try db.all(
            """
            SELECT span, first_day, text FROM summary WHERE relationship = ?1
                AND (span = 'week' OR first_day >= coalesce(
                    (SELECT date(max(first_day), '+7 days') FROM summary WHERE relationship = ?1 AND span = 'week'), ''))
            ORDER BY first_day DESC LIMIT 24
            """, [rawValue], Summary.init(row:))
        return newest.compactMap { $0 }.reversed()
    }

    /// All summaries of this relationship, oldest first.
    func allSummaries(in db: Database) throws -> [Summary] {
        try db.all(
            "SELECT span, first_day, text FROM summary WHERE relationship = ? ORDER BY first_day, span", [rawValue],
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
