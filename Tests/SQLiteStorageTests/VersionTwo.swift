import GRDB

/// The database as the second version made it. What is written here never changes.
enum VersionTwo {
    /// Makes a file at `path` that holds `rows`, which SQL inserts.
    static func makeFile(at path: String, holding rows: String) throws {
        try VersionOne.makeFile(at: path, holding: "DELETE FROM person;")
        let database = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { _ in }
        migrator.registerMigration("v2") { db in
            try db.execute(sql: profiles + remarks + backgroundWork)
        }
        try migrator.migrate(database)
        try database.write { db in try db.execute(sql: rows) }
        try database.close()
    }

    private static let profiles = """
        ALTER TABLE relationship ADD COLUMN onboarding TEXT;
        ALTER TABLE relationship ADD COLUMN profile_kind TEXT;
        ALTER TABLE relationship ADD COLUMN profile_nickname TEXT;
        ALTER TABLE relationship ADD COLUMN profile_name TEXT;
        ALTER TABLE relationship ADD COLUMN profile_about TEXT;
        ALTER TABLE relationship ADD COLUMN last_summarised INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE bot ADD COLUMN profile_digest TEXT;

        """

    private static let remarks = """
        ALTER TABLE message ADD COLUMN picture TEXT;
        ALTER TABLE message ADD COLUMN quoted TEXT;
        ALTER TABLE message ADD COLUMN quotes_persona INTEGER NOT NULL DEFAULT 0 CHECK (quotes_persona IN (0, 1));
        ALTER TABLE message ADD COLUMN is_forwarded INTEGER NOT NULL DEFAULT 0 CHECK (is_forwarded IN (0, 1));
        ALTER TABLE message ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));
        ALTER TABLE group_message ADD COLUMN picture TEXT;
        ALTER TABLE group_message ADD COLUMN quoted TEXT;
        ALTER TABLE group_message ADD COLUMN quotes_persona INTEGER NOT NULL DEFAULT 0 CHECK (quotes_persona IN (0, 1));
        ALTER TABLE group_message ADD COLUMN is_forwarded INTEGER NOT NULL DEFAULT 0 CHECK (is_forwarded IN (0, 1));
        ALTER TABLE group_message ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));
        ALTER TABLE group_message ADD COLUMN sender INTEGER;
        CREATE INDEX message_date ON message (date);
        CREATE INDEX group_message_date ON group_message (date);
        CREATE INDEX outbox_relationship ON outbox (relationship);
        CREATE INDEX usage_date ON usage (date);
        CREATE INDEX group_message_sender ON group_message (sender) WHERE sender IS NOT NULL;
        ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'text';
        ALTER TABLE outbox ADD COLUMN keyboard TEXT;
        ALTER TABLE outbox ADD COLUMN is_history INTEGER NOT NULL DEFAULT 1 CHECK (is_history IN (0, 1));

        """

    private static let backgroundWork = """
        UPDATE inbox SET raw = x'' WHERE done_at IS NOT NULL;
        DELETE FROM outbox WHERE done_at IS NOT NULL AND withdrawn_because IS NULL;
        CREATE TABLE media (
            unique_id TEXT NOT NULL,
            relationship INTEGER NOT NULL DEFAULT 0,
            origin INTEGER NOT NULL,
            description TEXT NOT NULL,
            date INTEGER NOT NULL,
            UNIQUE (unique_id, relationship)
        ) STRICT;
        CREATE INDEX media_origin ON media (origin);
        CREATE INDEX media_date ON media (date);
        CREATE TABLE upkeep (
            task TEXT PRIMARY KEY,
            due_since INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE summary (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            relationship INTEGER NOT NULL REFERENCES relationship (id),
            span TEXT NOT NULL CHECK (span IN ('day', 'week')),
            first_day TEXT NOT NULL,
            text TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            UNIQUE (relationship, span, first_day)
        ) STRICT;
        CREATE TABLE job (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            relationship INTEGER NOT NULL REFERENCES relationship (id),
            due_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            parked_at INTEGER,
            UNIQUE (kind, relationship)
        ) STRICT;
        CREATE INDEX job_due ON job (due_at) WHERE parked_at IS NULL;
        CREATE INDEX job_relationship ON job (relationship);

        """
}
