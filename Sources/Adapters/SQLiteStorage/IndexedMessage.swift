import Domain
import GRDB

/// A private message as full text knows it: its words, and what its picture shows.
struct IndexedMessage {
    /// The columns that a row must have.
    static let columns = "id, kind, words, picture, origin, is_withheld"

    /// Its row.
    let row: Int64
    private let text: String

    /// The message of a row with ``columns``.
    init(_ row: Row) {
        self.row = row["id"]
        let isSaid = row["kind"] != MessageContent.reaction("").kindColumn
        let isOwn = row["origin"] == HistoryMessage.Origin.spoken.rawValue
        let words: [String?] = [row["words"], row["picture"]]
        // A reaction says nothing that could be searched, nor does a line that stood in for a reply.
        text = isSaid && isOwn && row["is_withheld"] == false ? words.compactMap { $0 }.joined(separator: "\n") : ""
    }

    /// Puts it into the index.
    func add(to db: Database) throws {
        let terms = try SearchIndex.messages.add(text, as: row, in: db)
        try db.run("UPDATE message SET terms = ? WHERE id = ?", [terms, row])
    }

    /// Takes it out of the index.
    func remove(from db: Database) throws {
        try SearchIndex.messages.remove(text, of: row, in: db)
    }

    /// Takes it out of the index for good.
    func withhold(in db: Database) throws {
        try remove(from: db)
        try db.run("UPDATE message SET is_withheld = 1 WHERE id = ?", [row])
    }

    /// The one at `row`; `nil` when there is none.
    static func at(_ row: Int64, in db: Database) throws -> IndexedMessage? {
        try db.first("SELECT \(columns) FROM message WHERE id = ?", [row], IndexedMessage.init)
    }
}
