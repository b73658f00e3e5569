import Domain
import GRDB

/// What was said to a persona in a group, and what it said to that, as their relationship remembers it.
///
/// Whatever reads for memories, counts or searches reads it among the private words; it stands in no private history.
struct GroupWords {
    /// Whose words they are.
    let relationship: RelationshipID
    /// The bot that they were said to.
    let bot: BotID
    /// The group in which they were said.
    let group: ChatID

    /// Remembers the message at `row` of the group's history, once: the persona's, and each person's as their own.
    func add(_ message: HistoryMessage, as row: Int64, in db: Database) throws {
        guard let sender = message.sender else { return try keep(message, as: row, in: db) }
        // Somebody else may have spoken in the same turn; who never met the persona is not remembered by it.
        let owner = try db.first(
            """
            SELECT relationship.id FROM account JOIN relationship ON relationship.person = account.person
            WHERE account.id = ? AND preset = (SELECT preset FROM relationship WHERE id = ?)
            """, [sender.rawValue, relationship.rawValue]
        ) { RelationshipID(rawValue: $0[0]) }
        guard let owner else { return }
        try GroupWords(relationship: owner, bot: bot, group: group).keep(message, as: row, in: db)
    }

    private func keep(_ message: HistoryMessage, as row: Int64, in db: Database) throws {
        guard try !db.rewriteWords(of: row, as: message, with: relationship) else { return }
        let place = try db.first(
            """
            UPDATE relationship SET last_message = last_message + 1 WHERE id = ? RETURNING last_message,
                (SELECT min(account.id) FROM account WHERE account.person = relationship.person)
            """, [relationship.rawValue]
        ) { ($0[0] as Int64, $0[1] as Int64?) }
        // A relationship that was forgotten meanwhile keeps nothing.
        guard case (let number, let account?)? = place else { return }
        try insert(
            message, as: row, from: account, at: RelationshipRows(relationship: relationship).row(of: number), db)
    }

    /// The row names the account's private chat, as all of the relationship's do, and no message in it.
    private func insert(
        _ message: HistoryMessage, as groupRow: Int64, from account: Int64, at row: Int64, _ db: Database
    ) throws {
        let terms = IndexedMessage.terms(of: message)
        let beginsSession = try beginsSession(at: row, date: message.date.milliseconds, db)
        try db.run(
            """
            INSERT INTO message (id, bot, chat, speaker, name, kind, words, origin, date, picture, quoted,
                quotes_persona, is_forwarded, is_edited, begins_session, terms, said_in, said_as)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                row, bot.rawValue, account, message.speaker.column, message.speaker.nameColumn,
                message.content.kindColumn, message.content.wordsColumn, message.origin.rawValue,
                message.date.milliseconds, message.remarks.picture?.storable, message.remarks.quotedColumn,
                message.remarks.quotesPersona, message.remarks.isForwarded, message.remarks.isEdited, beginsSession,
                terms.count, group.rawValue, groupRow,
            ])
        try SearchIndex.messages.add(terms: terms, as: row, in: db)
    }

    /// Each group has sessions of its own, beside the private ones.
    static let lastDateQuery = """
        SELECT date FROM message WHERE said_in = ? AND id >= ? AND id < ? ORDER BY id DESC LIMIT 1
        """

    private func beginsSession(at row: Int64, date: Int64, _ db: Database) throws -> Bool {
        let base = RelationshipRows(relationship: relationship).base
        let last = try db.first(Self.lastDateQuery, [group.rawValue, base, row]) { $0[0] as Int64 }
        return last.map { date - $0 >= Sessions.silence } ?? true
    }
}

extension Database {
    /// Gives what a relationship remembers of a group's message its newest content; whether it remembers it.
    fileprivate func rewriteWords(
        of row: Int64, as message: HistoryMessage, with relationship: RelationshipID
    ) throws -> Bool {
        let known = try first(
            "SELECT \(IndexedMessage.columns) FROM message WHERE said_as = ? AND id >> 32 = ?",
            [row, relationship.rawValue], IndexedMessage.init)
        try known?.rewrite(
            as: message.content, picture: message.remarks.picture, isEdit: message.remarks.isEdited, in: self)
        return known != nil
    }

    /// Gives a person's message of a group other words, there and where they are remembered; whether that changed it.
    func rewrite(_ row: Int64, as content: MessageContent) throws -> Bool {
        let isNews =
            try change(
                """
                UPDATE group_message SET kind = ?1, words = ?2, is_edited = 1
                WHERE id = ?3 AND speaker = 'person' AND (kind <> ?1 OR words IS NOT ?2 OR is_edited = 0)
                """, [content.kindColumn, content.wordsColumn, row]) > 0
        guard isNews else { return false }
        let remembered = try all(
            "SELECT \(IndexedMessage.columns) FROM message WHERE said_as = ?", [row], IndexedMessage.init)
        for message in remembered { try message.rewrite(as: content, picture: nil, isEdit: true, in: self) }
        return true
    }
}
