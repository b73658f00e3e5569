import Domain
import GRDB
import Ports

/// A message of a group that waits, or waited, for its answer, and the copy of it that waits.
struct ClaimedCopy {
    /// Its row in the group's history.
    let row: Int64
    /// The id of the copy, as the bot counts that received it.
    private let id: MessageID?
    /// The bot that received it.
    private let receiver: BotID

    /// The claim of a row with these columns.
    private init(_ row: Row) {
        self.row = row[0]
        id = (row[1] as Int64?).map { MessageID(rawValue: $0) }
        receiver = BotID(rawValue: row[2])
    }

    /// The claims of those of these updates that were claimed.
    static func all(of sequences: [InboxSequence], in db: Database) throws -> [ClaimedCopy] {
        try sequences.compactMap { sequence in
            try db.first(
                """
                SELECT group_message.id, message_id, inbox.bot
                FROM inbox JOIN group_message ON group_message.id = claimed_as WHERE sequence = ?
                """, [sequence.rawValue], ClaimedCopy.init)
        }
    }

    /// Whether a conversation knows it under that id, be it the bot's own or another's.
    func isKnown(as other: MessageID) -> Bool {
        id.map { $0 == other || MessageID($0, countedBy: receiver) == other } ?? false
    }
}
