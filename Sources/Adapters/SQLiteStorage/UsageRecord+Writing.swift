import Domain
import GRDB
import Ports

extension UsageRecord {
    /// Adds the record to the ledger.
    func write(to db: Database) throws {
        try db.run(
            """
            INSERT INTO usage (purpose, model, bot, person, prompt_tokens, cached_tokens, completion_tokens,
                is_estimated, latency_ms, outcome, date)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                purpose.rawValue, model.storable, bot.rawValue, person.rawValue, tokens.prompt, tokens.cached,
                tokens.completion, tokens.isEstimated, latency.milliseconds, outcome.rawValue, date.milliseconds,
            ])
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        Int64(exactly: (self / .milliseconds(1)).rounded()) ?? .max
    }
}
