/// What the fifth version added for several of our bots in one group: copies, claims, and what was said to a persona there.
extension Schema {
    static let groups = """
        -- whose turn it waits for in a group; NULL in private, and while nobody has claimed it
        ALTER TABLE inbox ADD COLUMN answerer INTEGER;
        -- the row of group_message that it is a copy of, or an edit
        ALTER TABLE inbox ADD COLUMN claimed_as INTEGER;
        CREATE INDEX inbox_answerer ON inbox (answerer, chat) WHERE done_at IS NULL AND answerer IS NOT NULL;
        CREATE INDEX inbox_claimed ON inbox (claimed_as) WHERE done_at IS NULL AND claimed_as IS NOT NULL;
        -- what a prepared line has answered waits for the bot that said it
        UPDATE inbox SET answerer = bot WHERE chat < 0 AND done_at IS NULL AND has_fallback = 1;

        -- whether it waits for its answer, and is no history before that
        ALTER TABLE group_message ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1));
        -- a digest by which other bots' copies are recognised where ids do not tell
        ALTER TABLE group_message ADD COLUMN fingerprint TEXT;
        -- the account whose message it answers
        ALTER TABLE group_message ADD COLUMN replies_to INTEGER;
        CREATE INDEX group_message_fingerprint ON group_message (chat, fingerprint, date) WHERE fingerprint IS NOT NULL;
        CREATE INDEX group_message_persona ON group_message (chat) WHERE bot IS NOT NULL;

        -- under which numbers other bots know a message where each counts for itself
        CREATE TABLE group_copy (
            message INTEGER NOT NULL REFERENCES group_message (id) ON DELETE CASCADE,
            bot INTEGER NOT NULL,
            chat INTEGER NOT NULL CHECK (chat < 0),
            message_id INTEGER NOT NULL,
            PRIMARY KEY (message, bot),
            UNIQUE (chat, bot, message_id)
        ) STRICT, WITHOUT ROWID;

        -- groups that became supergroups, whichever bot has learned it
        CREATE TABLE group_move (
            old_chat INTEGER PRIMARY KEY,
            new_chat INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX group_move_new ON group_move (new_chat);
        CREATE INDEX conversation_group ON conversation (chat) WHERE chat < 0;

        -- the group in which it was said to the persona; NULL for what was said in private
        ALTER TABLE message ADD COLUMN said_in INTEGER CHECK (said_in < 0);
        -- its row in group_message
        ALTER TABLE message ADD COLUMN said_as INTEGER;
        CREATE INDEX message_said_in ON message (said_in) WHERE said_in IS NOT NULL;
        CREATE INDEX message_said_as ON message (said_as) WHERE said_as IS NOT NULL;

        """
}
