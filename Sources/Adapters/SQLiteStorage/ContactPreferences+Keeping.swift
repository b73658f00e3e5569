import Domain
import Foundation
import GRDB
import Ports

extension ContactPreferences {
    /// Keeps them as what was said with the account `user`; `false` of somebody unknown.
    ///
    /// What nobody asked for and nobody began to send is not sent, with whatever account of the same human. Personas that
    /// rest may think of writing again, and all may after a pause that ends before its time; not those that wait for the
    /// person.
    func keep(of user: UserID, at now: Date, in db: Database) throws -> Bool {
        let known = try db.first(
            "SELECT person.id, paused_until FROM account JOIN person ON person.id = person WHERE account.id = ?",
            [user.rawValue]
        ) { (person: PersonID(rawValue: $0[0]), pause: $0[1] as Int64?) }
        guard let (person, pause) = known else { return false }
        try db.run(
            "UPDATE person SET time_zone = ?, quiet = ?, paused_until = ? WHERE id = ?",
            [timeZone?.identifier, quiet.column, pausedUntil?.milliseconds, person.rawValue])
        // Whoever waits for a word waits without a moment.
        let isOpen = pausedUntil ?? now < .distantFuture
        let isResumed = pause.map { $0 > now.milliseconds && $0 > (pausedUntil ?? now).milliseconds } ?? false
        for person in try person.linked(in: db) {
            try person.withdrawUnasked(at: now, in: db)
            if isOpen { try person.wakeOutreach(at: now, isResumed: isResumed, in: db) }
        }
        return true
    }
}

extension PersonID {
    /// Takes back what nobody asked for and nobody began to send.
    func withdrawUnasked(at now: Date, in db: Database) throws {
        let unsent = try db.all(
            """
            SELECT sequence FROM relationship JOIN outbox ON outbox.relationship = relationship.id
            WHERE person = ? AND outreach IS NOT NULL AND sending_at IS NULL AND done_at IS NULL
            """, [rawValue]
        ) { OutboxSequence(rawValue: $0[0]) }
        try db.withdraw(unsent, because: .newerWords, at: now)
    }

    /// Lets personas that rest think of writing again; all of them where a pause `isResumed`. Not those that wait for the
    /// person.
    func wakeOutreach(at now: Date, isResumed: Bool = false, in db: Database) throws {
        try db.run(
            """
            UPDATE outreach SET next_at = ? WHERE (next_at IS NULL OR ?) AND unanswered < ?
                AND relationship IN (SELECT id FROM relationship WHERE person = ?)
            """,
            [OutreachPolicy.missedMoment(at: now).milliseconds, isResumed, OutreachPolicy.mostUnanswered, rawValue])
    }
}
