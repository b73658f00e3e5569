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
            UPDATE outbox SET done_at = ?, withdrawn_because = NULL
            WHERE sequence = ? AND (done_at IS NULL OR withdrawn_because IS NOT NULL)
            RETURNING bot, chat, relationship, text, origin
            """, [date.milliseconds, sequence.rawValue]
        ) { row in
            let conversation = ConversationID(bot: BotID(rawValue: row[0]), chat: ChatID(rawValue: row[1]))
            let message = HistoryMessage(
                speaker: .persona, content: .text(row[3]), date: date, origin: try .init(column: row[4]),
                messageID: id)
            return (conversation, RelationshipID(rawValue: row[2]), message)
        }
        guard let (conversation, relationship, message) = sent else { return }
        try history(of: conversation, with: relationship, in: db)?.add(message, in: db)
    }
}
