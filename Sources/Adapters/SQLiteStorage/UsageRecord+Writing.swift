import Domain
import GRDB
import Ports

extension UsageRecord {
    /// Where nobody tells which relationship a call was for: the arm of the one to which the person's private chat with
    /// the bot belongs, found by two indexes, for a person has few relationships. Who only ever wrote in groups has no arm.
    private static let armQuery = """
        SELECT arm FROM relationship JOIN conversation ON conversation.relationship = relationship.id
        WHERE relationship.person = ?4 AND conversation.bot = ?3 AND arm IS NOT NULL LIMIT 1
        """

    /// Adds the record to the ledger, with the arm of the relationship it was for, so that costs can be told by arm.
    func write(for relationship: RelationshipID? = nil, to db: Database) throws {
        let arm = relationship == nil ? Self.armQuery : "SELECT arm FROM relationship WHERE id = ?12"
        try db.run(
            """
            INSERT INTO usage (purpose, model, bot, person, prompt_tokens, cached_tokens, completion_tokens,
                is_estimated, latency_ms, outcome, date, arm)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, (\(arm)))
            """,
            [
                purpose.rawValue, model.storable, bot.rawValue, person.rawValue, tokens.prompt, tokens.cached,
                tokens.completion, tokens.isEstimated, latency.milliseconds, outcome.rawValue, date.milliseconds,
            ] + (relationship.map { [$0.rawValue] } ?? []))
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        Int64(exactly: (self / .milliseconds(1)).rounded()) ?? .max
    }
}
