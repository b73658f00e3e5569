import Domain

extension Account {
    /// The account in Telegram's `User`; `nil` when it tells no id.
    init?(_ user: JSONObject) {
        guard let id = user["id"]?.integer else { return nil }
        self.init(
            id: UserID(rawValue: id), isBot: user["is_bot"]?.boolean ?? false,
            firstName: user["first_name"]?.string ?? "", lastName: user["last_name"]?.string,
            username: user["username"]?.string, languageCode: user["language_code"]?.string)
    }
}
