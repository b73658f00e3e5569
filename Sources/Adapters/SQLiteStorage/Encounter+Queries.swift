import Domain
import Foundation
import GRDB
import Ports

extension Encounter {
    /// What is known of the encounter; `nil` unless everything about it is stored exactly as told.
    func context(historyLimit: Int, in db: Database) throws -> TurnContext? {
        try db.first(
            """
            SELECT \(TurnContext.columns) FROM account
            JOIN relationship ON relationship.person = account.person AND preset = ?
            JOIN conversation ON conversation.bot = ? AND conversation.chat = ?
                AND (conversation.relationship IS NULL OR conversation.relationship = relationship.id)
            \(TurnContext.joins)
            WHERE account.id = ? AND is_bot = ? AND first_name = ? AND last_name IS ? AND username IS ?
                AND language_code IS ? AND kind = ? AND title IS ? AND unreachable_since IS NULL
            """,
            [
                preset.rawValue, conversation.bot.rawValue, conversation.chat.rawValue, account.id.rawValue,
                account.isBot, account.firstName.storable, account.lastName?.storable, account.username?.storable,
                account.languageCode?.storable, chat.kind.rawValue, chat.title?.storable,
            ]
        ) { row in
            try TurnContext(row, in: conversation, chat.kind, historyLimit: historyLimit, in: db)
        }
    }

    /// Creates or corrects everything that the encounter tells of.
    func establish(at now: Date, in db: Database) throws {
        let person = try establishPerson(at: now, in: db)
        try preset.establishRelationship(with: person, mode: mode, arm: arm, at: now, in: db)
        try db.run("INSERT INTO bot (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [conversation.bot.rawValue])
        try db.run(
            """
            INSERT INTO conversation (bot, chat, kind, title, relationship, created_at)
            VALUES (?1, ?2, ?3, ?4,
                (SELECT id FROM relationship WHERE person = ?5 AND preset = ?6 AND ?3 = 'private'), ?7)
            ON CONFLICT (bot, chat) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                relationship = excluded.relationship, unreachable_since = NULL
            """,
            [
                conversation.bot.rawValue, conversation.chat.rawValue, chat.kind.rawValue, chat.title?.storable,
                person, preset.rawValue, now.milliseconds,
            ])
    }

    private func establishPerson(at now: Date, in db: Database) throws -> Int64 {
        let known = try db.first("SELECT person FROM account WHERE id = ?", [account.id.rawValue]) { row -> Int64 in
            row[0]
        }
        if known == nil { try db.run("INSERT INTO person (created_at) VALUES (?)", [now.milliseconds]) }
        let person = known ?? db.lastInsertedRowID
        try db.run(
            """
            INSERT INTO account (id, person, is_bot, first_name, last_name, username, language_code)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET is_bot = excluded.is_bot, first_name = excluded.first_name,
                last_name = excluded.last_name, username = excluded.username, language_code = excluded.language_code
            """,
            [
                account.id.rawValue, person, account.isBot, account.firstName.storable, account.lastName?.storable,
                account.username?.storable, account.languageCode?.storable,
            ])
        return person
    }
}

extension PresetName {
    /// Makes the relationship of a person with this persona, unless there is one.
    func establishRelationship(
        with person: Int64, mode: RelationshipMode, arm: ArmName? = nil, at now: Date, in db: Database
    ) throws {
        try db.run(
            """
            -- an epoch that no relationship before it has had, even one with its number
            INSERT INTO relationship (person, preset, mode, stage, created_at, onboarding, epoch, arm)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5, ?7)
            ON CONFLICT (person, preset) DO NOTHING
            """,
            [
                person, rawValue, mode.rawValue, Stage.justMet.rawValue, now.milliseconds,
                (mode == .static ? Onboarding.notBegun : .done).column, arm?.rawValue.storable,
            ])
    }
}
