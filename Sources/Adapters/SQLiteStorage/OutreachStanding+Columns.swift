import Domain
import Foundation
import GRDB

extension OutreachStanding {
    /// The columns that a row must have, of the table `outreach`; NULL where it has no row.
    static let columns = "next_at, unanswered, last_sent, begun, outreach.talks AS talks"

    /// The standing of a row with ``columns``; a relationship without one waits for the person.
    init(_ row: Row) {
        let next: Int64? = row["next_at"]
        let sent: Int64? = row["last_sent"]
        self.init(
            nextAt: next.map { Date(milliseconds: $0) }, unanswered: row["unanswered"] ?? 0,
            lastSent: sent.map { Date(milliseconds: $0) }, begunByPersona: row["begun"] ?? 0, talks: row["talks"] ?? 0)
    }

    /// Writes how things stand; `conversation` is where the person wrote last.
    func write(for relationship: RelationshipID, in conversation: ConversationID, to db: Database) throws {
        try db.run(
            """
            INSERT INTO outreach (relationship, bot, chat, next_at, unanswered, last_sent, begun, talks)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (relationship) DO UPDATE SET bot = excluded.bot, chat = excluded.chat,
                next_at = excluded.next_at, unanswered = excluded.unanswered, last_sent = excluded.last_sent,
                begun = excluded.begun, talks = excluded.talks
            """,
            [
                relationship.rawValue, conversation.bot.rawValue, conversation.chat.rawValue, nextAt?.milliseconds,
                unanswered, lastSent?.milliseconds, begunByPersona, talks,
            ])
    }
}
