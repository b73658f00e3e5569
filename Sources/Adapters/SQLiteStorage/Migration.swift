import Domain
import GRDB

/// A group that has become a supergroup, as one of our bots learned it.
struct Migration {
    private let old: Int64
    private let new: Int64
    private let bot: Int64

    init(from old: ChatID, to new: ChatID, of bot: BotID) {
        self.old = old.rawValue
        self.new = new.rawValue
        self.bot = bot.rawValue
    }

    /// Moves all that is read by its chat; rows that are done stay as they were.
    ///
    /// What waits, and what is to be said, moves with the bot that answers or speaks. The group's history, and what was
    /// remembered of it, moves with the first of our bots.
    func write(to db: Database) throws {
        try db.run(
            "UPDATE inbox SET chat = ? WHERE bot = ? AND chat = ? AND answerer IS NULL AND done_at IS NULL",
            [new, bot, old])
        try db.run("UPDATE inbox SET chat = ? WHERE answerer = ? AND chat = ? AND done_at IS NULL", [new, bot, old])
        try db.run("UPDATE outbox SET chat = ? WHERE bot = ? AND chat = ? AND done_at IS NULL", [new, bot, old])
        try db.run(
            "UPDATE OR IGNORE conversation SET chat = ?, kind = 'supergroup' WHERE bot = ? AND chat = ?",
            [new, bot, old])
        try db.run("DELETE FROM conversation WHERE bot = ? AND chat = ?", [bot, old])
        try db.run(
            """
            INSERT INTO group_move (old_chat, new_chat) VALUES (?, ?)
            ON CONFLICT (old_chat) DO UPDATE SET new_chat = excluded.new_chat
            """, [old, new])
        try db.run("UPDATE OR IGNORE group_copy SET chat = ? WHERE chat = ?", [new, old])
        try db.run("UPDATE OR IGNORE group_message SET chat = ? WHERE chat = ?", [new, old])
        try db.run("DELETE FROM group_message WHERE chat = ?", [old])
        try db.run("UPDATE message SET said_in = ? WHERE said_in = ?", [new, old])
    }
}

extension Database {
    /// The id that a chat has by now, as far as any of our bots has learned it.
    func present(_ chat: ChatID) throws -> ChatID {
        try first("SELECT new_chat FROM group_move WHERE old_chat = ?", [chat.rawValue]) { ChatID(rawValue: $0[0]) }
            ?? chat
    }
}
