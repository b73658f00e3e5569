package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: InsightStore {
    /// What is known of a conversation; `nil` before its first turn.
    package func insight(into conversation: ConversationID) async throws(StoreError) -> ConversationInsight? {
        let found = try await reads.read { db in
            try db.first(Self.partnerQuery, [conversation.bot.rawValue, conversation.chat.rawValue]) { row in
                let person: Int64? = row["person"]
                let usage = try person.flatMap { try Self.usage(of: conversation.bot, for: $0, in: db) }
                return Partner(preset: row["preset"], usage: usage ?? .none)
            }
        }
        guard let found else { return nil }
        guard let preset = found.preset else { return ConversationInsight(relationship: nil, usage: found.usage) }
        // A private chat has the number of the account that writes in it.
        let key = PersonKey(user: UserID(rawValue: conversation.chat.rawValue), preset: PresetName(rawValue: preset))
        return ConversationInsight(
            relationship: try await chronicle(of: key, changes: ConversationInsight.changes), usage: found.usage)
    }

    /// What the next turn of a bot with somebody in private would know; `nil` when they never met.
    package func nextTurn(
        of key: PersonKey, with bot: BotID, historyLimit: Int
    ) async throws(StoreError) -> TurnContext? {
        try await reads.read { try TurnContext(of: key, with: bot, historyLimit: historyLimit, in: $0) }
    }

    /// How the whole does, with what models did since `start`.
    package func workInsight(since start: Date) async throws(StoreError) -> WorkInsight {
        try await reads.read { db in
            let waiting = try db.first("SELECT count(*) FROM inbox WHERE done_at IS NULL", []) { $0[0] as Int } ?? 0
            let work = try db.first(Self.workQuery, [start.milliseconds]) { row in
                WorkInsight(
                    waiting: waiting,
                    usage: ConversationInsight.Usage(
                        calls: row[0],
                        tokens: TokenUsage(prompt: row[1], cached: row[2], completion: row[3], isEstimated: row[4])),
                    failures: row[5])
            }
            return work ?? WorkInsight(waiting: waiting, usage: .none, failures: 0)
        }
    }

    private static let workQuery = """
        SELECT count(*), coalesce(sum(prompt_tokens), 0), coalesce(sum(cached_tokens), 0),
            coalesce(sum(completion_tokens), 0), coalesce(max(is_estimated), 0),
            coalesce(sum(outcome = 'failed'), 0)
        FROM usage WHERE date >= ?
        """

    /// Whom a bot talks to in a chat.
    private struct Partner {
        /// The persona of the relationship; `nil` in groups, which belong to nobody.
        let preset: String?
        /// What the bot's replies to the person cost.
        let usage: ConversationInsight.Usage
    }

    private static let partnerQuery = """
        SELECT r.person, r.preset FROM conversation c LEFT JOIN relationship r ON r.id = c.relationship
        WHERE c.bot = ? AND c.chat = ?
        """

    private static func usage(
        of bot: BotID, for person: Int64, in db: Database
    ) throws -> ConversationInsight.Usage? {
        try db.first(
            """
            SELECT count(*), coalesce(sum(prompt_tokens), 0), coalesce(sum(cached_tokens), 0),
                coalesce(sum(completion_tokens), 0), coalesce(max(is_estimated), 0)
            FROM usage WHERE person = ? AND bot = ?
            """, [person, bot.rawValue]
        ) { row in
            ConversationInsight.Usage(
                calls: row[0],
                tokens: TokenUsage(prompt: row[1], cached: row[2], completion: row[3], isEstimated: row[4]))
        }
    }
}

extension ConversationInsight.Usage {
    /// No calls.
    fileprivate static let none = ConversationInsight.Usage(calls: 0, tokens: TokenUsage(prompt: 0, completion: 0))
}
