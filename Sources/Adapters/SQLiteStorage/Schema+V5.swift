import Ports

/// What the fifth version added: when people may be written to, and what personas write first.
extension Schema {
    static let contactPreferences = """
        -- where they live, by a name that time zones have; NULL when nobody knows
        ALTER TABLE person ADD COLUMN time_zone TEXT;
        -- HHMM-HHMM, off where there are none, NULL where nothing was said of quiet hours
        ALTER TABLE person ADD COLUMN quiet TEXT;
        -- nobody writes first before that
        ALTER TABLE person ADD COLUMN paused_until INTEGER;

        """

    static let outreach = """
        CREATE TABLE outreach (
            relationship INTEGER PRIMARY KEY REFERENCES relationship (id) ON DELETE CASCADE,
            -- the private conversation in which the person wrote last
            bot INTEGER NOT NULL,
            chat INTEGER NOT NULL CHECK (chat > 0),
            -- when the persona may think of writing; NULL when it waits for the person
            next_at INTEGER,
            -- how often it wrote first since the person wrote last
            unanswered INTEGER NOT NULL,
            last_sent INTEGER,
            -- how many of the last talks the persona began, and how many there were, both halved from time to time
            begun REAL NOT NULL,
            talks REAL NOT NULL
        ) STRICT;
        CREATE INDEX outreach_next ON outreach (bot, next_at) WHERE next_at IS NOT NULL;

        CREATE TABLE outreach_log (
            id INTEGER PRIMARY KEY,
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            person INTEGER NOT NULL REFERENCES person (id),
            kind TEXT NOT NULL,
            -- empty when there is none, or it is no longer kept
            topic TEXT NOT NULL,
            -- the rows of the memories it comes from, a JSON list
            sources TEXT NOT NULL,
            -- YYYY-MM-DD
            day TEXT,
            -- what else there was, a JSON list; empty when it is no longer kept
            skipped TEXT NOT NULL,
            outcome TEXT NOT NULL,
            date INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outreach_log_person ON outreach_log (person, date);
        CREATE INDEX outreach_log_relationship ON outreach_log (relationship, date);
        CREATE INDEX outreach_log_words ON outreach_log (date) WHERE \(OutreachRecord.hasWords);

        -- when somebody began to send it, if it must not be sent twice
        ALTER TABLE outbox ADD COLUMN sending_at INTEGER;
        -- the row of outreach_log that tells why it is said, if nobody asked for it
        ALTER TABLE outbox ADD COLUMN outreach INTEGER;

        """
}
