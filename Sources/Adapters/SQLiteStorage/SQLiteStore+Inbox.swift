package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: InboxStore {
    /// Stores a poll's result and the bot's next offset in one durable transaction.
    ///
    /// Returns the sequence of each update that was not stored before.
    package func ingest(
        _ updates: [ReceivedUpdate], of bot: BotID, nextOffset: UpdateID, at now: Date
    ) async throws(StoreError) -> [UpdateID: InboxSequence] {
        try await writes.commit { db in
            try db.run(
                """
                INSERT INTO bot (id, next_offset) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET next_offset = excluded.next_offset
                WHERE next_offset IS NOT excluded.next_offset
                """, [bot.rawValue, nextOffset.rawValue])
            var sequences: [UpdateID: InboxSequence] = [:]
            for update in updates {
                guard let sequence = try db.takeIn(update, of: bot, at: now) else { continue }
                sequences[update.id] = sequence
                if update.event == nil { try db.bury(sequence, at: now) }
                if update.event?.laneChat == nil { try db.close(sequence, at: now) }
            }
            return sequences
        }
    }

    /// The offset the next poll of `bot` must ask for; `nil` before its first update.
    package func nextOffset(of bot: BotID) async throws(StoreError) -> UpdateID? {
        try await reads.read { db in
            try db.first(
                "SELECT next_offset FROM bot WHERE id = ? AND next_offset IS NOT NULL", [bot.rawValue]
            ) { UpdateID(rawValue: $0[0]) }
        }
    }

    /// The conversations of `bot` in which updates wait, the longest wait first.
    package func waitingConversations(of bot: BotID) async throws(StoreError) -> [ConversationID] {
        try await reads.read { db in
            try db.all(
                """
                SELECT chat, min(sequence) FROM inbox WHERE bot = ?1 AND chat > 0 AND done_at IS NULL GROUP BY chat
                UNION ALL SELECT chat, min(sequence) FROM inbox WHERE answerer = ?1 AND done_at IS NULL GROUP BY chat
                ORDER BY 2
                """, [bot.rawValue]
            ) { ConversationID(bot: bot, chat: ChatID(rawValue: $0[0])) }
        }
    }

    /// The updates that wait in `conversation`, in order of arrival.
    package func waiting(in conversation: ConversationID) async throws(StoreError) -> [InboxEntry] {
        try await reads.read { db in
            try db.inbox(of: conversation, where: conversation.chat.rawValue > 0 ? "bot = ?1" : "answerer = ?1")
        }
    }

    /// Ends the wait of updates without a turn, and copies them to the dead letters if they cannot be read.
    package func dismiss(_ sequences: [InboxSequence], undecodable: Bool, at now: Date) async throws(StoreError) {
        guard !sequences.isEmpty else { return }
        try await writes.commit { db in
            for sequence in sequences {
                if undecodable { try db.bury(sequence, at: now) }
                try db.close(sequence, at: now)
            }
        }
    }

    /// Deletes up to a few hundred rows of each table of raw words that were done, or said, before `limit`.
    ///
    /// Returns whether any may be left.
    package func purge(before limit: Date) async throws(StoreError) -> Bool {
        try await writes.commit { db in
            let step = 300
            var isLeft = try db.purgeMessages(before: limit, step: step)
            for deletion in Self.deletions {
                isLeft = try db.change(deletion, [limit.milliseconds, step]) == step || isLeft
            }
            return isLeft
        }
    }

    private static let deletions = [
        "DELETE FROM inbox WHERE sequence IN (SELECT sequence FROM inbox WHERE done_at < ? LIMIT ?)",
        "DELETE FROM outbox WHERE sequence IN (SELECT sequence FROM outbox WHERE done_at < ? LIMIT ?)",
        "DELETE FROM dead_letter WHERE id IN (SELECT id FROM dead_letter WHERE date < ? LIMIT ?)",
        "DELETE FROM media WHERE rowid IN (SELECT rowid FROM media WHERE date < ? LIMIT ?)",
        """
        UPDATE signal SET evidence = ''
        WHERE rowid IN (SELECT rowid FROM signal WHERE date < ? AND evidence <> '' LIMIT ?)
        """,
        // The judge's reason repeats what was said; the ground does not.
        """
        UPDATE verdict SET evidence = '', reason = ''
        WHERE id IN (SELECT id FROM verdict WHERE date < ? AND (evidence <> '' OR reason <> '') LIMIT ?)
        """,
        """
        UPDATE outreach_log SET topic = '', skipped = '[]'
        WHERE id IN (SELECT id FROM outreach_log WHERE date < ? AND \(OutreachRecord.hasWords) LIMIT ?)
        """,
        "DELETE FROM group_message WHERE id IN (SELECT id FROM group_message WHERE date < ? LIMIT ?)",
    ]
}

