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

    /// Sends a message, or puts a reaction on one, once.
    package func send(_ message: OutgoingMessage) async throws(GatewayError) -> SentMessage {
        let chat = message.conversation.chat
        switch (message.kind, message.replyTo) {
        case (.reaction, let target?):
            try await bot.perform(.setMessageReaction(message.text, to: target, in: chat))
            return SentMessage(id: nil)
        case (.text, _), (.reaction, nil):
            return try await bot.perform(
                .sendMessage(message.text, to: chat, replyTo: message.replyTo, keyboard: message.keyboard))
        }
    }

    /// Shows "typing…" for at most five seconds.
    package func showTyping(in chat: ChatID) async throws(GatewayError) {
        try await bot.perform(.sendChatAction(.typing, in: chat))
    }

    /// Ends the wait that a pressed button shows, with a short note for whoever pressed it.
    package func answerCallback(_ id: String, note: String?) async throws(GatewayError) {
        try await bot.perform(.answerCallbackQuery(id, text: note))
    }

    /// Replaces the words and the buttons of one of the bot's messages.
    package func edit(
        _ message: MessageID, in chat: ChatID, to text: String, keyboard: InlineKeyboard?
    ) async throws(GatewayError) {
        try await bot.perform(.editMessageText(text, of: message, in: chat, keyboard: keyboard))
    }

    /// Sends a file of that name.
    package func send(
        _ file: Data, named name: String, caption: String, to chat: ChatID
    ) async throws(GatewayError) -> SentMessage {
        let upload = Upload(bytes: file, fileName: name, contentType: "application/octet-stream")
        return try await bot.perform(.sendDocument(.upload(upload), to: chat, caption: caption))
    }

    /// Fetches a file of at most `limit` bytes.
    package func download(_ file: MediaFile, limit: Int) async throws(GatewayError) -> Data {
        let stored = try await bot.perform(.getFile(file.id))
        guard (stored.size ?? 0) <= limit else {
            throw .refused(reason: "the file is larger than \(limit) bytes")
        }
        return try await bot.download(stored, limit: limit)
    }

    /// Makes the bot's profile and menu what they should be.
    package func apply(_ profile: BotProfile) async throws(GatewayError) {
        try await bot.perform(.setMyName(profile.name))
        for texts in profile.texts {
            try await bot.perform(.setMyDescription(texts.description, language: texts.language))
            try await bot.perform(.setMyShortDescription(texts.shortDescription, language: texts.language))
            let commands = texts.commands.map { BotCommand(name: $0.name, description: $0.description) }
            try await bot.perform(.setMyCommands(commands, in: .privateChats, language: texts.language))
        }
    }
}
