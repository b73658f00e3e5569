package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: TurnStore {
    /// What a turn must know; creates person, conversation and relationship on first sight.
    ///
    /// Costs a read when nothing about the encounter is new, a durable change otherwise.
    package func context(
        for encounter: Encounter, historyLimit: Int, at now: Date
    ) async throws(StoreError) -> TurnContext {
        let known = try await reads.read { db in
            try encounter.context(historyLimit: historyLimit, in: db)
        }
        if let known { return known }
        return try await writes.commit { db in
            try encounter.establish(at: now, in: db)
            guard let context = try encounter.context(historyLimit: historyLimit, in: db) else {
                throw StoreError.failed(reason: "an encounter was not kept as told")
            }
            return context
        }
    }

    /// Corrects a message of a person in the history, and ends the wait of the edit.
    package func amend(
        _ message: HistoryMessage, in conversation: ConversationID, consuming edit: InboxSequence, at now: Date
    ) async throws(StoreError) {
        try await writes.commit { db in
            let place = try db.first(
                "SELECT kind, coalesce(relationship, 0) FROM conversation WHERE bot = ? AND chat = ?",
                [conversation.bot.rawValue, conversation.chat.rawValue]
            ) { row in
                history(
                    of: conversation, kind: row[0], with: RelationshipID(rawValue: row[1]),
                    claims: conversation.chat.rawValue < 0 ? try ClaimedCopy.all(of: [edit], in: db) : [])
            }
            try place?.amend(message, in: db)
            try db.close(edit, at: now)
        }
    }

    /// Commits a turn and returns the outbox rows of its bubbles, in order.
    ///
    /// Throws ``StoreError/staleEpoch`` and changes nothing when the epoch has moved on, when one of its updates no
    /// longer waits, and when the conversation has gone over to another relationship or chat.
    package func commit(_ turn: TurnCommit) async throws(StoreError) -> [OutboxEntry] {
        guard turn.bubbles.allSatisfy({ $0.conversation == turn.conversation }) else {
            throw .failed(reason: "a turn in \(turn.conversation) speaks to another conversation")
        }
        return try await writes.commit { try turn.write(to: $0) }
    }

    /// Records model calls that led to no turn.
    package func record(_ usage: [UsageRecord]) async throws(StoreError) {
        guard !usage.isEmpty else { return }
        try await writes.commit { db in
            for record in usage { try record.write(to: db) }
        }
    }
}
