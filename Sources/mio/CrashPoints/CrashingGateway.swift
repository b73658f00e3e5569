#if CRASH_POINTS
    import Domain
    import Foundation
    import Ports

    /// A line to Telegram with crash points around what changes the world.
    struct CrashingGateway: BotGateway {
        private let line: any BotGateway
        private let crash: CrashPoint

        init(_ line: any BotGateway, crash: CrashPoint) {
            self.line = line
            self.crash = crash
        }

        func updates(
            from offset: UpdateID?, limit: Int, wait: Duration, freshConnection: Bool
        ) async throws(GatewayError) -> [ReceivedUpdate] {
            try await line.updates(from: offset, limit: limit, wait: wait, freshConnection: freshConnection)
        }

        func event(from raw: Data) -> IncomingEvent? { line.event(from: raw) }

        func identity() async throws(GatewayError) -> BotIdentity { try await line.identity() }

        func deleteWebhook() async throws(GatewayError) { try await line.deleteWebhook() }

        func send(_ message: OutgoingMessage) async throws(GatewayError) -> SentMessage {
            try await crash.around("send") { () throws(GatewayError) in try await line.send(message) }
        }

        func showTyping(in chat: ChatID) async throws(GatewayError) { try await line.showTyping(in: chat) }

        func answerCallback(_ id: String, note: String?) async throws(GatewayError) {
            try await line.answerCallback(id, note: note)
        }

        func edit(
            _ message: MessageID, in chat: ChatID, to text: String, keyboard: InlineKeyboard?
        ) async throws(GatewayError) {
            try await crash.around("edit") { () throws(GatewayError) in
                try await line.edit(message, in: chat, to: text, keyboard: keyboard)
            }
        }

        func send(
            _ file: Data, named name: String, caption: String, to chat: ChatID
        ) async throws(GatewayError) -> SentMessage {
            try await line.send(file, named: name, caption: caption, to: chat)
        }

        func download(_ file: MediaFile, limit: Int) async throws(GatewayError) -> Data {
            try await line.download(file, limit: limit)
        }

        func apply(_ profile: BotProfile) async throws(GatewayError) { try await line.apply(profile) }
    }
#endif
