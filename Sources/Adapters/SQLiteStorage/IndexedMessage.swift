import Domain
import GRDB

/// A message of a relationship as full text knows it: its words, and what its picture shows.
struct IndexedMessage {
    /// The columns that a row must have.
    static let columns = "id, kind, words, picture, origin, is_withheld"

    /// The same, where another table beside `table` has some of their names.
    static func columns(of table: String) -> String {
        columns.split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", ")
    }

    /// Its row.
    let row: Int64
    private let text: String

    /// The message of a row with ``columns``.
    init(_ row: Row) {
        self.row = row["id"]
        let isSaid = row["kind"] != MessageContent.reaction("").kindColumn
        let isOwn = row["origin"] != HistoryMessage.Origin.fallback.rawValue
        let words: [String?] = [row["words"], row["picture"]]
        // A reaction says nothing that could be searched, nor does a line that stood in for a reply.
        text = isSaid && isOwn && row["is_withheld"] == false ? words.compactMap { $0 }.joined(separator: "\n") : ""
    }

    /// The terms of a message that is about to become a row.
    static func terms(of message: HistoryMessage) -> [String] {
        if case .reaction = message.content { return [] }
        guard message.origin != .fallback else { return [] }
        let words = [message.content.wordsColumn, message.remarks.picture?.storable]
        return SearchIndex.terms(of: words.compactMap { $0 }.joined(separator: "\n"))
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

    /// Gives it other words, and what its picture shows unless that is not told.
    func rewrite(as content: MessageContent, picture: String?, isEdit: Bool, in db: Database) throws {
        try remove(from: db)
        try db.forgetVectors(around: row)
        try db.run(
            """
            UPDATE message SET kind = ?, words = ?, picture = coalesce(?, picture), is_edited = max(is_edited, ?)
            WHERE id = ?
            """, [content.kindColumn, content.wordsColumn, picture?.storable, isEdit, row])
        try Self.at(row, in: db)?.add(to: db)
    }

    /// How far after a message its answer may stand.
    private static let mostFollowing = 8

    /// Takes it, and what the persona replied, out of the index and of every prompt for good.
    func withhold(in db: Database) throws {
        let following = try db.all(
            """
            SELECT \(Self.columns), speaker = 'persona' AS is_persona FROM message
            WHERE id > ?1 AND id <= ?1 + ?2 AND id >> 32 = ?1 >> 32
                AND id < coalesce((SELECT min(id) FROM message WHERE id > ?1 AND begins_session = 1
                    AND said_in IS (SELECT said_in FROM message WHERE id = ?1)), id + 1)
                AND (import_id, said_in) IS (SELECT import_id, said_in FROM message WHERE id = ?1)
            ORDER BY id
            """, [row, Self.mostFollowing]
        ) { (message: IndexedMessage($0), isPersona: $0["is_persona"] as Bool) }
        // The rest of what the person wrote in one go stands between a message and its answer.
        let answer = following.drop { !$0.isPersona }.prefix(while: \.isPersona)
        for message in [self] + answer.map(\.message) {
            try message.remove(from: db)
            try db.forgetVectors(around: message.row)
            try db.run("UPDATE message SET is_withheld = 1 WHERE id = ?", [message.row])
        }
    }

    /// The one at `row`; `nil` when there is none.
    static func at(_ row: Int64, in db: Database) throws -> IndexedMessage? {
        try db.first("SELECT \(columns) FROM message WHERE id = ?", [row], IndexedMessage.init)
    }
}

extension Database {
    /// Deletes what vectors know of a message: its own, and those of the turns after it, which were made with its words.
    func forgetVectors(around row: Int64) throws {
        try run(
            """
            DELETE FROM message_vector WHERE message BETWEEN ?1 AND coalesce((SELECT max(id) FROM (
                SELECT id FROM message WHERE id > ?1 AND id >> 32 = ?1 >> 32 AND words IS NOT NULL AND is_withheld = 0
                ORDER BY id LIMIT ?2)), ?1)
            """, [row, RelationshipRows.turnsBefore])
    }
}
