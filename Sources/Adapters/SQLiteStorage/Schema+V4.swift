/// What the fourth version added: where relationships stand and why, moods, and the arms of experiments.
extension Schema {
    static let contact = """
        -- when the person last wrote, in private or to the persona in a group
        ALTER TABLE relationship ADD COLUMN last_contact INTEGER;
        -- the silence before that, beyond what is forgiven, that no score has felt yet
        ALTER TABLE relationship ADD COLUMN silence_ms INTEGER NOT NULL DEFAULT 0;
        -- experiment/arm
        ALTER TABLE relationship ADD COLUMN arm TEXT;
        -- the last step between stages: the stage before, why, and last_message when it was taken
        ALTER TABLE relationship ADD COLUMN shift_from TEXT;
        ALTER TABLE relationship ADD COLUMN shift_cause TEXT;
        ALTER TABLE relationship ADD COLUMN shift_message INTEGER;
        -- the arm of the relationship that the call was for, as it was then
        ALTER TABLE usage ADD COLUMN arm TEXT;

        UPDATE relationship SET last_contact = (
            SELECT date FROM message
            WHERE message.id BETWEEN (relationship.id << 32) + \(RelationshipRows.middle) + 1
                AND (relationship.id << 32) + 4294967295 AND speaker = 'person'
            ORDER BY message.id DESC LIMIT 1);

        """

    static let standings = """
        CREATE TABLE standing (
            relationship INTEGER PRIMARY KEY REFERENCES relationship (id) ON DELETE CASCADE,
            score REAL NOT NULL,
            hurt REAL NOT NULL,
            -- the score at which the present stage was reached, and when it was
            stage_score REAL NOT NULL,
            stage_since INTEGER NOT NULL,
            -- the last day of talk, YYYY-MM-DD where the person lives, and what it brought
            day TEXT,
            gained REAL NOT NULL,
            lost REAL NOT NULL,
            talks INTEGER NOT NULL,
            last_talk INTEGER CHECK ((last_talk IS NULL) = (day IS NULL)),
            -- bit n is the day n days before that
            recent_days INTEGER NOT NULL,
            days_in_contact INTEGER NOT NULL,
            refused_at INTEGER,
            refused_messages INTEGER CHECK ((refused_messages IS NULL) = (refused_at IS NULL)),
            agreed_at INTEGER,
            -- why the stage last changed
            stage_cause TEXT
        ) STRICT;

        CREATE TABLE mood (
            relationship INTEGER PRIMARY KEY REFERENCES relationship (id) ON DELETE CASCADE,
            valence REAL NOT NULL,
            energy REAL NOT NULL,
            date INTEGER NOT NULL
        ) STRICT;

        """

    static let chronicles = """
        CREATE TABLE score_change (
            id INTEGER PRIMARY KEY,
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            date INTEGER NOT NULL,
            score_from REAL NOT NULL,
            score_to REAL NOT NULL,
            -- the points of each part, a JSON object
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
            -- the arm of the relationship, as it was then
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
            -- a sentence; empty when it is no longer kept
            reason TEXT NOT NULL,
            -- the person's own words, a JSON list; empty when they are no longer kept
            evidence TEXT NOT NULL,
            model TEXT NOT NULL,
            -- the arm of the relationship, as it was then
            arm TEXT,
            date INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX verdict_relationship ON verdict (relationship);
        CREATE INDEX verdict_evidence ON verdict (date) WHERE evidence <> '' OR reason <> '';

        -- the evidence of a kind that is kept, by age
        CREATE INDEX signal_kept ON signal (relationship, kind, message) WHERE evidence <> '';
        """
}
