import Domain
import GRDB

/// Full text over one table, as lists of rows by term.
///
/// The index knows terms and not words, and whoever removes a text must give the text that was added.
struct SearchIndex {
    /// Over messages.
    static let messages = SearchIndex(name: "message_search")
    /// Over memories.
    static let memories = SearchIndex(name: "memory_search")

    private let name: String

    /// Adds a text; returns how many terms it has.
    @discardableResult
    func add(_ text: String, as row: Int64, in db: Database) throws -> Int {
        let terms = Self.terms(of: text)
        try add(terms: terms, as: row, in: db)
        return terms.count
    }

    /// Adds a text by its ``terms(of:)``.
    func add(terms: [String], as row: Int64, in db: Database) throws {
        guard !terms.isEmpty else { return }
        try db.run("INSERT INTO \(name) (rowid, terms) VALUES (?, ?)", [row, terms.joined(separator: " ")])
    }

    /// Removes a text that was added.
    func remove(_ text: String, of row: Int64, in db: Database) throws {
        let terms = Self.terms(of: text)
        guard !terms.isEmpty else { return }
        try db.run(
            "INSERT INTO \(name) (\(name), rowid, terms) VALUES ('delete', ?, ?)",
            [row, terms.joined(separator: " ")])
    }

    /// The positions in `rows` of each term of a query, as far as they are worth reading among `count`.
    ///
    /// The weightiest terms are read first; when the budget of positions is spent, the rest say too little.
    func postings(
        of query: RecallQuery, in rows: RelationshipRows, among count: Int, _ db: Database
    ) throws -> [RecallIndex.Posting] {
        let limit = RecallIndex.postingLimit(count: count)
        var budget = RecallIndex.postingBudget(count: count)
        var postings: [RecallIndex.Posting] = []
        for term in query.terms where budget > 0 && Self.isToken(term.text) {
            let positions = try db.all(
                "SELECT rowid FROM \(name) WHERE \(name) MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?",
                ["\"\(term.text)\"", rows.range.lowerBound, rows.range.upperBound, limit + 1]
            ) { rows.position(of: $0[0]) }
            budget -= positions.count
            postings.append(
                RecallIndex.Posting(term, numbers: Array(positions.prefix(limit)), isCut: positions.count > limit))
        }
        return postings
    }

    /// Joins a little of what was added at different times, for each part is searched by itself; whether there is more to
    /// join.
    func merge(_ db: Database) throws -> Bool {
        let before = db.totalChangesCount
        // So many pages take a few milliseconds.
        try db.run("INSERT INTO \(name) (\(name), rank) VALUES ('merge', 200)")
        // SQLite's documentation: a difference below two means that there was nothing to do.
        return db.totalChangesCount - before >= 2
    }

    /// Makes sure that nothing removed is left in the index.
    func optimize(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO \(name) (\(name)) VALUES ('optimize')")
    }

    /// The terms of a text, as the index takes them.
    static func terms(of text: String) -> [String] {
        SearchTerms.terms(in: text).filter(isToken)
    }

    /// Whether SQLite takes it for one token: of the ASCII signs only letters and digits are part of one.
    private static func isToken(_ term: String) -> Bool {
        !term.isEmpty
            && term.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
                default: false
                }
            }
    }
}
