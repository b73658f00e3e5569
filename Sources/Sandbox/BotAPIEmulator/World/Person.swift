/// A person with a Telegram account.
struct Person: Sendable {
    let id: AccountID
    var firstName: String
    var lastName: String?
    var username: String?
    var languageCode: String?
    /// A deleted account: bots are refused.
    var isDeactivated = false
}
