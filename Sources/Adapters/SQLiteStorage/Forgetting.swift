import Domain
import Foundation
import GRDB
import Ports

/// Deletes what is kept of a person. What is under way for them finds its relationship gone and does not commit.
struct Forgetting {
    private let key: PersonKey
    private let everywhere: Bool
    private let request: Int64
    private let now: Int64

    init(_ key: PersonKey, everywhere: Bool, request: InboxSequence, at now: Date) {
        self.key = key
        self.request = request.rawValue
        self.everywhere = everywhere
        self.now = now.milliseconds
    }

    func write(to db: Database) throws {
        try db.run(
            "UPDATE inbox SET done_at = ? WHERE sequence = ? AND done_at IS NULL", [now, request])
        let person = try db.first("SELECT person FROM account WHERE id = ?", [key.user.rawValue]) { $0[0] as Int64 }
        guard let person else { return }
        let relationships = try db.all(
            "SELECT id FROM relationship WHERE person = ? AND (? OR preset = ?)",
            [person, everywhere, key.preset.rawValue]
        ) { $0[0] as Int64 }
        for relationship in relationships { try forget(relationship, in: db) }
        // Pictures are known by their files alone, so no persona's share of them can be told apart.
        try db.run("DELETE FROM media WHERE person = ?", [person])
        if everywhere { try forgetPerson(person, in: db) }
    }

    private func forget(_ relationship: Int64, in db: Database) throws {
        let numbers: Int64 = 1 << 32
        let words: StatementArguments = [relationship * numbers, relationship * numbers + numbers - 1]
        // The rows stay without their words, so that what Telegram tells again is known to be done.
        try db.run(
            """
            UPDATE inbox SET raw = x''
            WHERE done_at IS NOT NULL AND (bot, chat) IN (
                SELECT bot, chat FROM conversation WHERE relationship = ?1
                UNION SELECT bot, chat FROM message WHERE id BETWEEN ?2 AND ?3)
            """, [relationship] + words)
        try db.run("DELETE FROM message WHERE id BETWEEN ? AND ?", words)
        for table in ["outbox", "summary", "job", "conversation"] {
            try db.run("DELETE FROM \(table) WHERE relationship = ?", [relationship])
        }
        try db.run("DELETE FROM relationship WHERE id = ?", [relationship])
    }

    /// Costs stay, without whose they were.
    private func forgetPerson(_ person: Int64, in db: Database) throws {
        try db.run(
            "DELETE FROM group_message WHERE sender IN (SELECT id FROM account WHERE person = ?)", [person])
        // Whose updates were told to a group, or were never understood, only their raw words would say.
        try db.run(
            """
            UPDATE inbox SET raw = x'' WHERE done_at IS NOT NULL
                AND (chat < 0 OR chat IS NULL OR chat IN (SELECT id FROM account WHERE person = ?))
            """, [person])
        try db.run(
            """
            DELETE FROM dead_letter WHERE EXISTS (
                SELECT 1 FROM account WHERE person = ? AND instr(CAST(raw AS TEXT), '"id":' || account.id) > 0)
            """, [person])
        try db.run("UPDATE usage SET person = 0 WHERE person = ?", [person])
        try db.run("DELETE FROM account WHERE person = ?", [person])
        try db.run("DELETE FROM person WHERE id = ?", [person])
    }
}
