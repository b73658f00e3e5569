import Domain
import GRDB
import Ports

extension RelationshipID {
    /// The most summaries that a prompt could have room for.
    fileprivate static let mostSummaries = 24

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

extension RelationshipID {
    /// The first `limit` messages that no summary tells of, oldest first: what was said in groups is no part of private days.
    func unsummarised(limit: Int, in db: Database) throws -> [NumberedMessage] {
        let rows = RelationshipRows(relationship: self)
        let history = PrivateHistory(relationship: self)
        let last = try number("last_summarised", in: db)
        return try db.all(
            """
            SELECT \(PrivateHistory.columns), id FROM message
            WHERE id > ? AND id <= ? AND is_withheld = 0 AND said_in IS NULL ORDER BY id LIMIT ?
            """, [rows.row(of: last), rows.range.upperBound, max(0, limit)]
        ) { NumberedMessage(number: rows.number(of: $0["id"]), message: try history.message($0)) }
    }
}

extension [RelationshipID] {
    /// The newest summaries of these relationships together, oldest first, a week before its days.
    func summaries(in db: Database) throws -> [Summary] {
        guard count > 1 else { return try first?.summaries(in: db) ?? [] }
        let told = try flatMap { try $0.summaries(in: db) }
        return told.sorted { ($0.firstDay, $1.span.rawValue) < ($1.firstDay, $0.span.rawValue) }
            .suffix(RelationshipID.mostSummaries)
    }

    /// What is always in mind about the person whose relationships these are, oldest first; nothing twice.
    func essentials(in db: Database) throws -> [Memory] {
        guard count > 1 else { return try first?.essentials(in: db) ?? [] }
        let told = try flatMap { try $0.essentials(in: db) }.sorted { $0.said < $1.said }
        // Of what was told with several accounts, the newest is kept.
        return told.reversed().reduce(into: [Memory]()) { kept, memory in
            guard !kept.contains(where: { MemorySimilarity.isNear($0.text, memory.text) }) else { return }
            kept.append(memory)
        }.reversed()
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
