/// Whether Telegram sends a bot's updates to a server instead of letting it poll.
enum WebhookState: Hashable, Sendable {
    /// No webhook is set.
    case absent
    /// One is set, and keeps the bot from polling. Its address may hold a secret and is not told.
    case set
}
