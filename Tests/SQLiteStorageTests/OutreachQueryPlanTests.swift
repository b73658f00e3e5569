import Domain
import Ports
import Testing

@testable import SQLiteStorage

/// What is asked whenever somebody may be written to stays fast however many relationships there are.
@Suite struct OutreachQueryPlanTests {
    private static let unsent = """
        SELECT sequence FROM relationship JOIN outbox ON outbox.relationship = relationship.id
        WHERE person = 1 AND outreach IS NOT NULL AND sending_at IS NULL AND done_at IS NULL
        """
    private static let resting = """
        UPDATE outreach SET next_at = 1 WHERE next_at IS NULL AND unanswered < 3
            AND relationship IN (SELECT id FROM relationship WHERE person = 1)
        """

    @Test(arguments: [
        OutreachCandidate.query,
        PersonID.lastMessageQuery,
        unsent,
        resting,
        "SELECT next_at, relationship FROM outreach WHERE bot = 1 AND next_at <= 2 ORDER BY next_at LIMIT 3",
        "SELECT next_at, relationship FROM outreach WHERE bot = 1 AND next_at > 2 ORDER BY next_at LIMIT 3",
        "SELECT next_at FROM outreach WHERE bot = 1 AND next_at IS NOT NULL ORDER BY next_at LIMIT 1",
        "SELECT next_at FROM outreach WHERE bot = 1 AND next_at <= 2 ORDER BY next_at LIMIT 1",
        "SELECT date FROM outreach_log WHERE person = 1 AND date BETWEEN 1 AND 2 AND \(OutreachRecord.counts) ORDER BY date DESC",
        "SELECT topic FROM outreach_log WHERE person = 1 AND date > 1 AND topic <> '' ORDER BY date DESC",
        "SELECT kind FROM outreach_log WHERE relationship = 1 AND TRUE ORDER BY date DESC, id DESC LIMIT 3",
        "SELECT id FROM outreach_log WHERE date < 1 AND \(OutreachRecord.hasWords) LIMIT 3",
        "SELECT 1 FROM inbox WHERE bot = 1 AND chat = 2 AND done_at IS NULL LIMIT 1",
        "UPDATE outbox SET sending_at = 1 WHERE sequence = 2 AND sending_at IS NULL AND done_at IS NULL",
    ])
    func `no query walks through a whole table`(sql: String) async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.explain(sql.replacing("?", with: "1"))

        #expect(steps.contains { $0.contains("SEARCH") })
        #expect(!steps.contains { $0.contains("SCAN") })
        #expect(!steps.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `whose moment has come is read from the index alone`() async throws {
        let store = try SQLiteStore.inMemory()

        let steps = try await store.explain(
            "SELECT next_at, relationship FROM outreach WHERE bot = 1 AND next_at <= 2 ORDER BY next_at LIMIT 3")

        #expect(steps == ["SEARCH outreach USING COVERING INDEX outreach_next (bot=? AND next_at<?)"])
    }
}
