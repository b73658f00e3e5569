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
    /// The messages that are heard, or changed, where they were claimed.
    var claims: [ClaimedCopy] = []
    /// The relationship that remembers what is added as well, for it is said to the persona or by it; `nil` for none.
    var relationship: RelationshipID?

    /// What waits for its answer is no history yet. To each bot, ids are its own, or none.
    static let query = """
        SELECT CASE id_space WHEN ?1 THEN message_id
                ELSE (SELECT message_id FROM group_copy WHERE message = group_message.id AND bot = ?1) END AS message_id,
            bot, name, kind, words, origin, date, picture, quoted,
            iif(replies_to IS NULL, quotes_persona, replies_to = ?2 AND quoted IS NOT NULL) AS quotes_persona,
            is_forwarded, is_edited
        FROM group_message WHERE chat = ?3 AND is_open = 0 ORDER BY id DESC LIMIT ?4
        """

    func latest(_ limit: Int, in db: Database) throws -> [HistoryMessage] {
        let group = try db.present(conversation.chat)
        return try db.all(
            Self.query, [idSpace, conversation.bot.rawValue, group.rawValue, max(0, limit)]
        ) { row in
            let messageID: Int64? = row["message_id"]
            return try HistoryMessage(
                speaker: speaker(bot: row["bot"], name: row["name"]),
                content: MessageContent(kindColumn: row["kind"], wordsColumn: row["words"]),
                date: Date(milliseconds: row["date"]), origin: .init(column: row["origin"]),
                messageID: messageID.map { MessageID(rawValue: $0) },
                remarks: MessageRemarks(
                    picture: row["picture"], quoted: row["quoted"], quotesPersona: row["quotes_persona"],
                    isForwarded: row["is_forwarded"], isEdited: row["is_edited"]))
        }.reversed()
    }

    /// To one persona, the others are people with names.
    private func speaker(bot: Int64?, name: String?) -> HistoryMessage.Speaker {
        if bot == conversation.bot.rawValue { return .persona }
        return .person(name: name ?? bot.map { String($0) } ?? "")
    }
}

// MARK: - Writing

extension GroupHistory {
    func add(_ message: HistoryMessage, in db: Database) throws {
        let group = try db.present(conversation.chat)
        let known = try row(of: message, in: group, db)
        let row =
            if let known, try fill(known, with: message, in: db) { known } else {
                try insert(message, into: group, db)
            }
        guard let relationship else { return }
        try GroupWords(relationship: relationship, bot: conversation.bot, group: group)
            .add(message, as: row, in: db)
    }

    func amend(_ message: HistoryMessage, in db: Database) throws {
        let group = try db.present(conversation.chat)
        guard let row = try claims.first?.row ?? row(of: message, in: group, db) else { return }
        _ = try db.rewrite(row, as: message.content)
    }

    /// Where a person's message may stand already.
    private func row(of message: HistoryMessage, in group: ChatID, _ db: Database) throws -> Int64? {
        guard message.speaker != .persona, let id = message.messageID else { return nil }
        if let claim = claims.first(where: { $0.isKnown(as: id) }) { return claim.row }
        return id.isForeign ? nil : try db.groupMessage(id, countedBy: idSpace, in: group)
    }

    /// Gives a person's message that is there its newest content, and the place in history that it waited for; `false`
    /// when it is no person's.
    private func fill(_ row: Int64, with message: HistoryMessage, in db: Database) throws -> Bool {
        try db.change(
            """
            UPDATE group_message SET kind = ?, words = ?, picture = coalesce(?, picture),
                quoted = coalesce(?, quoted), quotes_persona = max(quotes_persona, ?),
                is_edited = max(is_edited, ?), is_open = 0
            WHERE id = ? AND speaker = 'person'
            """,
            [
                message.content.kindColumn, message.content.wordsColumn, message.remarks.picture?.storable,
                message.remarks.quotedColumn, message.remarks.quotesPersona, message.remarks.isEdited, row,
            ]) > 0
    }

    /// Adds a message that is not there; its id may belong to the other side's already. Answers its row.
    func insert(_ message: HistoryMessage, into group: ChatID, _ db: Database) throws -> Int64 {
        let id = message.messageID.flatMap { $0.isForeign ? nil : $0 }
        if try id == nil || !insert(message, as: id, into: group, db) {
            _ = try insert(message, as: nil, into: group, db)
        }
        return db.lastInsertedRowID
    }

    private func insert(
        _ message: HistoryMessage, as id: MessageID?, into group: ChatID, _ db: Database
    ) throws -> Bool {
        let bot = message.speaker == .persona ? conversation.bot.rawValue : nil
        return try db.change(
            """
            INSERT INTO group_message (chat, id_space, message_id, speaker, bot, name, kind, words, origin, date, sender,
                picture, quoted, quotes_persona, is_forwarded, is_edited)
            VALUES (?, ?, ?, ?, ?5, coalesce(?, (SELECT name FROM bot WHERE id = ?5)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (chat, id_space, message_id) DO NOTHING
            """,
            [
                group.rawValue, idSpace, id?.rawValue, message.speaker.column, bot,
                message.speaker.nameColumn, message.content.kindColumn, message.content.wordsColumn,
                message.origin.rawValue, message.date.milliseconds, message.sender?.rawValue,
                message.remarks.picture?.storable, message.remarks.quotedColumn, message.remarks.quotesPersona,
                message.remarks.isForwarded, message.remarks.isEdited,
            ]) > 0
    }
}
