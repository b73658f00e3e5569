package import Domain
package import Foundation

/// One bot's line to Telegram.
package protocol BotGateway: Sendable {
    /// Waits up to `wait` for updates from `offset` on, at most `limit` (1…100).
    ///
    /// Asking confirms everything below `offset`: Telegram forgets it. `freshConnection` avoids a socket that may
    /// have gone bad. Cancelling the task ends the wait.
    func updates(
        from offset: UpdateID?, limit: Int, wait: Duration, freshConnection: Bool
    ) async throws(GatewayError) -> [ReceivedUpdate]

    /// Reads again an update that was stored raw; `nil` when it makes no sense.
    func event(from raw: Data) -> IncomingEvent?

    /// Asks who the bot is.
    func identity() async throws(GatewayError) -> BotIdentity

    /// Removes a webhook that keeps us from polling; what waits at Telegram stays.
    func deleteWebhook() async throws(GatewayError)

    /// Sends a message once.
    func send(_ message: OutgoingMessage) async throws(GatewayError) -> SentMessage

    /// Shows "typing…" for at most five seconds.
    func showTyping(in chat: ChatID) async throws(GatewayError)

    /// Ends the wait that a pressed button shows, with a short note for whoever pressed it.
    func answerCallback(_ id: String, note: String?) async throws(GatewayError)

    /// Replaces the words and the buttons of one of the bot's messages.
    func edit(
        _ message: MessageID, in chat: ChatID, to text: String, keyboard: InlineKeyboard?
    ) async throws(GatewayError)

    /// Sends a file of that name.
    func send(
        _ file: Data, named name: String, caption: String, to chat: ChatID
    ) async throws(GatewayError) -> SentMessage

    /// Fetches a file of at most `limit` bytes.
    func download(_ file: MediaFile, limit: Int) async throws(GatewayError) -> Data

    /// Makes the bot's profile and menu what they should be. Doing it twice changes nothing.
    func apply(_ profile: BotProfile) async throws(GatewayError)
}

/// What is known of a message Telegram accepted.
package struct SentMessage: Hashable, Sendable {
    /// Its id; `nil` when the answer said success but could not be read further.
    package let id: MessageID?

    /// A message that was accepted.
    package init(id: MessageID?) {
        self.id = id
    }
}

/// Why Telegram did not do what was asked.
///
/// Each case says what the caller does next. No case holds a token or a person's words.
package enum GatewayError: Error, Hashable {
    /// The token is revoked or wrong (401, 404): stop this bot alone.
    case unauthorized
    /// Another process polls with this token (409): back off, with a fresh connection, and go on.
    case conflict
    /// A webhook is set (409): delete it, then go on.
    case webhookActive
    /// Too many requests (429): do nothing for `wait`.
    case throttled(wait: Duration)
    /// The person blocked the bot, or it was removed (403): write no more until they return.
    case unreachable
    /// The text's markup is wrong (400): send it plain.
    case unparsableMarkup
    /// The quoted message is gone (400): send without quoting.
    case replyNotFound
    /// The group has another id (400): rewrite it and try once more.
    case migrated(to: ChatID)
    /// The message is too long (400): split it.
    case tooLong
    /// Any other refusal (400): trying again is useless. `reason` is Telegram's.
    case refused(reason: String)
    /// Nothing reached Telegram, or it says that it failed (5xx, `isAnswered`): try again later.
    ///
    /// An answer may come from something in between, behind which the request was carried out all the same.
    case unavailable(reason: String, isAnswered: Bool = false)
    /// No answer came: the request may have been carried out.
    case outcomeUnknown(reason: String)
    /// The caller's task was cancelled.
    case cancelled
}
