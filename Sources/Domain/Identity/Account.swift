/// A Telegram account, human or bot, as an update describes it.
package struct Account: Hashable, Codable, Sendable {
    /// Its id.
    package let id: UserID
    /// Whether it is a bot.
    package let isBot: Bool
    /// The first name; never empty at Telegram.
    package let firstName: String
    /// The last name, if given.
    package let lastName: String?
    /// The user name without `@`, if taken.
    package let username: String?
    /// The IETF language tag of the person's client, if told.
    package let languageCode: String?

    /// An account as told.
    package init(
        id: UserID, isBot: Bool = false, firstName: String, lastName: String? = nil, username: String? = nil,
        languageCode: String? = nil
    ) {
        self.id = id
        self.isBot = isBot
        self.firstName = firstName
        self.lastName = lastName
        self.username = username
        self.languageCode = languageCode
    }

    /// First and last name as one.
    package var displayName: String {
        [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
