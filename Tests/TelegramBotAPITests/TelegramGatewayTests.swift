import Domain
import Foundation
import HTTPTransport
import Ports
import TestSupport
import Testing

@testable import TelegramBotAPI

@Test(.timeLimit(.minutes(5)))
func `a poll brings what Telegram holds`() async throws {
    let update = SampleUpdate.message(#""text":"\u4f60\u597d""#)
    let loopback = try LoopbackBot(LoopbackBot.success("[\(update),{},\(update)]"))

    let updates = try await loopback.gateway.updates(
        from: UpdateID(rawValue: 9), limit: 50, wait: .seconds(1), freshConnection: false)

    #expect(updates.map(\.id.rawValue) == [123_456_789, 123_456_789])
    #expect(updates.allSatisfy { $0.raw == Data(update.utf8) && $0.event == loopback.gateway.event(from: $0.raw) })
    #expect(updates[0].event == SampleUpdate.event(update))
    let request = await loopback.server.request(1)
    #expect(request.target == "/bot123456789:AAHsecretwords/getUpdates")
    #expect(
        try PlainJSON.parsed(request.body) == [
            "offset": 9, "limit": 50, "timeout": 1,
            "allowed_updates": ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"],
        ])
}

@Test(.timeLimit(.minutes(5)))
func `a poll of nothing but updates without an id is refused`() async throws {
    let loopback = try LoopbackBot(LoopbackBot.success("[{},7]"))

    let error = await #expect(throws: GatewayError.self) { try await poll(loopback) }

    #expect(error == .refused(reason: "2 updates without an id, and no other"))
}

@Test(.timeLimit(.minutes(5)))
func `polls share no connection with calls, and take a new one when asked to`() async throws {
    let loopback = try LoopbackBot(LoopbackBot.success("[]"))

    for isFresh in [false, false, true] { _ = try await poll(loopback, freshConnection: isFresh) }
    try await loopback.gateway.showTyping(in: ChatID(rawValue: 1))

    let connections = loopback.server.requests.map(\.connection)
    #expect(connections[0] == connections[1])
    #expect(Set(connections).count == 3)
}

@Test(.timeLimit(.minutes(5)))
func `a poll ends when its task is cancelled`() async throws {
    let loopback = try LoopbackBot([.waitForRelease])

    let error = await withTaskGroup { group in
        group.addTask {
            await #expect(throws: GatewayError.self) { try await poll(loopback) }
        }
        _ = await loopback.server.request(1)
        group.cancelAll()
        return await group.next() ?? nil
    }

    #expect(error == .cancelled)
    await loopback.server.closed(1)
}

@Test(.timeLimit(.minutes(5)))
func `a send that is cancelled before its answer is told so`() async throws {
    let loopback = try LoopbackBot([.waitForRelease])
    let message = OutgoingMessage(
        conversation: ConversationID(bot: loopback.bot.id, chat: ChatID(rawValue: 1)), text: "a")

    let error = await withTaskGroup { group in
        group.addTask {
            await #expect(throws: GatewayError.self) { try await loopback.gateway.send(message) }
        }
        _ = await loopback.server.request(1)
        group.cancelAll()
        return await group.next() ?? nil
    }

    #expect(error == .cancelled)
}

@Test(.timeLimit(.minutes(5)))
func `each wish of the engine is one call`() async throws {
    let loopback = try LoopbackBot { request in
        LoopbackBot.success(request.target.hasSuffix("getMe") ? #"{"id":5,"username":"b","first_name":"B"}"# : "true")
    }
    let message = OutgoingMessage(
        conversation: ConversationID(bot: loopback.bot.id, chat: ChatID(rawValue: -1)), text: "a",
        replyTo: MessageID(rawValue: 3))

    let identity = try await loopback.gateway.identity()
    try await loopback.gateway.deleteWebhook()
    _ = try await loopback.gateway.send(message)
    try await loopback.gateway.showTyping(in: ChatID(rawValue: -1))
    try await loopback.gateway.answerCallback("4382", note: "done")

    #expect(
        identity == BotIdentity(id: BotID(rawValue: 5), username: "b", name: "B", readsAllGroupMessages: false))
    let requests = loopback.server.requests
    #expect(
        requests.map { $0.target.split(separator: "/").last } == [
            "getMe", "deleteWebhook", "sendMessage", "sendChatAction", "answerCallbackQuery",
        ])
    #expect(
        try requests.map { try PlainJSON.parsed($0.body) } == [
            [:], ["drop_pending_updates": false],
            [
                "chat_id": -1, "text": "a",
                "reply_parameters": ["message_id": 3, "allow_sending_without_reply": true],
            ],
            ["chat_id": -1, "action": "typing"], ["callback_query_id": "4382", "text": "done"],
        ])
}

private let patience: [(wait: Duration, total: Duration)] = [
    (.seconds(50), .seconds(65)), (.seconds(600), .seconds(65)), (.zero, .seconds(15)), (.seconds(-1), .seconds(15)),
]

@Test(arguments: patience)
func `a poll is given up fifteen seconds after Telegram should have answered`(wait: Duration, total: Duration) {
    let asked = wait

    let deadlines = HTTPRequest.Deadlines.poll(waiting: asked)

    #expect(deadlines.total == total)
    #expect(deadlines.firstByte == total)
    #expect(deadlines.stall == .seconds(15))
    #expect(deadlines.connect == .seconds(10))
}

@Test(arguments: ["", "{", "[]", "7", "null", #"{"update_id":1,"message":7}"#])
func `a stored update that makes no sense is read as none`(raw: String) throws {
    let gateway = TelegramGateway(try LoopbackBot.bot(at: "http://127.0.0.1:1"))

    let event = gateway.event(from: Data(raw.utf8))

    #expect(event == nil)
}

private func poll(_ loopback: LoopbackBot, freshConnection: Bool = false) async throws -> [ReceivedUpdate] {
    try await loopback.gateway.updates(from: nil, limit: 100, wait: .seconds(50), freshConnection: freshConnection)
}
