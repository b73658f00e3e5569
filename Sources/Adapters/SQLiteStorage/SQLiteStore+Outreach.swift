package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: OutreachStore {
    /// Those whose moment has come at `now`, the longest due first, then those whose moment lies beyond `horizon`.
    ///
    /// Costs a few looks into an index for each of the bots, however many relationships there are.
    package func outreachCandidates(
        at now: Date, horizon: Date, bots: [BotID], limit: Int
    ) async throws(StoreError) -> [OutreachCandidate] {
        try await reads.read { db in
            let bots = Set(bots)
            let due = try db.outreach(of: bots, where: "next_at <= ?", now, limit: limit)
            let far = try db.outreach(of: bots, where: "next_at > ?", max(now, horizon), limit: limit - due.count)
            return try (due + far).compactMap { try OutreachCandidate(of: $0, at: now, in: db) }
        }
    }

    /// The earliest moment of any; `nil` when nobody waits for one.
    package func nextOutreach() async throws(StoreError) -> Date? {
        try await reads.read { db in
            // The index has the moments of each bot in order.
            let moments = try db.all(
                """
                SELECT (SELECT next_at FROM outreach WHERE bot = bot.id AND next_at IS NOT NULL ORDER BY next_at LIMIT 1)
                FROM bot
                """, []
            ) { $0[0] as Int64? }
            return moments.compactMap { $0 }.min().map { Date(milliseconds: $0) }
        }
    }

    /// Puts a candidate's moment off, unless things have changed since it was read; `nil` lets it rest.
    package func postpone(_ candidate: OutreachCandidate, until date: Date?) async throws(StoreError) {
        try await writes.commit { db in
            try db.run(
                "UPDATE outreach SET next_at = ? WHERE relationship = ? AND next_at IS ? AND unanswered = ?",
                [
                    date?.milliseconds, candidate.relationship.rawValue, candidate.standing.nextAt?.milliseconds,
                    candidate.standing.unanswered,
                ])
        }
    }

    /// What is known when a persona writes first; `nil` when things have changed since the candidate was read.
    package func outreachContext(
        of candidate: OutreachCandidate, historyLimit: Int, at now: Date
    ) async throws(StoreError) -> OutreachContext? {
        try await reads.read { db in
            let key = PersonKey(user: candidate.user, preset: candidate.preset)
            guard try candidate.isCurrent(at: now, in: db),
                let turn = try TurnContext(
                    of: key, with: candidate.conversation.bot, historyLimit: historyLimit, in: db),
                turn.relationship == candidate.relationship
            else { return nil }
            return OutreachContext(
                turn: turn,
                memories: try candidate.relationship.linked(in: db).flatMap { try $0.presentMemories(in: db) },
                recentTopics: try candidate.person.recentTopics(at: now, in: db))
        }
    }

    /// Commits it and returns the outbox rows of its bubbles, in order.
    ///
    /// Throws ``StoreError/staleEpoch`` and changes nothing when anything that decided is different now, when somebody has
    /// said something since, or another persona has written first.
    package func commit(_ outreach: OutreachCommit) async throws(StoreError) -> [OutboxEntry] {
        guard outreach.bubbles.allSatisfy({ $0.conversation == outreach.candidate.conversation }) else {
            throw .failed(reason: "an outreach in \(outreach.candidate.conversation) speaks to another conversation")
        }
        return try await writes.commit { try outreach.write(to: $0) }
    }

    /// What a persona did of itself with somebody, newest first, at most `limit`.
    package func outreachRecords(of key: PersonKey, limit: Int) async throws(StoreError) -> [OutreachRecord] {
        try await reads.read { try key.relationship(in: $0)?.outreachRecords(limit: limit, in: $0) ?? [] }
    }

    /// How things stand with writing first between a persona and somebody; `nil` before they met in private.
    package func outreachCandidate(of key: PersonKey) async throws(StoreError) -> OutreachCandidate? {
        try await reads.read { db in
            try key.relationship(in: db).flatMap { try OutreachCandidate(of: $0, at: nil, in: db) }
        }
    }

    /// What was said with an account of when its human may be written to; none of somebody unknown.
    package func preferences(of user: UserID) async throws(StoreError) -> ContactPreferences {
        try await reads.read { db in
            try user.person(in: db)?.preferences(in: db) ?? ContactPreferences()
        }
    }

    /// Keeps what was said with an account of when its human may be written to; `false` of somebody unknown.
    package func keep(
        _ preferences: ContactPreferences, of user: UserID, at now: Date
    ) async throws(StoreError) -> Bool {
        try await writes.commit { try preferences.keep(of: user, at: now, in: $0) }
    }
}

extension Database {
    /// The relationships of `bots` whose moment fulfils `condition` with `date`, the earliest first.
    fileprivate func outreach(
        of bots: Set<BotID>, where condition: String, _ date: Date, limit: Int
    ) throws -> [RelationshipID] {
        guard limit > 0 else { return [] }
        let found = try earliest(limit, of: bots, where: condition, date).flatMap { bot in
            try all(
                "SELECT next_at, relationship FROM outreach WHERE bot = ? AND \(condition) ORDER BY next_at LIMIT ?",
                [bot, date.milliseconds, limit]
            ) { (moment: $0[0] as Int64, relationship: $0[1] as Int64) }
        }
        return found.sorted { $0 < $1 }.prefix(limit).map { RelationshipID(rawValue: $0.relationship) }
    }

    /// The `count` bots whose earliest moments are the earliest: the first so many of all are among theirs.
    private func earliest(
        _ count: Int, of bots: Set<BotID>, where condition: String, _ date: Date
    ) throws -> [Int64] {
        let list = "[" + bots.map { String($0.rawValue) }.joined(separator: ",") + "]"
        return try all(
            """
            SELECT value, (SELECT next_at FROM outreach WHERE bot = value AND \(condition) ORDER BY next_at LIMIT 1)
                AS moment
            FROM json_each(?) WHERE moment IS NOT NULL ORDER BY moment LIMIT ?
            """, [date.milliseconds, list, count]
        ) { $0[0] }
    }
}
