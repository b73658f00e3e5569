import Domain
import Foundation
import GRDB
import Ports

extension OutreachCandidate {
    /// Where the person last wrote; before they did, where they may.
    static let query = """
        SELECT relationship.person AS person, preset, epoch, stage, \(StageShift.columns),
            coalesce(outreach.bot, conversation.bot) AS bot, coalesce(outreach.chat, conversation.chat) AS chat,
            conversation.bot IS NOT NULL AND unreachable_since IS NULL AS is_reachable,
            \(OutreachStanding.columns), \(ContactPreferences.columns), \(Mood.columns)
        FROM relationship \(TurnContext.joins)
        LEFT JOIN conversation ON conversation.relationship = relationship.id AND (outreach.bot IS NULL
            OR (conversation.bot = outreach.bot AND conversation.chat = outreach.chat))
        WHERE relationship.id = ? LIMIT 1
        """

    /// How things stand with a relationship at `now`; `nil` when the two never met in private, or are no more.
    ///
    /// A conversation that another persona has taken over since cannot be reached, nor can one with an account of a human
    /// who wrote last with another one. Without `now` all dates are looked at as they are, wherever a clock that went back
    /// has left them.
    init?(of relationship: RelationshipID, at now: Date?, in db: Database) throws {
        let candidate = try db.first(Self.query, [relationship.rawValue]) { row -> OutreachCandidate? in
            let person = PersonID(rawValue: row["person"])
            let persons = try person.linked(in: db)
            let linked = persons.count > 1 ? try LinkedRelationship.all(with: relationship, in: db) : []
            let own = ContactPreferences(row)
            let place: (bot: Int64?, chat: Int64?) = (row["bot"], row["chat"])
            guard let bot = place.bot, let chat = place.chat, let stage = Stage(rawValue: row["stage"]) else {
                return nil
            }
            let felt = linked.felt
            let shift = felt.map(\.shift) ?? StageShift(row, to: stage)
            return OutreachCandidate(
                relationship: relationship, person: person, preset: PresetName(rawValue: row["preset"]),
                conversation: ConversationID(bot: BotID(rawValue: bot), chat: ChatID(rawValue: chat)),
                // A private chat has the number of the account that writes in it.
                user: UserID(rawValue: chat), epoch: row["epoch"],
                stage: (felt?.stage.stage ?? stage).felt(after: shift), mood: Mood(row),
                standing: OutreachStanding(row),
                preferences: linked.isEmpty ? own : own.shared(with: try person.othersPreferences(in: db), at: now),
                outreach: try persons.flatMap { try $0.outreachDates(around: now, in: db) }.sorted(by: >),
                lastMessage: try persons.compactMap { try $0.lastMessage(at: now, in: db) }.max(),
                isReachable: row["is_reachable"] && linked.home ?? relationship == relationship)
        }
        guard let candidate = candidate ?? nil else { return nil }
        self = candidate
    }

    /// Whether everything that decides is at `now` as it was when this was read, and nobody has said anything since.
    func isCurrent(at now: Date, in db: Database) throws -> Bool {
        guard let present = try OutreachCandidate(of: relationship, at: now, in: db) else { return false }
        guard present.epoch == epoch, present.preset == preset, present.stage == stage,
            present.conversation == conversation, present.isReachable, present.standing.nextAt == standing.nextAt,
            present.standing.unanswered == standing.unanswered, present.preferences == preferences,
            // Another persona may have written first meanwhile, or be talking with them.
            Set(present.outreach).isSubset(of: outreach),
            present.lastMessage ?? .distantPast <= lastMessage ?? .distantPast
        else { return false }
        return try !db.isWaiting(conversation)
    }
}

extension Database {
    /// Whether something that came from a conversation waits there.
    fileprivate func isWaiting(_ conversation: ConversationID) throws -> Bool {
        try first(
            "SELECT 1 FROM inbox WHERE bot = ? AND chat = ? AND done_at IS NULL LIMIT 1",
            [conversation.bot.rawValue, conversation.chat.rawValue]
        ) { _ in true } ?? false
    }
}

// MARK: - One human

extension PersonID {
    private static let days: TimeInterval = 2 * 86_400
    private static let week: TimeInterval = 7 * 86_400
    /// More than personas may write in that time.
    private static let mostDates = 32

    /// When personas wrote first to this person, newest first.
    fileprivate func outreachDates(around now: Date?, in db: Database) throws -> [Date] {
        let range = now.map { ($0 - Self.days).milliseconds...($0 + Self.days).milliseconds } ?? .min ... .max
        return try db.all(
            """
            SELECT date FROM outreach_log WHERE person = ? AND date BETWEEN ? AND ? AND \(OutreachRecord.counts)
            ORDER BY date DESC LIMIT ?
            """, [rawValue, range.lowerBound, range.upperBound, Self.mostDates]
        ) { Date(milliseconds: $0[0]) }
    }

    /// What the topics were of what personas wrote first to this human in the week before `now`, newest first.
    func recentTopics(at now: Date, in db: Database) throws -> [String] {
        let topics = try linked(in: db).flatMap { person in
            try db.all(
                """
                SELECT date, topic FROM outreach_log
                WHERE person = ? AND date > ? AND topic <> '' AND \(OutreachRecord.counts) ORDER BY date DESC
                """, [person.rawValue, (now - Self.week).milliseconds]
            ) { (date: $0[0] as Int64, topic: $0[1] as String) }
        }
        return topics.sorted { $0.date > $1.date }.map(\.topic)
    }

    /// When the person and any persona last said anything, or something came that waits for its turn.
    ///
    /// What lies far ahead was written by a clock that went back, and hides nothing that was said since.
    fileprivate func lastMessage(at now: Date?, in db: Database) throws -> Date? {
        let last = now.map { $0 + OutreachPolicy.talkPause } ?? .distantFuture
        let dates = try db.all(Self.lastMessageQuery, [rawValue]) { row in
            (0..<3).compactMap { (row[$0] as Int64?).map { Date(milliseconds: $0) } }
        }
        return dates.joined().filter { $0 <= last }.max()
    }

    /// The last word of each relationship: as it was taken in, as it became history, and while it waits.
    static let lastMessageQuery = """
        SELECT last_contact,
            (SELECT date FROM message WHERE message.id BETWEEN (relationship.id << 32) + \(RelationshipRows.middle) + 1
                AND (relationship.id << 32) + 4294967295 ORDER BY message.id DESC LIMIT 1),
            (SELECT max(received_at) FROM conversation JOIN inbox ON inbox.bot = conversation.bot
                AND inbox.chat = conversation.chat AND done_at IS NULL
            WHERE conversation.relationship = relationship.id)
        FROM relationship WHERE person = ?
        """
}
