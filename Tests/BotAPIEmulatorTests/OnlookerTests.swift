import BotAPIEmulator
import Foundation
import HTTPTransport
import Testing

/// What pages for people are built on.
@Suite(.timeLimit(.minutes(5))) struct OnlookerTests {
    @Test func `people, bots and chats are listed`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let group = try stage.emulator.createGroup("Club", kind: .supergroup, members: [person, bot.id])
            let commands = [["command": "about", "description": "Who I am"]]
            _ = try await stage.call("setMyCommands", bot.token, ["commands": commands])
            _ = try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "hi"])

            let people = try await stage.list("people")
            let bots = try await stage.list("bots")
            let chats = try await stage.list("chats")

            #expect(people.map { $0["first_name"] as? String } == ["Lin"])
            #expect(bots.first?["commands"] as? [[String: String]] == commands)
            let titles = chats.map { ($0["chat"] as? String, $0["title"] as? String, $0["kind"] as? String) }
            #expect(titles.contains { $0 == (chat.description, "Keke", "private") })
            #expect(titles.contains { $0 == (group.description, "Club", "supergroup") })
            let direct = chats.first { $0["chat"] as? String == chat.description }
            #expect((direct?["last"] as? [String: Any])?["text"] as? String == "hi")
            #expect(direct?["is_started"] as? Bool == true)
        }
    }

    @Test func `a file is shown under its key`() async throws {
        try await Stage.run { stage in
            let (_, person, chat) = try stage.acquainted()
            let picture = Upload(bytes: [1, 2, 3], name: "a.png", mediaType: "image/png")
            try stage.emulator.send(picture, as: .photo, from: person, to: chat)
            let messages = try await stage.list("transcript?chat=\(chat)")
            let key = try #require(messages.last?["file"] as? String)

            let answer = try await stage.client.exchange("GET", "/control/file?id=\(key)")
            let missing = try await stage.client.exchange("GET", "/control/file?id=nothing")

            #expect(answer.headers["content-type"] == "image/png" && answer.body == Data([1, 2, 3]))
            #expect(missing.status == 404)
        }
    }

    @Test func `changes come as events, and again from where a reader left off`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let client = try HTTPClient()
            let url = "http://127.0.0.1:\(stage.client.port)/control/events"

            var live = Events(try await client.stream(HTTPRequest("GET", "\(url)")))
            try await live.wait(for: ": open")
            _ = try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "news"])
            try await live.wait(for: "\"text\":\"news\"")
            var again = Events(
                try await client.stream(HTTPRequest("GET", "\(url)", headers: [("Last-Event-ID", "0")])))
            try await again.wait(for: "\"text\":\"news\"")

            #expect(!live.text.contains("/start"))
            #expect(again.text.contains("id: 1\ndata: {\"cursor\":1") && again.text.contains("/start"))
            #expect(live.text.contains("\"chat\":\"\(chat)\""))
            await client.shutDown()
        }
    }

    @Test(
        arguments: [
            ("127.0.0.1:1", nil, true), ("localhost:1", "http://localhost:1", true), ("[::1]", nil, true),
            ("evil.test:1", nil, false), ("localhost:1", "http://evil.test", false), ("localhost:1", "null", false),
        ] as [(String, String?, Bool)])
    func `only this machine's own pages are served`(host: String, origin: String?, isServed: Bool) async throws {
        try await Stage.run(others: { _ in OtherAnswer(mediaType: "text/plain", body: Array("page".utf8)) }) { stage in
            let control = try await stage.client.exchange("GET", "/control/health", host: host, origin: origin)
            let other = try await stage.client.exchange("GET", "/", host: host, origin: origin)

            #expect(control.status == (isServed ? 200 : 404))
            #expect(other.status == (isServed ? 200 : 404))
        }
    }

    @Test func `what is not the emulator's is answered by others`() async throws {
        let echo: @Sendable (OtherRequest) async -> OtherAnswer? = { request in
            guard request.path == "/a b" else { return nil }
            let text = "\(request.method) \(request.query["x"] ?? "") \(String(decoding: request.body, as: UTF8.self))"
            return OtherAnswer(status: 201, mediaType: "text/plain", body: Array(text.utf8))
        }
        try await Stage.run(others: echo) { stage in
            let known = try await stage.client.exchange("POST", "/a%20b?x=1+2", body: Data("body".utf8))
            let unknown = try await stage.client.exchange("GET", "/nothing")

            #expect(known.status == 201 && known.text == "POST 1 2 body")
            #expect(unknown.status == 404)
        }
    }
}

/// Reads a stream of events until something was in it.
private struct Events {
    private var pieces: HTTPStream.AsyncIterator
    private(set) var text = ""

    init(_ stream: HTTPStream) {
        pieces = stream.makeAsyncIterator()
    }

    mutating func wait(for part: String) async throws {
        while !text.contains(part) {
            text += String(decoding: try #require(try await pieces.next(isolation: nil)), as: UTF8.self)
        }
    }
}

extension Stage {
    /// A list that the people's side answers.
    fileprivate func list(_ name: String) async throws -> [[String: Any]] {
        let answer = try await client.exchange("GET", "/control/\(name)")
        return try JSONSerialization.jsonObject(with: answer.body) as? [[String: Any]] ?? []
    }
}
