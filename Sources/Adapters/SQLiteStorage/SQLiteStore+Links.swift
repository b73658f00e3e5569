package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: LinkStore {
    /// Keeps a code with which another account can be linked to this one, as a digest with `salt`.
    package func offer(
        _ code: LinkCode, salt: [UInt8], for user: UserID, at now: Date
    ) async throws(StoreError) -> LinkOffer {
        try await writes.commit { db in
            guard try user.person(in: db) != nil else { return .unknown }
            try db.forgetLinkTrials(at: now)
            guard try db.count("link_code", of: user, around: now) < LinkLimits.mostCodes else { return .tooMany }
            try db.run("UPDATE link_code SET digest = NULL WHERE account = ? AND is_used = 0", [user.rawValue])
            try db.run(
                "INSERT INTO link_code (account, salt, digest, date) VALUES (?, ?, ?, ?)",
                [user.rawValue, Data(salt), Data(code.digest(salt: salt)), now.milliseconds])
            return .made
        }
    }

    /// Links an account to the one that a code was offered for. Turns that are under way for either no longer commit.
    package func redeem(
        _ code: LinkCode, by user: UserID, at now: Date
    ) async throws(StoreError) -> LinkOutcome {
        try await writes.commit { db in
            guard let person = try user.person(in: db) else { return .unknown }
            try db.forgetLinkTrials(at: now)
            guard try db.count("link_try", of: user, around: now) < LinkLimits.mostWrongTries else { return .tooMany }
            guard let offer = try KeptCode.matching(code, at: now, in: db), let other = try offer.account.person(in: db)
            else { return try db.noteWrongCode(of: user, at: now) }
            guard offer.account != user else { return .own }
            // Who is told so after a crash has typed the code that linked them.
            guard try !person.linked(in: db).contains(other) else { return .already }
            guard !offer.isUsed else { return try db.noteWrongCode(of: user, at: now) }
            try db.run("UPDATE link_code SET is_used = 1 WHERE id = ?", [offer.row])
            try person.link(with: other, at: now, in: db)
            return .linked
        }
    }

    /// Parts an account from all that it is linked to, which stay linked; `false` when it is linked to none.
    package func unlink(_ user: UserID, at now: Date) async throws(StoreError) -> Bool {
        try await writes.commit { db in try user.person(in: db)?.unlink(at: now, in: db) ?? false }
    }

    /// Whether an account is linked to another.
    package func isLinked(_ user: UserID) async throws(StoreError) -> Bool {
        try await reads.read { db in
            try db.first(
                "SELECT human IS NOT NULL FROM account JOIN person ON person.id = account.person WHERE account.id = ?",
                [user.rawValue]
            ) { $0[0] } ?? false
        }
    }

    /// When somebody may be written to with one account, by what was said with all of theirs; none of somebody unknown.
    package func sharedPreferences(
        of user: UserID, at now: Date
    ) async throws(StoreError) -> ContactPreferences {
        try await reads.read { db in
            guard let person = try user.person(in: db) else { return ContactPreferences() }
            return try person.preferences(in: db).shared(with: person.othersPreferences(in: db), at: now)
        }
    }
}

// MARK: - Codes

/// A code that was offered not long ago, and for whom.
private struct KeptCode {
    let row: Int64
    let account: UserID
    let isUsed: Bool

    /// The one that somebody has typed, first of those that still work.
    static func matching(_ code: LinkCode, at now: Date, in db: Database) throws -> KeptCode? {
        let begin = (now - LinkCode.life).milliseconds
        let end = (now + LinkCode.life).milliseconds
        let kept = try db.all(
            """
            SELECT id, account, is_used, salt, digest FROM link_code
            WHERE date > ? AND date < ? AND digest IS NOT NULL ORDER BY is_used, id DESC
            """, [begin, end]
        ) { row -> KeptCode? in
            let (salt, digest): (Data, Data) = (row["salt"], row["digest"])
            guard Array(digest) == code.digest(salt: Array(salt)) else { return nil }
            return KeptCode(row: row["id"], account: UserID(rawValue: row["account"]), isUsed: row["is_used"])
        }
        return kept.lazy.compactMap { $0 }.first
    }
}

extension Database {
    /// How many rows an account has in one of the two tables, within the time in which they are counted.
    ///
    /// What lies far ahead was written by a clock that went back, and binds nobody.
    fileprivate func count(_ table: StaticString, of user: UserID, around now: Date) throws -> Int {
        try first(
            "SELECT count(*) FROM \(table) WHERE account = ? AND date > ? AND date < ?",
            [user.rawValue, (now - LinkLimits.window).milliseconds, (now + LinkLimits.window).milliseconds]
        ) { $0[0] } ?? 0
    }

    fileprivate func noteWrongCode(of user: UserID, at now: Date) throws -> LinkOutcome {
        try run("INSERT INTO link_try (account, date) VALUES (?, ?)", [user.rawValue, now.milliseconds])
        return .wrong
    }

    /// Deletes codes and tries, of anybody, that count no more.
    fileprivate func forgetLinkTrials(at now: Date) throws {
        for table in ["link_code", "link_try"] {
            try run("DELETE FROM \(table) WHERE date <= ?", [(now - LinkLimits.window).milliseconds])
        }
    }
}
