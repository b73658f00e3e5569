import Domain
import Foundation
import GRDB
import Ports

extension GroupClaim {
    /// Writes the claim; the copy that was claimed, `nil` when there was nothing to claim.
    ///
    /// A copy of something that was claimed before is that and no other, whatever it was brought together with.
    func write(to db: Database) throws -> GroupCopy? {
        let group = try chat.present(in: db)
        var claimed: (copy: GroupCopy, row: Int64)?
        for copy in copies {
            guard try copy.isUnclaimed(in: db) else { continue }
            try group.join(copy.bot, at: copy.receivedAt, in: db)
            if let row = try copy.row(in: group.id, db) ?? claimed?.row {
                try copy.link(to: row, in: group.id, db)
                try db.close(copy.sequence, at: date)
            } else {
                claimed = (copy, try enter(copy, into: group.id, db))
            }
        }
        return claimed?.copy
    }

    /// Makes it a message of the group, which waits for its answer if one is due.
    private func enter(_ copy: GroupCopy, into group: ChatID, _ db: Database) throws -> Int64 {
        let row = try copy.insert(into: group, isOpen: answerer != nil, db)
        if let answerer {
            try db.run(
                "UPDATE inbox SET answerer = ?, claimed_as = ?, chat = ? WHERE sequence = ?",
                [answerer.rawValue, row, chat.id.rawValue, copy.sequence.rawValue])
        } else {
            try db.close(copy.sequence, at: date)
        }
        return row
    }
}

// MARK: - One copy

extension GroupCopy {
    /// The one in other bots' countings that it may be a copy of: the oldest of which this bot has none.
    static let matchQuery = """
        SELECT id FROM group_message
        WHERE chat = ?1 AND fingerprint = ?2 AND date BETWEEN ?3 AND ?4 AND sender IS ?5 AND id_space <> ?6
            AND NOT EXISTS (SELECT 1 FROM group_copy WHERE message = group_message.id AND bot = ?6)
        ORDER BY date, id LIMIT 1
        """

    /// Whether all members of the chat it was sent to count alike.
    private var isShared: Bool { message.chat.kind != .group }

    /// To whose counting its id belongs.
    private var idSpace: Int64 { isShared ? GroupHistory.sharedIDs : bot.rawValue }

    /// What it is recognised by, without its words.
    private var fingerprint: String? {
        guard !isShared else { return nil }
        var digest = TextDigest()
        digest.add(GroupMatch.fingerprint(of: message.content, picture: message.picture))
        return digest.text
    }

    /// Whether it waits for a claim.
    fileprivate func isUnclaimed(in db: Database) throws -> Bool {
        try db.first(
            "SELECT 1 FROM inbox WHERE sequence = ? AND bot = ? AND answerer IS NULL AND done_at IS NULL",
            [sequence.rawValue, bot.rawValue]
        ) { _ in true } ?? false
    }

    /// The message that it is a copy of, if one is known.
    fileprivate func row(in group: ChatID, _ db: Database) throws -> Int64? {
        if let known = try db.groupMessage(message.id, countedBy: idSpace, in: group) { return known }
        guard let fingerprint else { return nil }
        return try db.first(
            Self.matchQuery,
            [
                group.rawValue, fingerprint, (message.date - GroupMatch.reach).milliseconds,
                (message.date + GroupMatch.reach).milliseconds, message.sender?.id.rawValue, bot.rawValue,
            ]
        ) { $0[0] }
    }

    /// Keeps under which id its bot knows the message at `row`.
    fileprivate func link(to row: Int64, in group: ChatID, _ db: Database) throws {
        guard !isShared else { return }
        try db.run(
            """
            INSERT INTO group_copy (message, bot, chat, message_id)
            SELECT id, ?2, ?3, ?4 FROM group_message WHERE id = ?1 AND id_space <> ?2
            ON CONFLICT DO NOTHING
            """, [row, bot.rawValue, group.rawValue, message.id.rawValue])
    }

    /// Adds the message to the group's history; answers its row.
    fileprivate func insert(into group: ChatID, isOpen: Bool, _ db: Database) throws -> Int64 {
        // Who writes in a group's name has no other.
        let name = message.sender?.displayName ?? message.chat.title ?? ""
        let said = HistoryMessage(
            speaker: .person(name: name), content: message.content, date: message.date, messageID: message.id,
            sender: message.sender?.id, remarks: message.remarks)
        let history = GroupHistory(conversation: ConversationID(bot: bot, chat: group), idSpace: idSpace)
        let row = try history.insert(said, into: group, db)
        try db.run(
            "UPDATE group_message SET is_open = ?, fingerprint = ?, replies_to = ? WHERE id = ?",
            [isOpen, fingerprint, message.address.repliesTo?.rawValue, row])
        return row
    }

    /// Takes it in as an edit; the conversation in which it waits, if it does.
    ///
    /// Whoever answers knows the message by the id of one copy, so an edit of that copy is told to them. In supergroups
    /// that is every one, and the first is enough.
    func amend(in group: ChatID, at now: Date, _ db: Database) throws -> ConversationID? {
        guard try isUnclaimed(in: db) else { return nil }
        guard let row = try db.groupMessage(message.id, countedBy: idSpace, in: group) else {
            try db.close(sequence, at: now)
            return nil
        }
        let isNews = try db.rewrite(row, as: message.content)
        let waiting = try db.first(
            "SELECT answerer, chat, bot FROM inbox WHERE claimed_as = ? AND done_at IS NULL ORDER BY sequence LIMIT 1",
            [row]
        ) { (bot: $0[0] as Int64, chat: $0[1] as Int64, receiver: $0[2] as Int64) }
        guard let waiting, isShared ? isNews : waiting.receiver == bot.rawValue else {
            try db.close(sequence, at: now)
            return nil
        }
        try db.run(
            "UPDATE inbox SET answerer = ?, claimed_as = ?, chat = ? WHERE sequence = ?",
            [waiting.bot, row, waiting.chat, sequence.rawValue])
        return ConversationID(bot: BotID(rawValue: waiting.bot), chat: ChatID(rawValue: waiting.chat))
    }
}

// MARK: - Messages of groups

extension Database {
    /// The row of a group's message by its id; `idSpace` tells whose counting that belongs to.
    func groupMessage(_ id: MessageID, countedBy idSpace: Int64, in group: ChatID) throws -> Int64? {
        try first(
            """
            SELECT id FROM group_message WHERE chat = ?1 AND id_space = ?2 AND message_id = ?3
            UNION ALL SELECT message FROM group_copy WHERE chat = ?1 AND bot = ?2 AND message_id = ?3
            """, [group.rawValue, idSpace, id.rawValue]
        ) { $0[0] }
    }

    /// A message of a group that no longer waits for its answer is part of the history.
    func settle(_ row: Int64) throws {
        try run(
            """
            UPDATE group_message SET is_open = 0 WHERE id = ?1 AND is_open = 1
                AND NOT EXISTS (SELECT 1 FROM inbox WHERE claimed_as = ?1 AND done_at IS NULL)
            """, [row])
    }
}
