import Domain
import Foundation
import GRDB
import Ports

/// The words of one person and one persona, over all their private chats.
struct PrivateHistory: History {
    /// Whose words they are.
    let relationship: RelationshipID
    /// The chat in which new ones are said; `nil` for who only reads.
    var session: ConversationID?

    private var rows: RelationshipRows { RelationshipRows(relationship: relationship) }

    func latest(_ limit: Int, in db: Database) throws -> [HistoryMessage] {
        try db.all(
            """
            SELECT \(Self.columns) FROM message
            WHERE id BETWEEN ? AND ? AND is_withheld = 0 AND said_in IS NULL ORDER BY id DESC LIMIT ?
            """, [rows.range.lowerBound, rows.range.upperBound, max(0, limit)], message
        ).reversed()
    }

    /// The same of this and of linked relationships together, by date; each keeps its own order.
    func latest(_ limit: Int, beside others: [RelationshipID], in db: Database) throws -> [HistoryMessage] {
        try others.reduce(latest(limit, in: db)) { own, other in
            let others = try PrivateHistory(relationship: other).latest(limit, in: db)
            return Array(own.merged(with: others).suffix(max(0, limit)))
        }
    }

    /// The first `limit` messages after the one of number `last`, oldest first, each with its number; none of those that
    /// are to be forgotten.
    func messages(
        after last: Int64, limit: Int, in db: Database
    ) throws -> [(number: Int64, message: HistoryMessage)] {
        try db.all(
            """
            SELECT \(Self.columns), id FROM message WHERE id > ? AND id <= ? AND is_withheld = 0 ORDER BY id LIMIT ?
            """, [rows.row(of: last), rows.range.upperBound, max(0, limit)]
        ) { row in (rows.number(of: row["id"]), try message(row)) }
    }

    /// Every message that is kept, oldest first, those that are to be forgotten as well.
    func all(in db: Database) throws -> [HistoryMessage] {
        try db.all(
            "SELECT \(Self.columns) FROM message WHERE id BETWEEN ? AND ? ORDER BY id",
            [rows.range.lowerBound, rows.range.upperBound], message)
    }

    /// The columns of a message.
    static let columns =
        "bot, chat, message_id, name, kind, words, origin, date, picture, quoted, quotes_persona, is_forwarded, is_edited"

    /// The message of a row with ``columns``.
    func message(_ row: Row) throws -> HistoryMessage {
        let isHere = row[0] == session?.bot.rawValue && row[1] == session?.chat.rawValue
        let name: String? = row[3]
        return try HistoryMessage(
            speaker: name.map { .person(name: $0) } ?? .persona,
            content: MessageContent(kindColumn: row[4], wordsColumn: row[5]), date: Date(milliseconds: row[7]),
            origin: .init(column: row[6]),
            messageID: isHere ? (row[2] as Int64?).map { MessageID(rawValue: $0) } : nil,
            remarks: MessageRemarks(
                picture: row[8], quoted: row[9], quotesPersona: row[10], isForwarded: row[11], isEdited: row[12]))
    }
}

// MARK: - Writing

extension PrivateHistory {
    func amend(_ message: HistoryMessage, in db: Database) throws {
        guard let session, let id = message.messageID else { return }
        try replace(message, as: id, isEdit: true, session, in: db)
    }

    func add(_ message: HistoryMessage, in db: Database) throws {
        guard let session else { return }
        if message.speaker != .persona, let id = message.messageID,
            try replace(message, as: id, isEdit: message.remarks.isEdited, session, in: db)
        {
            return
        }
        let number = try db.first(
            "UPDATE relationship SET last_message = last_message + 1 WHERE id = ? RETURNING last_message",
            [relationship.rawValue]
        ) { row -> Int64 in row[0] }
        // A relationship that was forgotten meanwhile keeps nothing.
        guard let number else { return }
        let row = rows.row(of: number)
        if try insert(message, as: message.messageID, at: row, session, in: db) { return }
        // The id belongs to the other side's message.
        _ = try insert(message, as: nil, at: row, session, in: db)
    }

    /// Gives a message of the person that is there other words; whether it is there.
    @discardableResult
    private func replace(
        _ message: HistoryMessage, as id: MessageID, isEdit: Bool, _ session: ConversationID, in db: Database
    ) throws -> Bool {
        let known = try db.first(
            """
            SELECT \(IndexedMessage.columns) FROM message
            WHERE id >> 32 = ? AND bot = ? AND chat = ? AND message_id = ? AND speaker = 'person'
            """, [relationship.rawValue, session.bot.rawValue, session.chat.rawValue, id.rawValue], IndexedMessage.init)
        try known?.rewrite(as: message.content, picture: message.remarks.picture, isEdit: isEdit, in: db)
        return known != nil
    }

    /// Returns whether the message is in; `id` may belong to another one already.
    private func insert(
        _ message: HistoryMessage, as id: MessageID?, at row: Int64, _ session: ConversationID, in db: Database
    ) throws -> Bool {
        let terms = IndexedMessage.terms(of: message)
        let beginsSession = try Sessions.begins(at: row, date: message.date.milliseconds, in: rows, db)
        let isIn =
            try db.change(
                """
                INSERT INTO message (id, bot, chat, message_id, speaker, name, kind, words, origin, date, picture, quoted,
                    quotes_persona, is_forwarded, is_edited, begins_session, terms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id >> 32, bot, chat, message_id) DO NOTHING
                """,
                [
                    row, session.bot.rawValue, session.chat.rawValue, id?.rawValue, message.speaker.column,
                    message.speaker.nameColumn, message.content.kindColumn, message.content.wordsColumn,
                    message.origin.rawValue, message.date.milliseconds, message.remarks.picture?.storable,
                    message.remarks.quotedColumn, message.remarks.quotesPersona, message.remarks.isForwarded,
                    message.remarks.isEdited, beginsSession, terms.count,
                ]) > 0
        if isIn { try SearchIndex.messages.add(terms: terms, as: row, in: db) }
        return isIn
    }
}

extension [HistoryMessage] {
    /// Both, by date; each keeps its own order, and these come first of those of one moment.
    fileprivate func merged(with others: [HistoryMessage]) -> [HistoryMessage] {
        var (merged, rest) = ([HistoryMessage](), others[...])
        for message in self {
            while let other = rest.first, other.date < message.date { merged.append(rest.removeFirst()) }
            merged.append(message)
        }
        return merged + rest
    }
}
