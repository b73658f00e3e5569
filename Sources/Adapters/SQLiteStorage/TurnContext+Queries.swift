import Domain
import Foundation
import GRDB
import Ports

extension TurnContext {
    /// The context of a row with ``columns``.
    ///
    /// What somebody said about themselves in private does not enter a group, nor does what is between the two.
    init(
        _ row: Row, in conversation: ConversationID, _ kind: Chat.Kind, historyLimit: Int, in db: Database
    ) throws {
        guard let stage = Stage(rawValue: row[2]) else {
            throw StoreError.failed(reason: "a relationship has an unknown stage")
        }
        let relationship = RelationshipID(rawValue: row[1])
        let said = SQLiteStorage.history(of: conversation, kind: kind.rawValue, with: relationship)
        let isPrivate = kind == .private
        let contact: Int64? = row["last_contact"]
        self.init(
            // How close the two are is nobody else's business.
            person: PersonID(rawValue: row[0]), relationship: relationship,
            stage: isPrivate ? stage : min(stage, .goodFriends), epoch: row[3],
            history: try said.latest(historyLimit, in: db),
            onboarding: isPrivate ? Onboarding(column: row["onboarding"]) : .done,
            profile: isPrivate ? PersonProfile(row) : PersonProfile(),
            summaries: isPrivate ? try relationship.summaries(in: db) : [],
            essentials: isPrivate ? try relationship.essentials(in: db) : [],
            unread: isPrivate ? row["unread"] : 0, hasMemories: isPrivate && row["has_memories"],
            mood: isPrivate ? Mood(row) : nil, shift: isPrivate ? StageShift(row, to: stage) : nil,
            lastContact: isPrivate ? contact.map { Date(milliseconds: $0) } : nil,
            outreach: isPrivate ? OutreachStanding(row) : nil, preferences: ContactPreferences(row))
    }

    /// The columns that a row must have, of an account, its relationship and what ``joins`` brings.
    static let columns = """
        account.person, relationship.id, stage, epoch, \(Onboarding.columns),
        last_message - last_extracted AS unread, last_memory > 0 AS has_memories, last_contact, \(StageShift.columns),
        \(Mood.columns), \(OutreachStanding.columns), \(ContactPreferences.columns)
        """

    /// What hangs on a person and a relationship.
    static let joins = """
        JOIN person ON person.id = relationship.person
        LEFT JOIN mood ON mood.relationship = relationship.id
        LEFT JOIN outreach ON outreach.relationship = relationship.id
        """

    /// The context of the next turn of `bot` with somebody in private; `nil` when they never met.
    init?(of key: PersonKey, with bot: BotID, historyLimit: Int, in db: Database) throws {
        let place = ConversationID(bot: bot, chat: ChatID(rawValue: key.user.rawValue))
        let found = try db.first(
            """
            SELECT \(TurnContext.columns) FROM account JOIN relationship ON relationship.person = account.person
            \(TurnContext.joins)
            WHERE account.id = ? AND preset = ?
            """, [key.user.rawValue, key.preset.rawValue]
        ) { try TurnContext($0, in: place, .private, historyLimit: historyLimit, in: db) }
        guard let found else { return nil }
        self = found
    }
}
