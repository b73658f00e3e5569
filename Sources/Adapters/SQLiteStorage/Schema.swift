import GRDB
import Ports

/// The tables, and how a file of any age gets them. Migrations only add.
///
/// Moments are milliseconds since 1970, booleans 0 or 1, ids Telegram's numbers unless they are ours. What comes from
/// outside is not checked here: a strange value must not keep a message from being kept.
enum Schema {
    /// Runs the migrations that the file lacks; refuses a file that a newer version has written.
    static func bringUpToDate(_ database: any DatabaseWriter) throws(StoreError) {
        do {
            guard try !database.read(migrator.hasBeenSuperseded) else {
                throw StoreError.failed(reason: "the database was written by a newer version")
            }
            try migrator.migrate(database)
        } catch {
            throw StoreError(error, writing: database.path)
        }
    }

    /// Refuses a file that another version has written.
    static func checkUpToDate(_ database: any DatabaseReader) throws(StoreError) {
        do {
            guard try database.read({ try migrator.hasCompletedMigrations($0) && !migrator.hasBeenSuperseded($0) })
            else { throw StoreError.failed(reason: "the database was written by another version; start this one once") }
        } catch {
            throw StoreError(error)
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { db in
            try db.execute(sql: identities + inboxAndOutbox + histories)
        }
        migrator.registerMigration("v2") { db in
            try db.execute(sql: profiles + remarks + backgroundWork)
        }
        migrator.registerMigration("v3") { db in
            try db.execute(sql: memories + reading)
            try SearchUpgrade.carryOut(in: db)
        }
        migrator.registerMigration("v4") { db in
            try db.execute(sql: contact + standings + chronicles)
        }
        migrator.registerMigration("v5") { db in
            try db.execute(sql: contactPreferences + outreach + groups + links)
        }
        return migrator
    }

    private static let identities = """
        CREATE TABLE bot (
            id INTEGER PRIMARY KEY,
            next_offset INTEGER,
            username TEXT,
            name TEXT,
            reads_all_group_messages INTEGER,
            identified_at INTEGER
        ) STRICT;

        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person (id),
            is_bot INTEGER NOT NULL CHECK (is_bot IN (0, 1)),
            first_name TEXT NOT NULL,
            last_name TEXT,
            username TEXT,
            language_code TEXT
        ) STRICT;
        CREATE INDEX account_person ON account (person);

        CREATE TABLE relationship (
            -- below 2^31, so that id * 2^32 + n numbers its messages
            id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 2147483647),
            person INTEGER NOT NULL REFERENCES person (id),
            preset TEXT NOT NULL,
            mode TEXT NOT NULL,
            stage TEXT NOT NULL,
            epoch INTEGER NOT NULL DEFAULT 0,
            -- the highest number given to a message; never given again, whatever is deleted
            last_message INTEGER NOT NULL DEFAULT 0 CHECK (last_message BETWEEN 0 AND 4294967295),
            created_at INTEGER NOT NULL,
            UNIQUE (person, preset)
        ) STRICT;

        CREATE TABLE conversation (
            bot INTEGER NOT NULL REFERENCES bot (id),
            chat INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK ((kind = 'private') = (chat > 0)),
            title TEXT,
            -- whose words are said here; groups belong to nobody
            relationship INTEGER REFERENCES relationship (id) CHECK ((kind = 'private') = (relationship IS NOT NULL)),
            unreachable_since INTEGER,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (bot, chat)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX conversation_relationship ON conversation (relationship) WHERE relationship IS NOT NULL;

        CREATE TABLE usage (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL,
            model TEXT NOT NULL,
            bot INTEGER NOT NULL,
            person INTEGER NOT NULL,
            prompt_tokens INTEGER NOT NULL,
            cached_tokens INTEGER NOT NULL,
            completion_tokens INTEGER NOT NULL,
            is_estimated INTEGER NOT NULL CHECK (is_estimated IN (0, 1)),
            latency_ms INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            date INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX usage_person ON usage (person, date);

        """

    private static let inboxAndOutbox = """
        CREATE TABLE inbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            bot INTEGER NOT NULL REFERENCES bot (id),
            update_id INTEGER NOT NULL,
            -- the chat in whose order it waits
            chat INTEGER CHECK (chat IS NOT NULL OR done_at IS NOT NULL),
            received_at INTEGER NOT NULL,
            has_fallback INTEGER NOT NULL DEFAULT 0 CHECK (has_fallback IN (0, 1)),
            done_at INTEGER,
            raw BLOB NOT NULL,
            UNIQUE (bot, update_id)
        ) STRICT;
        CREATE INDEX inbox_waiting ON inbox (bot, chat) WHERE done_at IS NULL;
        CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

        CREATE TABLE dead_letter (
            id INTEGER PRIMARY KEY,
            bot INTEGER NOT NULL,
            update_id INTEGER NOT NULL,
            date INTEGER NOT NULL,
            raw BLOB NOT NULL
        ) STRICT;
        CREATE INDEX dead_letter_date ON dead_letter (date);

        CREATE TABLE outbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            bot INTEGER NOT NULL,
            chat INTEGER NOT NULL,
            relationship INTEGER NOT NULL,
            text TEXT NOT NULL,
            reply_to INTEGER,
            origin TEXT NOT NULL,
            is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),
            created_at INTEGER NOT NULL,
            -- sent or withdrawn
            done_at INTEGER,
            withdrawn_because TEXT CHECK (withdrawn_because IS NULL OR done_at IS NOT NULL)
        ) STRICT;
        CREATE INDEX outbox_waiting ON outbox (bot, chat) WHERE done_at IS NULL;
        CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

        """

    private static let histories = """
        CREATE TABLE message (
            -- relationship * 2^32 + n, in the order in which they became history
            id INTEGER PRIMARY KEY,
            bot INTEGER NOT NULL,
            chat INTEGER NOT NULL CHECK (chat > 0),
            message_id INTEGER,
            speaker TEXT NOT NULL CHECK (speaker IN ('person', 'persona')),
            -- a person's; a persona's is its preset's
            name TEXT CHECK ((speaker = 'person') = (name IS NOT NULL)),
            kind TEXT NOT NULL,
            words TEXT,
            origin TEXT NOT NULL,
            date INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX message_once ON message (id >> 32, bot, chat, message_id);

        CREATE TABLE group_message (
            -- in the order in which they became history
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL CHECK (chat < 0),
            -- whose counting message_id belongs to: 0, which all share, in supergroups, else the bot's
            id_space INTEGER NOT NULL,
            message_id INTEGER,
            speaker TEXT NOT NULL CHECK (speaker IN ('person', 'persona')),
            -- the bot of the persona that speaks
            bot INTEGER CHECK ((speaker = 'persona') = (bot IS NOT NULL)),
            name TEXT,
            kind TEXT NOT NULL,
            words TEXT,
            origin TEXT NOT NULL,
            date INTEGER NOT NULL,
            UNIQUE (chat, id_space, message_id)
        ) STRICT;
        CREATE INDEX group_message_chat ON group_message (chat);
        """
}
