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
    func write(to db: Database) throws {
        try db.run("UPDATE inbox SET chat = ? WHERE bot = ? AND chat = ? AND done_at IS NULL", [new, bot, old])
        try db.run("UPDATE outbox SET chat = ? WHERE bot = ? AND chat = ? AND done_at IS NULL", [new, bot, old])
        try db.run(
            "UPDATE OR IGNORE conversation SET chat = ?, kind = 'supergroup' WHERE bot = ? AND chat = ?",
            [new, bot, old])
        try db.run("DELETE FROM conversation WHERE bot = ? AND chat = ?", [bot, old])
        // Another bot of ours may have taken the history along already; what it still adds to the old chat follows.
        try db.run("UPDATE OR IGNORE group_message SET chat = ? WHERE chat = ?", [new, old])
        try db.run("DELETE FROM group_message WHERE chat = ?", [old])
    }
}
