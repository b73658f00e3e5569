import Domain
import Foundation
import GRDB
import Ports

extension TurnContext {
    /// The context of a row with ``columns``.
    ///
    /// What somebody said about themselves in private does not enter a group, nor does what is between the two. In private
    /// a persona knows what it was told with any of the human's linked accounts; its mood, what is unread, and how things
    /// stand with writing first are those of the account at hand.
    init(
        _ row: Row, in conversation: ConversationID, _ kind: Chat.Kind, historyLimit: Int, in db: Database
    ) throws {
        guard let stage = Stage(rawValue: row[2]) else {
            throw StoreError.failed(reason: "a relationship has an unknown stage")
        }
        let relationship = RelationshipID(rawValue: row[1])
        guard kind == .private else {
            let said = SQLiteStorage.history(of: conversation, kind: kind.rawValue, with: relationship)
            self.init(
                // How close the two are is nobody else's business.
                person: PersonID(rawValue: row[0]), relationship: relationship, stage: min(stage, .goodFriends),
                epoch: row[3], history: try said.latest(historyLimit, in: db), unread: row["unread"],
                preferences: ContactPreferences(row))
            return
        }
        let human: Int64? = row["human"]
        try self.init(
            row, inPrivate: conversation, relationship, stage,
            linked: human == nil ? [] : LinkedRelationship.all(with: relationship, in: db),
            historyLimit: historyLimit, in: db)
    }

    private init(
        _ row: Row, inPrivate conversation: ConversationID, _ relationship: RelationshipID, _ stage: Stage,
        linked: [LinkedRelationship], historyLimit: Int, in db: Database
    ) throws {
        let person = PersonID(rawValue: row[0])
        let others = linked.dropFirst()
        let all = [relationship] + others.map(\.id)
        let contact: Int64? = row["last_contact"]
        let contacts = [contact.map { Date(milliseconds: $0) }] + others.map(\.lastContact)
        let (own, felt) = (ContactPreferences(row), linked.felt)
        let history = PrivateHistory(relationship: relationship, session: conversation)
        self.init(
            person: person, relationship: relationship, stage: felt?.stage.stage ?? stage, epoch: row[3],
            history: try history.latest(historyLimit, beside: others.map(\.id), in: db),
            onboarding: Onboarding(column: row["onboarding"]), profile: PersonProfile(row),
            summaries: try all.summaries(in: db), essentials: try all.essentials(in: db), unread: row["unread"],
            hasMemories: row["has_memories"] || others.contains(where: \.hasMemories), mood: Mood(row),
            shift: felt.map(\.shift) ?? StageShift(row, to: stage), lastContact: contacts.compactMap { $0 }.max(),
            outreach: OutreachStanding(row),
            preferences: linked.isEmpty ? own : own.shared(with: try person.othersPreferences(in: db), at: nil))
    }

    /// The columns that a row must have, of an account, its relationship and what ``joins`` brings.
    static let columns = """
        account.person, relationship.id, stage, epoch, \(Onboarding.columns),
        last_message - last_extracted AS unread, last_memory > 0 AS has_memories, last_contact, \(StageShift.columns),
        \(Mood.columns), \(OutreachStanding.columns), \(ContactPreferences.columns), human
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
