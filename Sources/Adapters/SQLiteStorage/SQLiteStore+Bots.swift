package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: BotStore {
    /// What Telegram last said of `bot`, unless that is older than `limit`.
    package func identity(of bot: BotID, since limit: Date) async throws(StoreError) -> BotIdentity? {
        try await reads.read { db in
            try db.first(
                "SELECT username, name, reads_all_group_messages FROM bot WHERE id = ? AND identified_at >= ?",
                [bot.rawValue, limit.milliseconds]
            ) { row in
                BotIdentity(id: bot, username: row[0], name: row[1], readsAllGroupMessages: row[2])
            }
        }
    }

    /// Keeps what Telegram said.
    package func keep(_ identity: BotIdentity, at now: Date) async throws(StoreError) {
        try await writes.commit { db in
            try db.run(
                """
                INSERT INTO bot (id, username, name, reads_all_group_messages, identified_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET username = excluded.username, name = excluded.name,
                    reads_all_group_messages = excluded.reads_all_group_messages,
                    identified_at = excluded.identified_at
                """,
                [
                    identity.id.rawValue, identity.username.storable, identity.name.storable,
                    identity.readsAllGroupMessages, now.milliseconds,
                ])
        }
    }

    /// The digest of the profile that Telegram was last given for `bot`.
    package func profileDigest(of bot: BotID) async throws(StoreError) -> String? {
        try await reads.read { db in
            try db.first(
                "SELECT profile_digest FROM bot WHERE id = ? AND profile_digest IS NOT NULL", [bot.rawValue]
            ) { $0[0] }
        }
    }

    /// Keeps the digest of the profile that Telegram has now.
    package func keep(profileDigest digest: String, of bot: BotID) async throws(StoreError) {
        try await writes.commit { db in
            try db.run(
                """
                INSERT INTO bot (id, profile_digest) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET profile_digest = excluded.profile_digest
                """, [bot.rawValue, digest])
        }
    }
}
