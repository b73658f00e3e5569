import Domain
import Foundation
import GRDB
import Ports

/// A message that Telegram has received.
struct Delivery {
    private let sequence: OutboxSequence
    private let id: MessageID?
    private let date: Date

    init(of sequence: OutboxSequence, as id: MessageID?, at date: Date) {
        self.sequence = sequence
        self.id = id
        self.date = date
    }

    /// Ends the message's wait and makes it history; changes nothing when that has happened before.
    func write(to db: Database) throws {
        let sent = try db.first(
            """
            DELETE FROM outbox WHERE sequence = ?
            RETURNING bot, chat, relationship, kind, text, origin, is_history, outreach, sending_at
            """, [sequence.rawValue]
        ) { row in
            // Of what a process left that ended, nobody knows more than when it was begun.
            let begun: Int64? = row[8]
            let date = id == nil ? begun.map { Date(milliseconds: $0) } ?? date : date
            let conversation = ConversationID(bot: BotID(rawValue: row[0]), chat: ChatID(rawValue: row[1]))
            let isReaction = row[3] == OutgoingMessage.Kind.reaction.rawValue
            // A reaction stands on somebody's message and has no id of its own.
            let message = HistoryMessage(
                speaker: .persona, content: isReaction ? .reaction(row[4]) : .text(row[4]), date: date,
                origin: try .init(column: row[5]), messageID: isReaction ? nil : id)
            let log = (row[7] as Int64?).map { (row: $0, date: date) }
            return (conversation, RelationshipID(rawValue: row[2]), row[6] ? message : nil, log)
        }
        if let log = sent?.3 { try tell(log.row, at: log.date, in: db) }
        guard case (let conversation, let relationship, let message?, _)? = sent else { return }
        // A line that stands in for a reply is nothing to remember.
        try history(of: conversation, with: relationship, isRemembered: message.origin != .fallback, in: db)?
            .add(message, in: db)
    }

    /// What nobody asked for is told of where its reason is. Whatever is known to be there counts more than what is not.
    private func tell(_ log: Int64, at date: Date, in db: Database) throws {
        let known = try db.first("SELECT outcome FROM outreach_log WHERE id = ?", [log]) { $0[0] as String }
        guard let known, known != OutreachRecord.Outcome.sent.rawValue else { return }
        let outcome: OutreachRecord.Outcome = id == nil ? .unknown : .sent
        try db.run(
            "UPDATE outreach_log SET outcome = ?, date = max(date, ?) WHERE id = ?",
            [outcome.rawValue, date.milliseconds, log])
        // What was on its way when the rest was taken back is there after all.
        if known == OutreachRecord.Outcome.cancelled.rawValue { try db.countUnanswered(1, of: log) }
    }
}
