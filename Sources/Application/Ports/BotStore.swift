package import Domain
package import Foundation

/// What Telegram says of a bot (`getMe`), kept so that a restart need not ask again.
package struct BotIdentity: Hashable, Codable, Sendable {
    /// Its id.
    package let id: BotID
    /// Its user name, without `@`.
    package let username: String
    /// Its name.
    package let name: String
    /// Whether privacy mode is off, so that it hears everything in groups.
    package let readsAllGroupMessages: Bool

    /// An identity as told.
    package init(id: BotID, username: String, name: String, readsAllGroupMessages: Bool) {
        self.id = id
        self.username = username
        self.name = name
        self.readsAllGroupMessages = readsAllGroupMessages
    }
}

/// Keeps what is known of the bots themselves.
package protocol BotStore: Sendable {
    /// What Telegram last said of `bot`, unless that is older than `limit`.
    func identity(of bot: BotID, since limit: Date) async throws(StoreError) -> BotIdentity?

    /// Keeps what Telegram said.
    func keep(_ identity: BotIdentity, at now: Date) async throws(StoreError)

    /// The digest of the profile that Telegram was last given for `bot`.
    func profileDigest(of bot: BotID) async throws(StoreError) -> String?

    /// Keeps the digest of the profile that Telegram has now.
    func keep(profileDigest digest: String, of bot: BotID) async throws(StoreError)
}
