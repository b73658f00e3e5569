/// What the second version added: onboarding, what is known of a message beside its words, summaries and jobs.
extension Schema {
    static let profiles = """
        -- where the first questions stand: not_begun, the field that is asked, or NULL when all are asked
        ALTER TABLE relationship ADD COLUMN onboarding TEXT;
        ALTER TABLE relationship ADD COLUMN profile_kind TEXT;
        ALTER TABLE relationship ADD COLUMN profile_nickname TEXT;
        ALTER TABLE relationship ADD COLUMN profile_name TEXT;
        ALTER TABLE relationship ADD COLUMN profile_about TEXT;
        -- until when everything said is told in summaries
        ALTER TABLE relationship ADD COLUMN summarised_until INTEGER;
        -- the profile that Telegram was last given
        ALTER TABLE bot ADD COLUMN profile_digest TEXT;
        """

    static let remarks = """
        ALTER TABLE message ADD COLUMN picture TEXT;
        ALTER TABLE message ADD COLUMN quoted TEXT;
        ALTER TABLE message ADD COLUMN is_forwarded INTEGER NOT NULL DEFAULT 0 CHECK (is_forwarded IN (0, 1));
        ALTER TABLE message ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));
        ALTER TABLE group_message ADD COLUMN picture TEXT;
        ALTER TABLE group_message ADD COLUMN quoted TEXT;
        ALTER TABLE group_message ADD COLUMN is_forwarded INTEGER NOT NULL DEFAULT 0 CHECK (is_forwarded IN (0, 1));
        ALTER TABLE group_message ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));
        -- the account that wrote it, so that a person's words can be found and forgotten
        ALTER TABLE group_message ADD COLUMN sender INTEGER;
        CREATE INDEX message_date ON message (date);
        CREATE INDEX group_message_date ON group_message (date);
        CREATE INDEX group_message_sender ON group_message (sender) WHERE sender IS NOT NULL;
        ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'text';
        ALTER TABLE outbox ADD COLUMN keyboard TEXT;
        -- what a conversation shows but does not remember, such as a question with buttons
        ALTER TABLE outbox ADD COLUMN is_history INTEGER NOT NULL DEFAULT 1 CHECK (is_history IN (0, 1));

        """

    static let backgroundWork = """
        CREATE TABLE media (
            unique_id TEXT PRIMARY KEY,
            -- who sent it first
            person INTEGER NOT NULL,
            description TEXT NOT NULL,
            date INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX media_person ON media (person);

        CREATE TABLE summary (
            -- never given again: buttons name it
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            relationship INTEGER NOT NULL REFERENCES relationship (id),
            span TEXT NOT NULL CHECK (span IN ('day', 'week')),
            -- YYYY-MM-DD, where the person lives
            first_day TEXT NOT NULL,
            text TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            UNIQUE (relationship, span, first_day)
        ) STRICT;

        CREATE TABLE job (
            -- never given again, so that what was done for one that is gone is not taken for another's
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
