import Domain
import Foundation
import GRDB

/// Several persons that are one human: each is what is known of one account.
extension PersonID {
    /// The others that are the same human, in order; costs one look at this person where there are none.
    static let othersQuery = """
        SELECT other.id FROM person JOIN person AS other ON other.human = person.human
        WHERE person.id = ? AND other.id <> person.id ORDER BY other.id
        """

    /// Every person that is the same human, this one first.
    func linked(in db: Database) throws -> [PersonID] {
        try [self] + db.all(Self.othersQuery, [rawValue]) { PersonID(rawValue: $0[0]) }
    }

    /// Makes this person, the other, and all that are linked to either, one human.
    func link(with other: PersonID, at now: Date, in db: Database) throws {
        let persons = try linked(in: db) + other.linked(in: db)
        try persons.becomeOne(in: db)
        try persons.beginAnew(at: now, in: db)
    }

    /// Makes this person a human of its own; whether it was not.
    @discardableResult
    func unlink(at now: Date, in db: Database) throws -> Bool {
        // Whoever parts lets nobody in by a code that is still about.
        try db.run(
            """
            UPDATE link_code SET digest = NULL
            WHERE is_used = 0 AND account IN (SELECT id FROM account WHERE person = ?)
            """, [rawValue])
        let persons = try linked(in: db)
        guard persons.count > 1 else { return false }
        try db.run("UPDATE person SET human = NULL WHERE id = ?", [rawValue])
        try Array(persons.dropFirst()).becomeOne(in: db)
        try persons.beginAnew(at: now, in: db)
        return true
    }

    /// What was said with this account on when to write to them.
    func preferences(in db: Database) throws -> ContactPreferences {
        try db.first(
            "SELECT \(ContactPreferences.columns) FROM person WHERE id = ?", [rawValue], ContactPreferences.init)
            ?? ContactPreferences()
    }

    /// The same with the others.
    func othersPreferences(in db: Database) throws -> [ContactPreferences] {
        try linked(in: db).dropFirst().map { try $0.preferences(in: db) }
    }
}

extension [PersonID] {
    /// Where there is but one, nobody else is the same.
    fileprivate func becomeOne(in db: Database) throws {
        let human = count > 1 ? map(\.rawValue).min() : nil
        for person in self { try db.run("UPDATE person SET human = ? WHERE id = ?", [human, person.rawValue]) }
    }

    /// What was begun without knowing it does not commit, and who may be written to is decided anew.
    fileprivate func beginAnew(at now: Date, in db: Database) throws {
        for person in self {
            try db.run("UPDATE relationship SET epoch = epoch + 1 WHERE person = ?", [person.rawValue])
            try person.withdrawUnasked(at: now, in: db)
            try person.wakeOutreach(at: now, in: db)
        }
    }
}

extension UserID {
    /// The person whose account it is; `nil` of somebody unknown.
    func person(in db: Database) throws -> PersonID? {
        try db.first("SELECT person FROM account WHERE id = ?", [rawValue]) { PersonID(rawValue: $0[0]) }
    }
}
