import Domain
import Foundation
import HTTPTransport
import Ports
import Testing

@testable import TelegramBotAPI

private let chat = ChatID(rawValue: 7)

@Test
func `a message is sent plain, and its quotation may be gone`() throws {
    let text = "a \"quote\" \\ and\na line,\u{0} \u{1F} 你好 👩‍👩‍👧"

    let call = try BuiltCall(.sendMessage(text, to: chat, replyTo: MessageID(rawValue: 5)))

    #expect(
        call.values == [
            "chat_id": .json(7), "text": .json(.string(text)),
            "reply_parameters": .json(["message_id": 5, "allow_sending_without_reply": true]),
        ])
}

private let waits: [(wait: Duration, seconds: Int64)] = [
    (.seconds(50), 50), (.seconds(3600), 50), (.milliseconds(1500), 1), (.zero, 0),
    (.seconds(-5), 0),
]

@Test(arguments: waits)
func `a long poll waits as long as Telegram allows`(wait: Duration, seconds: Int64) throws {
    let offset = UpdateID(rawValue: 42)

    let call = try BuiltCall(.getUpdates(from: offset, limit: 7, wait: wait))

    #expect(call.values["timeout"] == .json(.integer(seconds)))
    #expect(call.values["offset"] == .json(42))
    #expect(call.values["limit"] == .json(7))
}

@Test(arguments: [(asked: -1, told: 1), (0, 1), (100, 100), (Int.max, 100)] as [(asked: Int, told: Int64)])
func `a long poll asks for one to a hundred updates`(asked: Int, told: Int64) throws {
    let first: UpdateID? = nil

    let call = try BuiltCall(.getUpdates(from: first, limit: asked, wait: .zero))

    #expect(call.values["limit"] == .json(.integer(told)))
    #expect(call.values["offset"] == nil)
}

@Test
func `removing a webhook keeps what waits`() throws {
    let kept: [String: BuiltCall.Value] = ["drop_pending_updates": .json(false)]

    let call = try BuiltCall(.deleteWebhook())

    #expect(call.values == kept)
}

private let reactions: [(emoji: String?, told: PlainJSON)] = [
    ("👍", [["type": "emoji", "emoji": "👍"]]), (nil, []),
]

@Test(arguments: reactions)
func `a reaction is one emoji or none`(emoji: String?, told: PlainJSON) throws {
    let message = MessageID(rawValue: 3)

    let call = try BuiltCall(.setMessageReaction(emoji, to: message, in: chat))

    #expect(call.values == ["chat_id": .json(7), "message_id": .json(3), "reaction": .json(told)])
}

@Test
func `an upload makes a form, in which only words are bare`() throws {
    let voice = Upload(bytes: Data([1, 2, 3]), fileName: "v.ogg", contentType: "audio/ogg")

    let body = MethodCall.sendVoice(
        .upload(voice), to: chat, length: .milliseconds(2900), caption: "\"hi\"", replyTo: MessageID(rawValue: 5)
    ).body

    guard case .multipart(let parts) = body else {
        Issue.record("no form")
        return
    }
    #expect(parts.map(\.name) == ["chat_id", "voice", "caption", "duration", "reply_parameters"])
    #expect(parts.map(\.fileName) == [nil, "v.ogg", nil, nil, nil])
    #expect(parts.map(\.contentType) == [nil, "audio/ogg", nil, nil, nil])
    #expect(
        parts.map { String(decoding: $0.bytes, as: UTF8.self) } == [
            "7", "\u{1}\u{2}\u{3}", "\"hi\"", "2", #"{"message_id":5,"allow_sending_without_reply":true}"#,
        ])
}
