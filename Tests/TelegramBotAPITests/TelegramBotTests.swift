import Domain
import Foundation
import HTTPTransport
import Ports
import TestSupport
import Testing

@testable import TelegramBotAPI

private let chat = ChatID(rawValue: 7)
private let send = MethodCall.sendMessage("I miss you", to: chat)

@Test(.timeLimit(.minutes(5)), arguments: ["", "/"])
func `a call is posted as JSON to the bot's own address`(ending: String) async throws {
    let loopback = try LoopbackBot(LoopbackBot.success(#"{"message_id":5}"#))
    let bot = try LoopbackBot.bot(at: loopback.server.url + ending)

    let sent = try await bot.perform(send)

    let request = await loopback.server.request(1)
    #expect(sent == SentMessage(id: MessageID(rawValue: 5)))
    #expect(request.method == "POST")
    #expect(request.target == "/bot123456789:AAHsecretwords/sendMessage")
    #expect(request.header("Content-Type") == "application/json")
    #expect(try PlainJSON.parsed(request.body) == ["chat_id": 7, "text": "I miss you"])
    #expect(bot.id == BotID(rawValue: 123_456_789))
}

@Test(.timeLimit(.minutes(5)))
func `a picture is uploaded as a form, byte for byte`() async throws {
    let loopback = try LoopbackBot(LoopbackBot.success(#"{"message_id":5}"#))
    let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x00, 0xFF, 0x2D, 0x2D])
    let upload = Upload(bytes: picture, fileName: "me.png", contentType: "image/png")

    _ = try await loopback.bot.perform(.sendPhoto(.upload(upload), to: chat, caption: "看"))

    let request = await loopback.server.request(1)
    let type = try #require(request.header("Content-Type"))
    #expect(type.hasPrefix("multipart/form-data; boundary="))
    let boundary = try #require(type.split(separator: "=").last).trimmingCharacters(in: ["\""])
    let parts = split(request.body, at: Data("--\(boundary)".utf8))
    #expect(parts.count == 5)
    #expect(parts[0].isEmpty)
    for (part, (head, content)) in zip(
        parts[1...3],
        [
            (#"name="chat_id""#, Data("7".utf8)), (#"name="photo"; filename="me.png""#, picture),
            (#"name="caption""#, Data("看".utf8)),
        ])
    {
        #expect(part.range(of: Data(head.utf8)) != nil, "\(head)")
        #expect(part.suffix(content.count + 6) == Data("\r\n\r\n".utf8) + content + Data("\r\n".utf8), "\(head)")
    }
    #expect(parts[2].range(of: Data("Content-Type: image/png".utf8)) != nil)
    #expect(parts[4].starts(with: Data("--".utf8)))
}

/// The stretches of `data` between the separators.
private func split(_ data: Data, at separator: Data) -> [Data] {
    var parts: [Data] = []
    var rest = data
    while let range = rest.range(of: separator) {
        parts.append(rest[..<range.lowerBound])
        rest = rest[range.upperBound...]
    }
    return parts + [rest]
}

private let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"

private let cuts: [(name: String, steps: [ScriptedHTTPServer.Step])] = [
    ("garbage", ScriptedHTTPServer.response(Data([0xFF, 0x00, 0x7B]))),
    ("a page", ScriptedHTTPServer.response(Data("<html>hello</html>".utf8))),
    ("no body", ScriptedHTTPServer.response(Data())),
    ("half a value", LoopbackBot.success(#"{"message_id":5"#)),
    ("a body that ends early", [.text(head + #"{"ok":true,"res"#), .close]),
    ("a body that never begins", [.text(head), .reset]),
    ("a connection broken off amid the body", [.text(head + #"{"ok":true,"res"#), .reset]),
]

@Test(.timeLimit(.minutes(5)), arguments: cuts.indices)
func `a send whose success was told is sent, and a poll is made again`(cut: Int) async throws {
    let loopback = try LoopbackBot(cuts[cut].steps)

    let sent = try await loopback.bot.perform(send)
    let error = await #expect(throws: GatewayError.self) { try await loopback.gateway.identity() }

    #expect(sent == SentMessage(id: nil), "\(cuts[cut].name)")
    #expect(isUnavailable(error), "\(cuts[cut].name)")
    #expect(loopback.server.requests.count == 2)
}

@Test(.timeLimit(.minutes(5)))
func `a connection broken off before the answer leaves a send unknown`() async throws {
    let loopback = try LoopbackBot([.reset])

    let error = await #expect(throws: GatewayError.self) { try await loopback.bot.perform(send) }

    guard case .outcomeUnknown(let reason) = error else {
        Issue.record("\(String(describing: error))")
        return
    }
    #expect(!reason.contains("secretwords"))
    #expect(loopback.server.requests.count == 1)
}

@Test(.timeLimit(.minutes(5)))
func `a server that is not there leaves a send undone`() async throws {
    let server = try ScriptedHTTPServer { _ in [] }
    let address = server.url
    server.stop()
    let bot = try LoopbackBot.bot(at: address)

    let error = await #expect(throws: GatewayError.self) { try await bot.perform(send) }

    // The port may still take the connection and break it off while the server stops.
    if case .outcomeUnknown = error { return }
    #expect(isUnavailable(error))
}

@Test(.timeLimit(.minutes(5)))
func `a page of a server on the way leaves a send undone`() async throws {
    let page = Data("<html><h1>502 Bad Gateway</h1></html>".utf8)
    let loopback = try LoopbackBot(ScriptedHTTPServer.response(page, status: 502))

    let error = await #expect(throws: GatewayError.self) { try await loopback.bot.perform(send) }

    #expect(error == .unavailable(reason: "HTTP 502 and no answer of Telegram's", isAnswered: true))
}

@Test(.timeLimit(.minutes(5)))
func `quiet is kept as long as the header says`() async throws {
    let loopback = try LoopbackBot(
        ScriptedHTTPServer.response(Data(), status: 429, headers: [(name: "Retry-After", value: "17")]))

    let error = await #expect(throws: GatewayError.self) { try await loopback.bot.perform(send) }

    #expect(error == .throttled(wait: .seconds(17)))
}

@Test
func `an address that is none is found out before anything is sent`() async throws {
    let bot = try LoopbackBot.bot(at: "no address at all")

    let error = await #expect(throws: GatewayError.self) { try await bot.perform(send) }

    #expect(isUnavailable(error))
    #expect(!String(reflecting: error).contains("secretwords"))
}

/// Whether nothing was done and it may be tried later.
private func isUnavailable(_ error: GatewayError?) -> Bool {
    if case .unavailable = error { true } else { false }
}
