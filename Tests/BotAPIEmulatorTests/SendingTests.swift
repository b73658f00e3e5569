import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct SendingTests {
    @Test(arguments: ["GET", "query POST", "form", "JSON", "multipart"])
    func `parameters come in five ways and names in any case`(way: String) async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let path = "/bot\(bot.token)/SENDmessage"
            let form = "chat_id=\(person)&text=a+%26%20b%C3%A9"
            let client = stage.client

            let answer =
                switch way {
                case "GET": try await client.exchange("GET", "\(path)?\(form)")
                case "query POST": try await client.exchange("POST", "\(path)?\(form)")
                case "form":
                    try await client.exchange(
                        "POST", path, contentType: "application/x-www-form-urlencoded", body: Data(form.utf8))
                case "JSON":
                    try await client.exchange(
                        "POST", path, contentType: "application/json; charset=utf-8",
                        body: Data(#"{"chat_id":"\#(person)","text":"a & b\u00e9"}"#.utf8))
                default:
                    try await client.exchange(
                        "POST", path, contentType: "multipart/form-data; boundary=\"B\"",
                        body: Multipart(boundary: "B").field("chat_id", "\(person)").field("text", "a & bé").data)
                }

            #expect(answer.status == 200)
            #expect(try answer.result["text"] as? String == "a & bé")
            #expect(try stage.emulator.transcript(of: chat).last?.text == "a & bé")
        }
    }

    @Test
    func `a sent message comes back whole`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()

            let answer = try await stage.call(
                "sendMessage", bot.token,
                [
                    "chat_id": person, "text": "  see https://example.com, \"friend\"  ",
                    "reply_parameters": ["message_id": 1],
                ])

            let message = try answer.result
            #expect(message["message_id"] as? Int == 2)
            #expect(message["date"] as? Int == 1_790_000_000)
            #expect(message["text"] as? String == "see https://example.com, \"friend\"")
            #expect((message["from"] as? [String: Any])?["username"] as? String == bot.username)
            #expect((message["chat"] as? [String: Any])?["type"] as? String == "private")
            #expect((message["reply_to_message"] as? [String: Any])?["text"] as? String == "/start")
            let entity = try #require((message["entities"] as? [[String: Any]])?.first)
            #expect(entity["type"] as? String == "url")
            #expect(entity["offset"] as? Int == 4)
            #expect(entity["length"] as? Int == 19)
            #expect(try stage.emulator.transcript(of: chat).last?.reply == 1)
        }
    }

    @Test
    func `a missing message to answer is forgiven when the bot says so`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()

            let answer = try await stage.call(
                "sendMessage", bot.token,
                [
                    "chat_id": person, "text": "x",
                    "reply_parameters": ["message_id": 99, "allow_sending_without_reply": true],
                ])

            #expect(answer.status == 200)
            #expect(try stage.emulator.transcript(of: chat).last?.reply == nil)
        }
    }

    @Test
    func `message ids in private chats come from one counter of the bot`() async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke")
            let people = try ["Lin", "Mo"].map { try stage.emulator.createPerson($0) }
            for person in people { try stage.emulator.start(bot.id, by: person) }

            let first = try await stage.call("sendMessage", bot.token, ["chat_id": people[0], "text": "x"])
            let second = try await stage.call("sendMessage", bot.token, ["chat_id": people[1], "text": "x"])

            #expect(try first.result["message_id"] as? Int == 3)
            #expect(try second.result["message_id"] as? Int == 4)
        }
    }

    @Test
    func `people's texts carry the entities that Telegram finds`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            try stage.emulator.send("🌙 /help@\(bot.username) and @friend", from: person, to: chat)

            let message = try await stage.updates(bot.token)[1].message

            let entities = try #require(message["entities"] as? [[String: Any]])
            #expect(entities.map { $0["type"] as? String } == ["bot_command", "mention"])
            #expect(entities[0]["offset"] as? Int == 3)
            #expect(entities[0]["length"] as? Int == 6 + bot.username.count)
        }
    }

    @Test
    func `edits, deletions and reactions change what is there`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let target: [String: Any] = ["chat_id": person, "message_id": 2]
            _ = try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "one"])

            let edited = try await stage.call("editMessageText", bot.token, target.merging(["text": "two"]) { $1 })
            let same = try await stage.call("editMessageText", bot.token, target.merging(["text": "two"]) { $1 })
            let long = try await stage.call(
                "editMessageText", bot.token, target.merging(["text": String(repeating: "x", count: 4097)]) { $1 })
            let reaction = ["reaction": [["type": "emoji", "emoji": "❤️"]]]
            _ = try await stage.call(
                "setMessageReaction", bot.token, ["chat_id": person, "message_id": 1].merging(reaction) { $1 })
            let deleted = try await stage.call("deleteMessage", bot.token, target)

            #expect(try edited.result["edit_date"] as? Int == 1_790_000_000)
            #expect(
                try same.description
                    == """
                    Bad Request: message is not modified: specified new message content and reply markup are exactly \
                    the same as a current content and reply markup of the message
                    """)
            #expect(try long.description == "Bad Request: MESSAGE_TOO_LONG")
            #expect(deleted.status == 200)
            let transcript = try stage.emulator.transcript(of: chat)
            #expect(transcript[0].reactions == [bot.id: ["❤️"]])
            #expect(transcript[1].text == "two")
            #expect(transcript[1].isEdited)
            #expect(transcript[1].isDeleted)
            #expect(try await stage.call("deleteMessage", bot.token, target).status == 400)
        }
    }

    @Test
    func `a pressed button waits for its answer, but not for ever`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let keyboard = ["inline_keyboard": [[["text": "Yes", "callback_data": "yes"]]]]
            _ = try await stage.call(
                "sendMessage", bot.token, ["chat_id": person, "text": "Sure?", "reply_markup": keyboard])

            let id = try stage.emulator.press("yes", on: 2, in: chat, by: person)
            let late = try stage.emulator.press("yes", on: 2, in: chat, by: person)
            let query = try #require(
                try await stage.updates(bot.token)[1].fields["callback_query"] as? [String: Any])
            let answered = try await stage.call("answerCallbackQuery", bot.token, ["callback_query_id": id])
            stage.clock.advance(bySeconds: 151)
            let refused = try await stage.call("answerCallbackQuery", bot.token, ["callback_query_id": late])

            #expect(query["id"] as? String == id)
            #expect(query["data"] as? String == "yes")
            #expect((query["message"] as? [String: Any])?["message_id"] as? Int == 2)
            #expect(answered.status == 200)
            #expect(refused.status == 400)
            #expect(throws: WorldError.unknownButton("no")) {
                try stage.emulator.press("no", on: 2, in: chat, by: person)
            }
            #expect(stage.emulator.statistics().sent == 1)
        }
    }

    @Test
    func `typing shows to whoever watches`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let cursor = stage.emulator.cursor()

            _ = try await stage.call("sendChatAction", bot.token, ["chat_id": person, "action": "typing"])

            let changes = await stage.emulator.changes(after: cursor, in: chat)
            #expect(changes.map(\.kind) == [.action("typing")])
            #expect(changes.map(\.actor) == [bot.id])
        }
    }
}
