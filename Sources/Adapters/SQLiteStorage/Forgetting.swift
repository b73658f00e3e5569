import Domain
import Foundation
import GRDB
import Ports

/// Deletes what is kept of a person. What is under way for them finds its relationship gone and does not commit.
struct Forgetting {
    private let key: PersonKey
    private let everywhere: Bool
    private let request: InboxSequence
    private let now: Date

    init(_ key: PersonKey, everywhere: Bool, request: InboxSequence, at now: Date) {
        self.key = key
        self.everywhere = everywhere
        self.request = request
        self.now = now
    }

    func write(to db: Database) throws {
        try db.close(request, at: now)
        let person = try db.first("SELECT person FROM account WHERE id = ?", [key.user.rawValue]) { $0[0] as Int64 }
        guard let person else { return }
        let relationships = try db.all(
            "SELECT id FROM relationship WHERE person = ? AND (? OR preset = ?)",
            [person, everywhere, key.preset.rawValue]
        ) { $0[0] as Int64 }
        for relationship in relationships { try forget(relationship, in: db) }
        if everywhere { try forgetPerson(person, in: db) }
        guard everywhere || !relationships.isEmpty else { return }
        // Deleted words may stay in pages of the file that were rearranged, until it is written anew.
        try Upkeep.scrub.request(at: now, in: db)
    }

    private func forget(_ relationship: Int64, in db: Database) throws {
        try forgetWords(RelationshipRows(relationship: RelationshipID(rawValue: relationship)).range, in: db)
        for table in [
            "outbox", "summary", "job", "conversation", "acquaintance", "refusal", "signal", "import_message", "import",
            "standing", "mood", "score_change", "stage_transition", "verdict", "outreach", "outreach_log",
        ] {
            try db.run("DELETE FROM \(table) WHERE relationship = ?", [relationship])
        }
        try db.run("DELETE FROM media WHERE origin = ?", [relationship])
        try db.run("DELETE FROM relationship WHERE id = ?", [relationship])
    }

    /// The index must be told the words that leave it.
    private func forgetWords(_ range: ClosedRange<Int64>, in db: Database) throws {
        let place: StatementArguments = [range.lowerBound, range.upperBound]
        let messages = try db.all(
            "SELECT \(IndexedMessage.columns) FROM message WHERE id BETWEEN ? AND ?", place, IndexedMessage.init)
        for message in messages { try message.remove(from: db) }
        let memories = try db.all(
            "SELECT id, text FROM memory WHERE id BETWEEN ? AND ? AND ended_at IS NULL", place
        ) { ($0[0] as Int64, $0[1] as String) }
        for (row, text) in memories { try SearchIndex.memories.remove(text, of: row, in: db) }
        try db.run("DELETE FROM message WHERE id BETWEEN ? AND ?", place)
        try db.run("DELETE FROM memory WHERE id BETWEEN ? AND ?", place)
    }

    /// Costs stay, without whose they were.
    private func forgetPerson(_ person: Int64, in db: Database) throws {
        try db.run(
            "DELETE FROM group_message WHERE sender IN (SELECT id FROM account WHERE person = ?)", [person])
        // What was never understood, only its raw words can tell whose it was.
        try db.run(
            """
            DELETE FROM dead_letter WHERE EXISTS (
                SELECT 1 FROM account WHERE person = ? AND (
                    instr(CAST(raw AS TEXT), '"id":' || account.id || ',') > 0
                    OR instr(CAST(raw AS TEXT), '"id":' || account.id || '}') > 0))
            """, [person])
        try db.run("UPDATE usage SET person = 0 WHERE person = ?", [person])
        try db.run("DELETE FROM account WHERE person = ?", [person])
        try db.run("DELETE FROM person WHERE id = ?", [person])
    }
}
