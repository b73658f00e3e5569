package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: GroupStore {
    /// What is known of a group; of one that has become a supergroup, what is known of that.
    package func knowledge(of chat: ChatID) async throws(StoreError) -> GroupKnowledge {
        try await reads.read { db in
            let group = try db.present(chat)
            return GroupKnowledge(
                members: try group.members(in: db), floor: try group.floor(in: db),
                successor: group == chat ? nil : group)
        }
    }

    /// Claims a message for the group; the copy that was claimed, `nil` when the message was claimed before.
    package func claim(_ claim: GroupClaim) async throws(StoreError) -> GroupCopy? {
        try await writes.commit { try claim.write(to: $0) }
    }

    /// Takes a bot's copy of an edit in; the conversation in which it waits, if it does.
    package func claim(
        edit: GroupCopy, in chat: ChatID, at now: Date
    ) async throws(StoreError) -> ConversationID? {
        try await writes.commit { try edit.amend(in: $0.present(chat), at: now, $0) }
    }

    /// The groups in which `bot` has copies that nobody has claimed, the longest wait first.
    package func unclaimedGroups(of bot: BotID) async throws(StoreError) -> [ChatID] {
        try await reads.read { db in
            try db.all(
                """
                SELECT chat FROM inbox WHERE bot = ? AND chat < 0 AND answerer IS NULL AND done_at IS NULL
                GROUP BY chat ORDER BY min(sequence)
                """, [bot.rawValue]
            ) { ChatID(rawValue: $0[0]) }
        }
    }

    /// The copies of `bot` in a group that nobody has claimed, messages and edits, in order of arrival.
    package func unclaimed(in conversation: ConversationID) async throws(StoreError) -> [InboxEntry] {
        guard conversation.chat.rawValue < 0 else { return [] }
        return try await reads.read { try $0.inbox(of: conversation, where: "bot = ?1 AND answerer IS NULL") }
    }

    /// Notes that one of our bots takes part in a group.
    package func join(_ chat: Chat, as bot: BotID, at now: Date) async throws(StoreError) {
        guard chat.id.rawValue < 0 else { return }
        try await writes.commit { db in
            try db.run("INSERT INTO bot (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [bot.rawValue])
            try chat.present(in: db).join(bot, at: now, in: db)
        }
    }
}

// MARK: - What is known

extension ChatID {
    /// Those of our bots that take part; one that has not learned of a new id takes part under the old one.
    static let membersQuery = """
        SELECT DISTINCT bot FROM conversation
        WHERE chat IN (SELECT ?1 UNION ALL SELECT old_chat FROM group_move WHERE new_chat = ?1) AND chat < 0
            AND unreachable_since IS NULL
        """

    /// The last line of a persona.
    static let floorQuery = """
        SELECT id, bot, date FROM group_message WHERE chat = ?1 AND bot IS NOT NULL ORDER BY id DESC LIMIT 1
        """

    /// So many of the last messages tell who has written since.
    private static let mostSince = 100

    fileprivate func members(in db: Database) throws -> Set<BotID> {
        Set(try db.all(Self.membersQuery, [rawValue]) { BotID(rawValue: $0[0]) })
    }

    fileprivate func floor(in db: Database) throws -> GroupFloor? {
        let last = try db.first(Self.floorQuery, [rawValue]) { row in
            (row: row[0] as Int64, bot: BotID(rawValue: row[1]), date: Date(milliseconds: row[2]))
        }
        guard let last else { return nil }
        let since = try db.all(
            "SELECT coalesce(sender, 0) FROM group_message WHERE chat = ? AND id > ? ORDER BY id DESC LIMIT ?",
            [rawValue, last.row, Self.mostSince]
        ) { UserID(rawValue: $0[0]) }
        return GroupFloor(bot: last.bot, date: last.date, since: Set(since))
    }
}

extension Chat {
    /// The chat as it is by now, as far as any of our bots has learned it.
    func present(in db: Database) throws -> Chat {
        let present = try db.present(id)
        return present == id ? self : Chat(id: present, kind: .supergroup, title: title)
    }

    /// Notes that a bot takes part, unless it was turned away after `date`.
    func join(_ bot: BotID, at date: Date, in db: Database) throws {
        try db.run(
            """
            INSERT INTO conversation (bot, chat, kind, title, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (bot, chat) DO UPDATE SET kind = excluded.kind, title = coalesce(excluded.title, title),
                unreachable_since = iif(unreachable_since <= ?5, NULL, unreachable_since)
            WHERE kind <> excluded.kind OR title IS NOT coalesce(excluded.title, title) OR unreachable_since <= ?5
            """, [bot.rawValue, id.rawValue, kind.rawValue, title?.storable, date.milliseconds])
    }
}
