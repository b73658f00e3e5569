import BotAPIEmulator
import Foundation
import Testing

/// The people's side over HTTP.
@Suite(.timeLimit(.minutes(5)))
struct ControlTests {
    @Test
    func `a whole conversation can be led over HTTP`() async throws {
        try await Stage.run { stage in
            let bot = try await stage.control("bots", ["name": "Keke", "username": "keke_bot"]).json
            let person = try await stage.control("people", ["first_name": "Lin", "language_code": "zh"]).json
            let (botID, personID) = (try #require(bot["id"] as? Int), try #require(person["id"] as? Int))
            let token = try #require(bot["token"] as? String)
            let chat = "\(botID):\(personID)"

            _ = try await stage.control("start", ["bot": botID, "person": personID, "payload": "deep"])
            let keyboard = ["inline_keyboard": [[["text": "Yes", "callback_data": "yes"]]]]
            _ = try await stage.call(
                "sendMessage", token, ["chat_id": personID, "text": "hi", "reply_markup": keyboard])
            let sent = try await stage.control(
                "message", ["chat": chat, "from": personID, "text": "hello", "reply_to": 2])
            _ = try await stage.control("edit", ["chat": chat, "number": 3, "text": "hello!"])
            _ = try await stage.control("react", ["chat": chat, "number": 2, "person": personID, "emoji": ["❤"]])
            let pressed = try await stage.control(
                "press", ["chat": chat, "number": 2, "person": personID, "data": "yes"])
            let transcript = try await stage.client.exchange("GET", "/control/transcript?chat=\(chat)")

            let messages = try #require(try JSONSerialization.jsonObject(with: transcript.body) as? [[String: Any]])
            #expect(try sent.json["number"] as? Int == 3)
            #expect(try pressed.json["callback_query_id"] is String)
            #expect(messages.map { $0["text"] as? String } == ["/start deep", "hi", "hello!"])
            #expect(messages.map { $0["is_bot"] as? Bool } == [false, true, false])
            #expect(messages[1]["keyboard"] as? [[[String: String]]] == [[["text": "Yes", "data": "yes"]]])
            #expect((messages[1]["reactions"] as? [String: [String]])?.values.first == ["❤"])
            #expect(messages[2]["reply_to"] as? Int == 2)
            #expect(messages[2]["is_edited"] as? Bool == true)
        }
    }

    @Test
    func `a wait for changes ends with the next one`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let cursor = stage.emulator.cursor()
            async let waiting = stage.client.exchange(
                "GET", "/control/changes?after=\(cursor)&timeout=50&chat=\(chat)")

            _ = try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "news"])

            let answer = try await waiting.json
            let change = try #require((answer["changes"] as? [[String: Any]])?.first)
            #expect(answer["cursor"] as? Int == cursor + 1)
            #expect(change["kind"] as? String == "message")
            #expect((change["message"] as? [String: Any])?["text"] as? String == "news")
        }
    }

    @Test
    func `a wait for changes ends empty after its timeout`() async throws {
        try await Stage.run { stage in
            let answer = try await stage.client.exchange("GET", "/control/changes?after=0&timeout=1").json

            #expect(answer["cursor"] as? Int == 0)
            #expect((answer["changes"] as? [Any])?.isEmpty == true)
        }
    }

    @Test
    func `many messages go in at once, in order, from people who come to be`() async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke")
            let messages = (1...100).map { [bot.id, 500 + Int64($0 % 3), "m\($0)"] as [Any] }

            let answer = try await stage.control("send", ["messages": messages])
            let updates = try await stage.updates(bot.token)

            #expect(try answer.json["sent"] as? Int == 100)
            #expect(updates.map(\.text) == (1...100).map { "m\($0)" })
            #expect(stage.emulator.statistics().received == 100)
        }
    }

    @Test
    func `groups, blocks and tokens can be changed`() async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()
            let made = try await stage.control(
                "groups", ["title": "G", "kind": "group", "members": [person, bot.id]]
            ).json
            let chat = try #require(made["chat"] as? Int64)

            let migrated = try await stage.control("migrate", ["chat": chat]).json
            let left = try await stage.control(
                "leave", ["chat": try #require(migrated["chat"] as? Int64), "member": bot.id, "kicked_by": person])
            let blocked = try await stage.control("block", ["bot": bot.id, "person": person])
            let write = try await stage.control(
                "message", ["chat": "\(bot.id):\(person)", "from": person, "text": "x"])
            let revoked = try await stage.control("revoke", ["bot": bot.id])

            #expect(left.status == 200)
            #expect(blocked.status == 200)
            #expect(write.status == 409)
            #expect(revoked.status == 200)
            #expect(try await stage.call("getMe", bot.token).status == 401)
        }
    }

    @Test(arguments: [
        "too_many_requests", "server_error", "unauthorized", "conflict", "reset_before", "reset_after", "truncated",
        "broken", "slow",
    ])
    func `every fault can be injected and taken away`(fault: String) async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke")

            let added = try await stage.control(
                "faults", ["fault": fault, "method": "getMe", "times": 1, "milliseconds": 1, "bot": bot.id])
            // Some faults leave no answer to look at.
            _ = try? await stage.call("getMe", bot.token)
            let statistics = try await stage.control("stats").json
            _ = try await stage.control("faults", ["fault": fault])
            let cleared = try await stage.client.exchange("DELETE", "/control/faults")

            #expect(added.status == 200)
            #expect((statistics["faults"] as? [String: Int])?.values.reduce(0, +) == 1)
            #expect(cleared.status == 200)
            #expect(try await stage.call("getMe", bot.token).status == 200)
        }
    }

    @Test(arguments: [
        (name: "nonsense", values: "{}", status: 404, error: "no such request: nonsense"),
        ("bots", "{}", 400, "missing: name"), ("start", #"{"bot":1}"#, 400, "missing: person"),
        ("message", #"{"chat":"x","from":1,"text":"a"}"#, 400, "malformed: chat"),
        ("message", #"{"chat":"1:2","from":2,"file":"%"}"#, 400, "malformed: file"),
        ("faults", #"{"fault":"x"}"#, 400, "malformed: fault"),
        ("faults", #"{"fault":"slow","method":"x"}"#, 400, "malformed: method"),
        ("faults", #"{"fault":"slow","probability":2}"#, 400, "malformed: probability"),
        ("groups", #"{"title":"x","kind":"club"}"#, 400, "malformed: kind"),
        ("send", #"{"messages":[[1,2]]}"#, 400, "malformed: messages"),
        ("start", #"{"bot":1,"person":2}"#, 409, "unknownPerson(2)"),
        ("transcript", #"{"chat":"1:2"}"#, 409, "unknownChat"),
    ])
    func `a wrong request says what is wrong`(
        name: String, values: String, status: Int, error: String
    ) async throws {
        try await Stage.run { stage in
            let answer = try await stage.client.exchange(
                "POST", "/control/\(name)", contentType: "application/json", body: Data(values.utf8))

            #expect(answer.status == status)
            #expect(try (answer.json["error"] as? String)?.hasPrefix(error) == true)
        }
    }

    @Test
    func `health and bots can be read`() async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()

            let health = try await stage.control("health")
            let list = try await stage.control("bots")

            let bots = try #require(try JSONSerialization.jsonObject(with: list.body) as? [[String: Any]])
            #expect(health.status == 200)
            #expect(bots.map { $0["id"] as? Int64 } == [bot.id])
            #expect(bots.map { $0["pending_updates"] as? Int } == [1])
        }
    }
}
