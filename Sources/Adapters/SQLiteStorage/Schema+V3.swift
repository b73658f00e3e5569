import Domain
import GRDB

/// What the third version added: memories, the people in them, and full text over both memories and messages.
///
/// Full text is restricted by ranges of rows, `relationship * 2^32 + n`, in the manner of the tables beside it. Its
/// tables keep no words, only terms that ``SearchIndex`` makes; `delete` is told the same terms again, for SQLite 3.40
/// knows no other way.
extension Schema {
    static let memories = """
        -- the highest n given to a memory; never given again
        ALTER TABLE relationship ADD COLUMN last_memory INTEGER NOT NULL DEFAULT 0;
        -- the lowest number given to a message from elsewhere; never given again
        ALTER TABLE relationship ADD COLUMN first_message INTEGER NOT NULL DEFAULT 1;
        -- the highest number given to one
        ALTER TABLE relationship ADD COLUMN last_imported INTEGER;
        -- the number of the last message that was read for memories
        ALTER TABLE relationship ADD COLUMN last_extracted INTEGER NOT NULL DEFAULT 0;
        -- whether a long silence was before it, or another source begins
        ALTER TABLE message ADD COLUMN begins_session INTEGER NOT NULL DEFAULT 0 CHECK (begins_session IN (0, 1));
        -- how many terms full text has of it
        ALTER TABLE message ADD COLUMN terms INTEGER NOT NULL DEFAULT 0;
        -- whether it is kept from being found, for the person wants what it says forgotten
        ALTER TABLE message ADD COLUMN is_withheld INTEGER NOT NULL DEFAULT 0 CHECK (is_withheld IN (0, 1));
        -- the import it came with
        ALTER TABLE message ADD COLUMN import_id INTEGER;
        CREATE INDEX message_session ON message (id) WHERE begins_session = 1;
        CREATE INDEX message_live_date ON message (date) WHERE import_id IS NULL;
        CREATE INDEX message_day ON message (id >> 32, date);
        CREATE INDEX message_import ON message (import_id) WHERE import_id IS NOT NULL;

        CREATE VIRTUAL TABLE message_search USING fts5 (terms, content = '', detail = none, tokenize = 'ascii');
        CREATE VIRTUAL TABLE memory_search USING fts5 (terms, content = '', detail = none, tokenize = 'ascii');

        -- what a merge joins when it is asked to: two parts are enough
        INSERT INTO message_search (message_search, rank) VALUES ('usermerge', 2);
        INSERT INTO memory_search (memory_search, rank) VALUES ('usermerge', 2);

        CREATE TABLE memory (
            -- relationship * 2^32 + n
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            attribute TEXT,
            importance REAL NOT NULL,
            certainty REAL NOT NULL,
            -- a few of the person's own words that it comes from
            quote TEXT NOT NULL,
            said_at INTEGER NOT NULL,
            -- YYYY-MM-DD
            day TEXT,
            ended_at INTEGER,
            ended_because TEXT CHECK ((ended_because IS NULL) = (ended_at IS NULL)),
            -- what took its place
            replaced_by INTEGER,
            import_id INTEGER,
            recall_count INTEGER NOT NULL DEFAULT 0,
            last_recall INTEGER,
            -- when it was last looked through with others
            looked_at INTEGER,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX memory_essential ON memory (id) WHERE \(Memory.essential);
        CREATE INDEX memory_plan ON memory (id) WHERE \(Memory.openPlan);
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
            -- what is known of them, in a few sentences
            profile TEXT NOT NULL DEFAULT '',
            -- last_memory when that was told
            profile_memory INTEGER NOT NULL DEFAULT 0,
            -- the import that told of them first
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

    static let reading = """
        -- what a model proposed and the gate refused, by reason
        CREATE TABLE refusal (
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            reason TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (relationship, reason)
        ) STRICT, WITHOUT ROWID;

        -- how the two got on in a stretch of talk
        CREATE TABLE signal (
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            -- the number of the stretch's last message
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
            -- single precision, little-endian, of length 1
            vector BLOB NOT NULL
        ) STRICT;

        CREATE TABLE message_vector (
            message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
            model TEXT NOT NULL,
            dimension INTEGER NOT NULL,
            vector BLOB NOT NULL
        ) STRICT;

        -- a history from elsewhere
        CREATE TABLE import (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            -- a digest of where it comes from, so that it is not taken in twice
            source TEXT NOT NULL,
            -- the row of its next message
            next_row INTEGER NOT NULL,
            -- the row after the last that was kept for it
            end_row INTEGER NOT NULL,
            -- when its last message was written
            ends_at INTEGER NOT NULL,
            bot INTEGER NOT NULL,
            chat INTEGER NOT NULL,
            is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)),
            -- the row of the last message that was read for memories
            last_extracted INTEGER,
            -- how many calls of a model reading it may still cost
            calls_left INTEGER NOT NULL DEFAULT 0,
            extracted_at INTEGER,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX import_relationship ON import (relationship);

        CREATE TABLE import_message (
            relationship INTEGER NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
            -- names the message in its source
            source_id TEXT NOT NULL,
            import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
            PRIMARY KEY (relationship, source_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX import_message_import ON import_message (import_id);
        """
}
