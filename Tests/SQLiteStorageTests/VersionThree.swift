import GRDB

/// The database as the third version made it. What is written here never changes.
enum VersionThree {
    /// Makes a file at `path` that holds `rows`, which SQL inserts.
    static func makeFile(at path: String, holding rows: String) throws {
        try VersionTwo.makeFile(at: path, holding: "DELETE FROM person;")
        let database = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { _ in }
        migrator.registerMigration("v2") { _ in }
        migrator.registerMigration("v3") { db in
            try db.execute(sql: columns + memories + reading)
        }
        try migrator.migrate(database)
        try database.write { db in try db.execute(sql: rows) }
        try database.close()
    }

    private static let columns = """
        ALTER TABLE relationship ADD COLUMN last_memory INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE relationship ADD COLUMN first_message INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE relationship ADD COLUMN last_imported INTEGER;
        ALTER TABLE relationship ADD COLUMN last_extracted INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE message ADD COLUMN begins_session INTEGER NOT NULL DEFAULT 0 CHECK (begins_session IN (0, 1));
        ALTER TABLE message ADD COLUMN terms INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE message ADD COLUMN is_withheld INTEGER NOT NULL DEFAULT 0 CHECK (is_withheld IN (0, 1));
        ALTER TABLE message ADD COLUMN import_id INTEGER;
        CREATE INDEX message_session ON message (id) WHERE begins_session = 1;
        CREATE INDEX message_live_date ON message (date) WHERE import_id IS NULL;
        CREATE INDEX message_day ON message (id >> 32, date);
        CREATE INDEX message_import ON message (import_id) WHERE import_id IS NOT NULL;
        CREATE VIRTUAL TABLE message_search USING fts5 (terms, content = '', detail = none, tokenize = 'ascii');
        CREATE VIRTUAL TABLE memory_search USING fts5 (terms, content = '', detail = none, tokenize = 'ascii');
        INSERT INTO message_search (message_search, rank) VALUES ('usermerge', 2);
        INSERT INTO memory_search (memory_search, rank) VALUES ('usermerge', 2);

        """

    private static let memories = """
        CREATE TABLE memory (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            attribute TEXT,
            importance REAL NOT NULL,
            certainty REAL NOT NULL,
            quote TEXT NOT NULL,
            said_at INTEGER NOT NULL,
            day TEXT,
            ended_at INTEGER,
            ended_because TEXT CHECK ((ended_because IS NULL) = (ended_at IS NULL)),
            replaced_by INTEGER,
            import_id INTEGER,
            recall_count INTEGER NOT NULL DEFAULT 0,
            last_recall INTEGER,
            looked_at INTEGER,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX memory_essential ON memory (id) WHERE ended_at IS NULL
                AND (kind = 'boundary' OR (kind IN ('fact', 'shared') AND importance >= 0.7));
        CREATE INDEX memory_plan ON memory (id) WHERE ended_at IS NULL AND kind = 'plan';
        CREATE INDEX memory_replaced ON memory (replaced_by) WHERE replaced_by IS NOT NULL;
        CREATE INDEX memory_import ON memory (import_id) WHERE import_id IS NOT NULL;
        CREATE TABLE memory_source (
            memory INTEGER NOT NULL REFERENCES memory (id) ON DELETE CASCADE,
            message INTEGER NOT NULL,
            PRIMARY KEY (memory, message)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE acquaintance (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            relationship INTEGER NOT NULL REFERENCES relationship (id),
            name TEXT NOT NULL,
            relation TEXT NOT NULL DEFAULT '',
            profile TEXT NOT NULL DEFAULT '',
            profile_memory INTEGER NOT NULL DEFAULT 0,
            import_id INTEGER,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX acquaintance_relationship ON acquaintance (relationship);
        CREATE TABLE acquaintance_alias (
            acquaintance INTEGER NOT NULL REFERENCES acquaintance (id) ON DELETE CASCADE,
            alias TEXT NOT NULL,
            PRIMARY KEY (acquaintance, alias)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE acquaintance_memory (
            acquaintance INTEGER NOT NULL REFERENCES acquaintance (id) ON DELETE CASCADE,
            memory INTEGER NOT NULL REFERENCES memory (id) ON DELETE CASCADE,
            PRIMARY KEY (acquaintance, memory)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX acquaintance_memory_memory ON acquaintance_memory (memory);

        """

    private static let reading = """
        CREATE TABLE refusal (
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            reason TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (relationship, reason)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE signal (
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            message INTEGER NOT NULL,
            kind TEXT NOT NULL,
            value REAL NOT NULL,
            evidence TEXT NOT NULL,
            date INTEGER NOT NULL,
            UNIQUE (relationship, message, kind)
        ) STRICT;
        CREATE INDEX signal_evidence ON signal (date) WHERE evidence <> '';
        CREATE TABLE memory_vector (
            memory INTEGER PRIMARY KEY REFERENCES memory (id) ON DELETE CASCADE,
            model TEXT NOT NULL,
            dimension INTEGER NOT NULL,
            vector BLOB NOT NULL
        ) STRICT;
        CREATE TABLE message_vector (
            message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
            model TEXT NOT NULL,
            dimension INTEGER NOT NULL,
            vector BLOB NOT NULL
        ) STRICT;
        CREATE TABLE import (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            source TEXT NOT NULL,
            next_row INTEGER NOT NULL,
            end_row INTEGER NOT NULL,
            ends_at INTEGER NOT NULL,
            bot INTEGER NOT NULL,
            chat INTEGER NOT NULL,
            is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)),
            last_extracted INTEGER,
            calls_left INTEGER NOT NULL DEFAULT 0,
            extracted_at INTEGER,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX import_relationship ON import (relationship);
        CREATE TABLE import_message (
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            source_id TEXT NOT NULL,
            import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
            PRIMARY KEY (relationship, source_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX import_message_import ON import_message (import_id);

        """
}
