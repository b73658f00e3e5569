import Domain
import GRDB
import Ports

extension TurnCommit {
    /// Writes the whole turn; throws ``StoreError/staleEpoch`` when it comes too late.
    func write(to db: Database) throws -> [OutboxEntry] {
        let history = try currentHistory(in: db)
        for sequence in consumed { try consume(sequence, in: db) }
        for message in heard { try history.add(message, in: db) }
        // A prepared line is no answer: what it answers is heard by the turn that is one.
        if outcome != .fallback, let words = heard.map(\.date).max() {
            try relationship.keepContact(at: min(words, date), seen: date, in: db)
        }
        if !heard.isEmpty {
            try outreach?.write(for: relationship, in: conversation, to: db)
        }
        for record in usage { try record.write(for: relationship, to: db) }
        if let onboarding { try take(onboarding, in: db) }
        for picture in pictures { try picture.write(sentIn: relationship, isPrivate: true, at: date, to: db) }
        if let summariseAt { try db.schedule(.summarise, for: relationship, at: summariseAt) }
        if let extractAt {
            try mustExtract
                ? db.hasten(.extract, for: relationship, at: extractAt)
                : db.reschedule(.extract, for: relationship, at: extractAt)
        }
        for memory in recalled {
            try db.run(
                "UPDATE memory SET recall_count = recall_count + 1, last_recall = ? WHERE id = ?",
                [date.milliseconds, memory.rawValue])
        }
        // Whatever comes before the first words, they go out as well.
        let firstWords = bubbles.firstIndex { $0.kind == .text } ?? 0
        return try bubbles.enumerated().map { index, bubble in
            try bubble.promise(to: relationship, origin, isFirst: index <= firstWords, at: date, in: db)
        }
    }

    private func take(_ step: OnboardingStep, in db: Database) throws {
        guard try step.write(for: relationship, in: db) else { throw StoreError.staleEpoch }
    }

    /// Where the turn's words belong, provided that the relationship and the conversation are still as they were.
    private func currentHistory(in db: Database) throws -> any History {
        let kind = try db.first(
            """
            SELECT conversation.kind FROM conversation, relationship
            WHERE bot = ? AND chat = ? AND relationship.id = ? AND epoch = ?
                AND (relationship IS NULL OR relationship = relationship.id)
            """, [conversation.bot.rawValue, conversation.chat.rawValue, relationship.rawValue, epoch]
        ) { row -> String in row[0] }
        guard let kind else { throw StoreError.staleEpoch }
        return history(
            of: conversation, kind: kind, with: relationship,
            claims: conversation.chat.rawValue < 0 ? try ClaimedCopy.all(of: consumed, in: db) : [],
            isRemembered: outcome != .fallback)
    }

    /// An update is consumed by one committed turn: where it no longer waits, another turn was faster.
    private func consume(_ sequence: InboxSequence, in db: Database) throws {
        let isFallback = outcome == .fallback
        let owner = conversation.chat.rawValue > 0 ? "bot" : "answerer"
        // Whoever consumed it has its words in the history; here they are of no use any more.
        let consumed = try db.first(
            """
            UPDATE inbox SET has_fallback = max(has_fallback, ?1), done_at = ?2, raw = iif(?1, raw, x'')
            WHERE sequence = ?3 AND \(owner) = ?4 AND chat = ?5 AND done_at IS NULL RETURNING claimed_as
            """,
            [
                isFallback, isFallback ? nil : date.milliseconds, sequence.rawValue, conversation.bot.rawValue,
                conversation.chat.rawValue,
            ]
        ) { $0[0] as Int64? }
        guard let claim = consumed else { throw StoreError.staleEpoch }
        if let claim { try db.settle(claim) }
    }
}
