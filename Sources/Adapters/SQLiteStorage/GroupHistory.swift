import Domain
import Foundation
import GRDB

/// The words said in one group, by whomever.
struct GroupHistory: History {
    /// The counting of message ids that all members of a supergroup share.
    static let sharedIDs: Int64 = 0

    /// The group, and the bot that looks at it.
    let conversation: ConversationID
    /// To whose counting the message ids belong that this bot hears of: all members' or its own.
    let idSpace: Int64

    func latest(_ limit: Int, in db: Database) throws -> [HistoryMessage] {
        try db.all(
            """
            SELECT id_space, message_id, bot, name, kind, words, origin, date, picture, quoted, quotes_persona,
                is_forwarded, is_edited
            FROM group_message
            WHERE chat = ? ORDER BY id DESC LIMIT ?
            """, [conversation.chat.rawValue, max(0, limit)]
        ) { row in
            let messageID: Int64? = row[0] == idSpace ? row[1] : nil
            return try HistoryMessage(
                speaker: speaker(bot: row[2], name: row[3]),
                content: MessageContent(kindColumn: row[4], wordsColumn: row[5]), date: Date(milliseconds: row[7]),
                origin: .init(column: row[6]), messageID: messageID.map { MessageID(rawValue: $0) },
                remarks: MessageRemarks(
                    picture: row[8], quoted: row[9], quotesPersona: row[10], isForwarded: row[11], isEdited: row[12]))
        }.reversed()
    }

    /// To one persona, the others are people with names.
    private func speaker(bot: Int64?, name: String?) -> HistoryMessage.Speaker {
        if bot == conversation.bot.rawValue { return .persona }
        return .person(name: name ?? bot.map { String($0) } ?? "")
    }

    func add(_ message: HistoryMessage, in db: Database) throws {
        guard try !insert(message, as: message.messageID, in: db) else { return }
        _ = try insert(message, as: nil, in: db)
    }

    func amend(_ message: HistoryMessage, in db: Database) throws {
        guard let id = message.messageID else { return }
        try db.run(
            """
            UPDATE group_message SET kind = ?, words = ?, is_edited = 1
            WHERE chat = ? AND id_space = ? AND message_id = ? AND speaker = 'person'
            """,
            [
                message.content.kindColumn, message.content.wordsColumn, conversation.chat.rawValue, idSpace,
                id.rawValue,
            ])
    }

    /// Returns whether the message is in; `id` may belong to the other side's message already.
    private func insert(_ message: HistoryMessage, as id: MessageID?, in db: Database) throws -> Bool {
        let bot = message.speaker == .persona ? conversation.bot.rawValue : nil
        return try db.change(
            """
            INSERT INTO group_message (chat, id_space, message_id, speaker, bot, name, kind, words, origin, date, sender,
                picture, quoted, quotes_persona, is_forwarded, is_edited)
            VALUES (?, ?, ?, ?, ?5, coalesce(?, (SELECT name FROM bot WHERE id = ?5)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (chat, id_space, message_id)
            DO UPDATE SET kind = excluded.kind, words = excluded.words,
                picture = coalesce(excluded.picture, picture), is_edited = max(is_edited, excluded.is_edited)
            WHERE speaker = 'person' AND excluded.speaker = 'person'
            """,
            [
                conversation.chat.rawValue, idSpace, id?.rawValue, message.speaker.column, bot,
                message.speaker.nameColumn, message.content.kindColumn, message.content.wordsColumn,
                message.origin.rawValue, message.date.milliseconds, message.sender?.rawValue,
                message.remarks.picture?.storable, message.remarks.quotedColumn, message.remarks.quotesPersona,
                message.remarks.isForwarded, message.remarks.isEdited,
            ]) > 0
    }
}
