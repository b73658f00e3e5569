import Domain
import Foundation
import GRDB
import Ports

extension OutgoingMessage {
    /// Lets the message wait to be sent; `outreach` is the row that tells why, where nobody asked for it.
    func promise(
        to relationship: RelationshipID, _ origin: HistoryMessage.Origin, isFirst: Bool, outreach: Int64? = nil,
        at now: Date, in db: Database
    ) throws -> OutboxEntry {
        try db.run(
            """
            INSERT INTO outbox (bot, chat, relationship, kind, text, reply_to, keyboard, origin, is_first, is_history,
                outreach, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                conversation.bot.rawValue, conversation.chat.rawValue, relationship.rawValue, kind.rawValue,
                text.storable, replyTo?.rawValue, try keyboardColumn, origin.rawValue, isFirst, isRemembered, outreach,
                now.milliseconds,
            ])
        return OutboxEntry(
            sequence: OutboxSequence(rawValue: db.lastInsertedRowID), message: self, isFirst: isFirst,
            isUnasked: outreach != nil, date: now)
    }
}

extension Database {
    /// Takes back messages that still wait, and tells so where the reasons are of those that nobody asked for.
    ///
    /// What was sent in part was sent.
    func withdraw(_ sequences: [OutboxSequence], because reason: WithdrawalReason, at now: Date) throws {
        for sequence in sequences {
            let log = try first(
                """
                UPDATE outbox SET done_at = ?, withdrawn_because = ? WHERE sequence = ? AND done_at IS NULL
                RETURNING outreach
                """, [now.milliseconds, reason.rawValue, sequence.rawValue]
            ) { $0[0] as Int64? }
            guard let log = log ?? nil else { continue }
            let isTold = try change(
                "UPDATE outreach_log SET outcome = ? WHERE id = ? AND outcome = 'promised'",
                [reason.outcome.rawValue, log])
            // What nobody got, nobody left unanswered.
            if isTold > 0, reason.outcome == .cancelled {
                try countUnanswered(-1, of: log)
                try run(
                    """
                    UPDATE outreach SET next_at = ?
                    WHERE next_at IS NULL AND relationship = (SELECT relationship FROM outreach_log WHERE id = ?)
                    """, [(now + OutreachPolicy.day).milliseconds, log])
            }
        }
    }

    /// Counts one more, or one less, that was not answered of those that the persona of a log's row wrote first.
    func countUnanswered(_ difference: Int, of log: Int64) throws {
        try run(
            """
            UPDATE outreach SET unanswered = max(0, unanswered + ?)
            WHERE relationship = (SELECT relationship FROM outreach_log WHERE id = ?)
            """, [difference, log])
    }
}

extension WithdrawalReason {
    /// What comes of something that nobody asked for.
    fileprivate var outcome: OutreachRecord.Outcome {
        switch self {
        case .newerWords, .stale: .cancelled
        case .refused, .unreachable: .failed
        }
    }
}
