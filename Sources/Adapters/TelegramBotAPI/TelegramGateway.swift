package import Domain
package import Foundation
package import Ports

/// The engine's line to Telegram, for one bot.
package struct TelegramGateway: BotGateway {
    private let bot: TelegramBot

    /// The line of `bot`.
    package init(_ bot: TelegramBot) {
        self.bot = bot
    }

    /// Waits for updates. One that cannot be decoded comes without its event, and one without an id does not come.
    package func updates(
        from offset: UpdateID?, limit: Int, wait: Duration, freshConnection: Bool
    ) async throws(GatewayError) -> [ReceivedUpdate] {
        let batch = try await bot.updates(from: offset, limit: limit, wait: wait, freshConnection: freshConnection)
        if batch.updates.isEmpty, batch.unidentifiedCount > 0 {
            throw .refused(reason: "\(batch.unidentifiedCount) updates without an id, and no other")
        }
        return batch.updates
    }

    /// Reads again an update that was stored raw; `nil` when it makes no sense.
    package func event(from raw: Data) -> IncomingEvent? {
        JSONValue(raw)?.object.flatMap(IncomingEvent.init)
    }

    /// Asks who the bot is.
    package func identity() async throws(GatewayError) -> BotIdentity {
        try await bot.perform(.getMe())
    }

    /// Removes a webhook that keeps us from polling; what waits at Telegram stays.
    package func deleteWebhook() async throws(GatewayError) {
        try await bot.perform(.deleteWebhook())
    }

    /// Sends a message once.
    package func send(_ message: OutgoingMessage) async throws(GatewayError) -> SentMessage {
        try await bot.perform(
            .sendMessage(message.text, to: message.conversation.chat, replyTo: message.replyTo))
    }

    /// Shows "typing…" for at most five seconds.
    package func showTyping(in chat: ChatID) async throws(GatewayError) {
        try await bot.perform(.sendChatAction(.typing, in: chat))
    }

    /// Ends the wait that a pressed button shows.
    package func answerCallback(_ id: String) async throws(GatewayError) {
        try await bot.perform(.answerCallbackQuery(id))
    }
}
