package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: OutboxStore {
    /// The conversations of `bot` in which messages wait, the longest wait first.
    package func unsentConversations(of bot: BotID) async throws(StoreError) -> [ConversationID] {
        try await reads.read { db in
            try db.all(
                """
                SELECT chat FROM outbox WHERE bot = ? AND done_at IS NULL
                GROUP BY chat ORDER BY min(sequence)
                """, [bot.rawValue]
            ) { ConversationID(bot: bot, chat: ChatID(rawValue: $0[0])) }
        }
    }

    /// The messages that wait in `conversation`, in order.
    package func unsent(in conversation: ConversationID) async throws(StoreError) -> [OutboxEntry] {
        try await reads.read { db in
            try db.all(
                """
                SELECT sequence, kind, text, reply_to, keyboard, is_first, origin, created_at, sending_at IS NOT NULL
                FROM outbox
                WHERE bot = ? AND chat = ? AND done_at IS NULL ORDER BY sequence
                """, [conversation.bot.rawValue, conversation.chat.rawValue]
            ) { row in
                let message = try OutgoingMessage(
                    conversation: conversation, kindColumn: row[1], text: row[2], replyTo: row[3],
                    keyboardColumn: row[4])
                return OutboxEntry(
                    sequence: OutboxSequence(rawValue: row[0]), message: message, isFirst: row[5],
                    isUnasked: row[6] == HistoryMessage.Origin.proactive.rawValue, date: Date(milliseconds: row[7]),
                    hasBegun: row[8])
            }
        }
    }

    /// Marks that a message nobody asked for is being sent; `false` when that was marked before, or it waits no more.
    package func markBegun(_ sequence: OutboxSequence, at now: Date) async throws(StoreError) -> Bool {
        try await writes.commit { db in
            try db.change(
                "UPDATE outbox SET sending_at = ? WHERE sequence = ? AND sending_at IS NULL AND done_at IS NULL",
                [now.milliseconds, sequence.rawValue]) == 1
        }
    }

    /// Takes that mark back, so that it may be withdrawn, or sent later.
    package func markNotBegun(_ sequence: OutboxSequence) async throws(StoreError) {
        try await writes.commit { db in
            try db.run(
                "UPDATE outbox SET sending_at = NULL WHERE sequence = ? AND done_at IS NULL", [sequence.rawValue])
        }
    }

    /// Marks a message as received by Telegram and makes it history; one that was taken back meanwhile as well.
    package func markSent(_ sequence: OutboxSequence, as id: MessageID?, at now: Date) async throws(StoreError) {
        try await writes.commit { try Delivery(of: sequence, as: id, at: now).write(to: $0) }
    }

    /// Takes back messages that will not be sent; those already sent stay.
    package func withdraw(
        _ sequences: [OutboxSequence], because reason: WithdrawalReason, at now: Date
    ) async throws(StoreError) {
        guard !sequences.isEmpty else { return }
        try await writes.commit { try $0.withdraw(sequences, because: reason, at: now) }
    }

    /// Marks a conversation as one nobody can write to, and takes back what waits there.
    package func markUnreachable(_ conversation: ConversationID, at now: Date) async throws(StoreError) {
        let place = [conversation.bot.rawValue, conversation.chat.rawValue]
        try await writes.commit { db in
            try db.run(
                """
                UPDATE conversation SET unreachable_since = ?
                WHERE bot = ? AND chat = ? AND unreachable_since IS NULL
                """, StatementArguments([now.milliseconds] + place))
            let waiting = try db.all(
                "SELECT sequence FROM outbox WHERE bot = ? AND chat = ? AND done_at IS NULL", StatementArguments(place)
            ) { OutboxSequence(rawValue: $0[0]) }
            try db.withdraw(waiting, because: .unreachable, at: now)
        }
    }

    /// Gives a conversation another chat id, with its group's history and everything that waits in it.
    ///
    /// Whatever exists under the new id stays and is joined.
    package func migrate(from old: ChatID, to new: ChatID, of bot: BotID) async throws(StoreError) {
        guard old != new else { return }
        try await writes.commit { try Migration(from: old, to: new, of: bot).write(to: $0) }
    }
}
