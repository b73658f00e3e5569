/// What the fifth version added for humans with several accounts.
extension Schema {
    static let links = """
        -- the smallest of the persons that are one human; NULL where nobody else is the same
        ALTER TABLE person ADD COLUMN human INTEGER;
        CREATE INDEX person_human ON person (human) WHERE human IS NOT NULL;

        CREATE TABLE link_code (
            id INTEGER PRIMARY KEY,
            -- who asked for it
            account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            salt BLOB NOT NULL,
            -- SHA-256 of the salt and the code; NULL when a newer one has ended it
            digest BLOB,
            is_used INTEGER NOT NULL DEFAULT 0 CHECK (is_used IN (0, 1)),
            date INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX link_code_account ON link_code (account, date);
        CREATE INDEX link_code_date ON link_code (date);

        -- wrong codes that accounts have typed
        CREATE TABLE link_try (
            id INTEGER PRIMARY KEY,
            account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            date INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX link_try_account ON link_try (account, date);
        CREATE INDEX link_try_date ON link_try (date);

        """
}