// MARK: - Retention

extension Database {
    /// Deletes up to `step` private messages of before `limit`; whether any may be left.
    ///
    /// Those that came from elsewhere stay until they were read for memories.
    fileprivate func purgeMessages(before limit: Date, step: Int) throws -> Bool {
        let place: StatementArguments = [limit.milliseconds, step]
        let live = try all(
            "SELECT \(IndexedMessage.columns) FROM message WHERE import_id IS NULL AND date < ? LIMIT ?", place,
            IndexedMessage.init)
        let read = try all(
            """
            SELECT \(IndexedMessage.columns(of: "message")) FROM import JOIN message ON import_id = import.id
            WHERE extracted_at IS NOT NULL AND date < ? LIMIT ?
            """, place, IndexedMessage.init)
        let messages = live + read
        for message in messages {
            try message.remove(from: self)
            try run("DELETE FROM message WHERE id = ?", [message.row])
        }
        return max(live.count, read.count) == step
    }
}

// MARK: - Reading

extension Database {
    /// The updates that wait in the chat of `conversation` and fulfil `condition` with its bot, in order of arrival.
    func inbox(of conversation: ConversationID, where condition: String) throws -> [InboxEntry] {
        try all(
            """
            SELECT sequence, bot, received_at, has_fallback, raw FROM inbox
            WHERE \(condition) AND chat = ?2 AND done_at IS NULL ORDER BY sequence
            """, [conversation.bot.rawValue, conversation.chat.rawValue]
        ) { row in
            InboxEntry(
                sequence: InboxSequence(rawValue: row[0]), conversation: conversation,
                receiver: BotID(rawValue: row[1]), receivedAt: Date(milliseconds: row[2]), hasFallback: row[3],
                raw: row[4])
        }
    }
}

// MARK: - Single updates

extension IncomingEvent {
    /// Whether somebody must claim it in a group; what is asked of the program is asked of the bot that received it.
    fileprivate var needsClaim: Bool {
        switch self {
        case .message(let message): message.chat.id.rawValue < 0 && message.command == nil
        case .edited(let message): message.chat.id.rawValue < 0
        case .callback, .membership, .migration, .ignored: false
        }
    }
}

extension Database {
    /// Adds an update to the inbox; `nil` when it is there already.
    fileprivate func takeIn(_ update: ReceivedUpdate, of bot: BotID, at now: Date) throws -> InboxSequence? {
        let chat = update.event?.laneChat
        let isOwn = (chat?.rawValue ?? 0) < 0 && update.event?.needsClaim == false
        // No bytes at all would reach SQLite as NULL.
        let isNew =
            try change(
                """
                INSERT INTO inbox (bot, update_id, chat, answerer, received_at, done_at, raw)
                VALUES (?, ?, ?, ?, ?, ?, coalesce(?, x'')) ON CONFLICT (bot, update_id) DO NOTHING
                """,
                [
                    bot.rawValue, update.id.rawValue, chat?.rawValue, isOwn ? bot.rawValue : nil, now.milliseconds,
                    chat == nil ? now.milliseconds : nil, update.raw,
                ]) > 0
        return isNew ? InboxSequence(rawValue: lastInsertedRowID) : nil
    }

    /// Copies an update that waits to the dead letters.
    fileprivate func bury(_ sequence: InboxSequence, at now: Date) throws {
        try run(
            """
            INSERT INTO dead_letter (bot, update_id, date, raw)
            SELECT bot, update_id, ?, raw FROM inbox WHERE sequence = ? AND length(raw) > 0
            """, [now.milliseconds, sequence.rawValue])
    }

    /// Ends an update's wait. The row stays without its words, so that what Telegram tells again is known to be done.
    func close(_ sequence: InboxSequence, at now: Date) throws {
        let message = try first(
            "UPDATE inbox SET done_at = coalesce(done_at, ?), raw = x'' WHERE sequence = ? RETURNING claimed_as",
            [now.milliseconds, sequence.rawValue]
        ) { $0[0] as Int64? }
        if let message = message ?? nil { try settle(message) }
    }
}
