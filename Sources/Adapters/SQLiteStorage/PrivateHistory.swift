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

    /// The rowids of a relationship's messages begin with the relationship.
    private static let numbers: Int64 = 1 << 32
    private var firstRow: Int64 { relationship.rawValue * Self.numbers }

    func latest(_ limit: Int, in db: Database) throws -> [HistoryMessage] {
        try db.all(
            """
            SELECT \(Self.columns) FROM message WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?
            """, [firstRow, firstRow + Self.numbers - 1, max(0, limit)], message
        ).reversed()
    }

    /// The first `limit` messages after the one of number `last`, oldest first, each with its number.
    func messages(
        after last: Int64 = 0, limit: Int, in db: Database
    ) throws -> [(number: Int64, message: HistoryMessage)] {
        try db.all(
            """
            SELECT \(Self.columns), id FROM message WHERE id > ? AND id < ? ORDER BY id LIMIT ?
            """, [firstRow + last, firstRow + Self.numbers, max(0, limit)]
        ) { row in (row["id"] - firstRow, try message(row)) }
    }

    private static let columns =
        "bot, chat, message_id, name, kind, words, origin, date, picture, quoted, quotes_persona, is_forwarded, is_edited"

    private func message(_ row: Row) throws -> HistoryMessage {
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

    func amend(_ message: HistoryMessage, in db: Database) throws {
        guard let session, let id = message.messageID else { return }
        try db.run(
            """
            UPDATE message SET kind = ?, words = ?, is_edited = 1
            WHERE id >> 32 = ? AND bot = ? AND chat = ? AND message_id = ? AND speaker = 'person'
            """,
            [
                message.content.kindColumn, message.content.wordsColumn, relationship.rawValue,
                session.bot.rawValue, session.chat.rawValue, id.rawValue,
            ])
    }

    func add(_ message: HistoryMessage, in db: Database) throws {
        guard let session else { return }
        let number = try db.first(
            "UPDATE relationship SET last_message = last_message + 1 WHERE id = ? RETURNING last_message",
            [relationship.rawValue]
        ) { row -> Int64 in row[0] }
        // A relationship that was forgotten meanwhile keeps nothing.
        guard let number else { return }
        let row = firstRow + number
        guard try !insert(message, as: message.messageID, at: row, session, in: db) else { return }
        _ = try insert(message, as: nil, at: row, session, in: db)
    }

    /// Returns whether the message is in; `id` may belong to the other side's message already.
    private func insert(
        _ message: HistoryMessage, as id: MessageID?, at row: Int64, _ session: ConversationID, in db: Database
    ) throws -> Bool {
        let name = message.speaker.nameColumn
        return try db.change(
            """
            INSERT INTO message (id, bot, chat, message_id, speaker, name, kind, words, origin, date, picture, quoted,
                quotes_persona, is_forwarded, is_edited)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id >> 32, bot, chat, message_id)
            DO UPDATE SET kind = excluded.kind, words = excluded.words,
                picture = coalesce(excluded.picture, picture), is_edited = max(is_edited, excluded.is_edited)
            WHERE speaker = 'person' AND excluded.speaker = 'person'
            """,
            [
                row, session.bot.rawValue, session.chat.rawValue, id?.rawValue, message.speaker.column, name,
                message.content.kindColumn, message.content.wordsColumn, message.origin.rawValue,
                message.date.milliseconds, message.remarks.picture?.storable, message.remarks.quotedColumn,
                message.remarks.quotesPersona, message.remarks.isForwarded, message.remarks.isEdited,
            ]) > 0
    }
}
