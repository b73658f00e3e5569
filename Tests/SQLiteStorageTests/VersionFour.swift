import GRDB

/// The database as the fourth version made it. What is written here never changes.
enum VersionFour {
    /// Makes a file at `path` that holds `rows`, which SQL inserts.
    static func makeFile(at path: String, holding rows: String) throws {
        try VersionThree.makeFile(at: path, holding: "DELETE FROM person;")
        let database = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        for version in ["v1", "v2", "v3"] { migrator.registerMigration(version) { _ in } }
        migrator.registerMigration("v4") { db in
            try db.execute(sql: contact + standings + chronicles)
        }
        try migrator.migrate(database)
        try database.write { db in try db.execute(sql: rows) }
        try database.close()
    }

    private static let contact = """
        ALTER TABLE relationship ADD COLUMN last_contact INTEGER;
        ALTER TABLE relationship ADD COLUMN silence_ms INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE relationship ADD COLUMN arm TEXT;
        ALTER TABLE relationship ADD COLUMN shift_from TEXT;
        ALTER TABLE relationship ADD COLUMN shift_cause TEXT;
        ALTER TABLE relationship ADD COLUMN shift_message INTEGER;
        ALTER TABLE usage ADD COLUMN arm TEXT;

        """

    private static let standings = """
        CREATE TABLE standing (
            relationship INTEGER PRIMARY KEY REFERENCES relationship (id) ON DELETE CASCADE,
            score REAL NOT NULL,
            hurt REAL NOT NULL,
            stage_score REAL NOT NULL,
            stage_since INTEGER NOT NULL,
            day TEXT,
            gained REAL NOT NULL,
            lost REAL NOT NULL,
            talks INTEGER NOT NULL,
            last_talk INTEGER CHECK ((last_talk IS NULL) = (day IS NULL)),
            recent_days INTEGER NOT NULL,
            days_in_contact INTEGER NOT NULL,
            refused_at INTEGER,
            refused_messages INTEGER CHECK ((refused_messages IS NULL) = (refused_at IS NULL)),
            agreed_at INTEGER,
            stage_cause TEXT
        ) STRICT;
        CREATE TABLE mood (
            relationship INTEGER PRIMARY KEY REFERENCES relationship (id) ON DELETE CASCADE,
            valence REAL NOT NULL,
            energy REAL NOT NULL,
            date INTEGER NOT NULL
        ) STRICT;

        """

    private static let chronicles = """
        CREATE TABLE score_change (
            id INTEGER PRIMARY KEY,
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            date INTEGER NOT NULL,
            score_from REAL NOT NULL,
            score_to REAL NOT NULL,
            parts TEXT NOT NULL
        ) STRICT;
        CREATE INDEX score_change_relationship ON score_change (relationship);
        CREATE TABLE stage_transition (
            id INTEGER PRIMARY KEY,
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            from_stage TEXT NOT NULL,
            to_stage TEXT NOT NULL,
            cause TEXT NOT NULL,
            score REAL NOT NULL,
            arm TEXT,
            date INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX stage_transition_relationship ON stage_transition (relationship);
        CREATE TABLE verdict (
            id INTEGER PRIMARY KEY,
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            from_stage TEXT NOT NULL,
            to_stage TEXT NOT NULL,
            is_spoken INTEGER NOT NULL CHECK (is_spoken IN (0, 1)),
            is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)),
            ground TEXT,
            reason TEXT NOT NULL,
            evidence TEXT NOT NULL,
            model TEXT NOT NULL,
            arm TEXT,
            date INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX verdict_relationship ON verdict (relationship);
        CREATE INDEX verdict_evidence ON verdict (date) WHERE evidence <> '' OR reason <> '';
        CREATE INDEX signal_kept ON signal (relationship, kind, message) WHERE evidence <> '';
        """
}
