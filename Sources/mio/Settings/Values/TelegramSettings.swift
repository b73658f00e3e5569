import Domain

/// How Telegram is reached.
struct TelegramSettings: Hashable, Sendable {
    /// Telegram itself.
    static let defaultRoot = "https://api.telegram.org"

    /// The server of the Bot API: `http` or `https`, without a slash at the end.
    let apiRoot: String
    /// `http://…` or `socks5h://…`, which may hold a password; `nil` connects directly.
    let proxy: Secret?
    /// Whether to use IPv4 alone.
    let forcesIPv4: Bool

    /// The settings where `bots.json` names none.
    static let standard = TelegramSettings(apiRoot: defaultRoot, proxy: nil, forcesIPv4: false)
}
