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
            RETURNING bot, chat, relationship, kind, text, origin, is_history
            """, [sequence.rawValue]
        ) { row in
            let conversation = ConversationID(bot: BotID(rawValue: row[0]), chat: ChatID(rawValue: row[1]))
            let isReaction = row[3] == OutgoingMessage.Kind.reaction.rawValue
            // A reaction stands on somebody's message and has no id of its own.
            let message = HistoryMessage(
                speaker: .persona, content: isReaction ? .reaction(row[4]) : .text(row[4]), date: date,
                origin: try .init(column: row[5]), messageID: isReaction ? nil : id)
            return (conversation, RelationshipID(rawValue: row[2]), row[6] ? message : nil)
        }
        guard case (let conversation, let relationship, let message?)? = sent else { return }
        try history(of: conversation, with: relationship, in: db)?.add(message, in: db)
    }
}
