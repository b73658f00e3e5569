import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct GroupTests {
    /// A person, a bot with privacy mode and one without it, in one group.
    struct Company {
        let stage: Stage
        let person: AccountID
        let shy: BotAccount
        let curious: BotAccount
        let chat: ChatReference

        init(_ stage: Stage, _ kind: GroupKind) throws {
            self.stage = stage
            person = try stage.emulator.createPerson("Lin")
            shy = try stage.emulator.createBot("Shy", username: "shy_bot")
            curious = try stage.emulator.createBot("Curious", username: "curious_bot", privacyMode: false)
            chat = try stage.emulator.createGroup("Friends", kind: kind, members: [person, shy.id, curious.id])
        }

        /// The texts that a bot hears.
        func heard(by bot: BotAccount) async throws -> [String] {
            try await stage.updates(bot.token).map(\.text).filter { !$0.isEmpty }
        }

        func ids(_ bot: BotAccount) async throws -> [Int] {
            try await stage.updates(bot.token).filter { !$0.text.isEmpty }.compactMap {
                $0.message["message_id"] as? Int
            }
        }
    }

    @Test(arguments: [
        (text: "hello all", isHeard: false), ("/help", false), ("/help@shy_bot", true), ("/help@SHY_bot now", true),
        ("/help@curious_bot", false), ("hi @shy_bot", false),
    ])
    func `privacy mode lets through only what is meant for the bot`(text: String, isHeard: Bool) async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)

            try stage.emulator.send(text, from: company.person, to: company.chat)

            #expect(try await company.heard(by: company.shy) == (isHeard ? [text] : []))
            #expect(try await company.heard(by: company.curious) == [text])
        }
    }

    @Test
    func `a bare command goes to the bot that spoke last, and an answer to the one it answers`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)
            let sent = try await stage.call(
                "sendMessage", company.shy.token, ["chat_id": company.chat.chatID, "text": "I am shy"])
            let number = try #require(try stage.emulator.transcript(of: company.chat).last?.number)

            try stage.emulator.send("/help", from: company.person, to: company.chat)
            try stage.emulator.send("why?", from: company.person, to: company.chat, replyTo: number)

            let updates = try await stage.updates(company.shy.token).filter { !$0.text.isEmpty }
            let answered = try #require(updates.last?.message["reply_to_message"] as? [String: Any])
            #expect(sent.status == 200)
            #expect(updates.map(\.text) == ["/help", "why?"])
            #expect(answered["text"] as? String == "I am shy")
        }
    }

    @Test
    func `an administrator hears everything, but never another bot`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)
            try stage.emulator.add(company.shy.id, to: company.chat, asAdministrator: true)

            try stage.emulator.send("hello", from: company.person, to: company.chat)
            _ = try await stage.call(
                "sendMessage", company.curious.token, ["chat_id": company.chat.chatID, "text": "from a bot"])

            #expect(try await company.heard(by: company.shy) == ["hello"])
        }
    }

    @Test
    func `a supergroup numbers for all, a basic group for each bot`() async throws {
        try await Stage.run { stage in
            for kind in [GroupKind.supergroup, .basic] {
                let shy = try stage.emulator.createBot("Shy")
                let second = try stage.emulator.createBot("Second", privacyMode: false)
                let third = try stage.emulator.createBot("Third", privacyMode: false)
                let person = try stage.emulator.createPerson("Lin")
                let chat = try stage.emulator.createGroup(
                    "G", kind: kind, members: [person, shy.id, second.id, third.id])

                try stage.emulator.send("hello", from: person, to: chat)

                let ids = try await [second, third].asyncMap { bot in
                    try #require(try await stage.updates(bot.token).last?.message["message_id"] as? Int)
                }
                #expect((ids[0] == ids[1]) == (kind == .supergroup))
                let edit = try await stage.call(
                    "setMessageReaction", third.token,
                    ["chat_id": chat.chatID, "message_id": ids[1], "reaction": [["type": "emoji", "emoji": "👍"]]])
                #expect(edit.status == 200)
                #expect(try stage.emulator.transcript(of: chat).last?.reactions == [third.id: ["👍"]])
            }
        }
    }

    @Test
    func `joining and leaving is told to the bot and to the group`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)
            let joined = try await stage.updates(company.shy.token)
            let offset = try #require(joined.last).id + 1

            try stage.emulator.remove(company.shy.id, from: company.chat, by: company.person)

            let update = try #require(try await stage.updates(company.shy.token, offset: offset).first)
            let change = try #require(update.fields["my_chat_member"] as? [String: Any])
            #expect(joined.map(\.kind).contains("my_chat_member"))
            #expect(joined.contains { $0.message["new_chat_members"] != nil })
            #expect((change["new_chat_member"] as? [String: Any])?["status"] as? String == "kicked")
            #expect((change["old_chat_member"] as? [String: Any])?["status"] as? String == "member")
        }
    }

    @Test(arguments: [
        (kind: GroupKind.supergroup, isKicked: true, reason: "bot was kicked from the supergroup chat"),
        (.basic, true, "bot was kicked from the group chat"),
        (.supergroup, false, "bot is not a member of the supergroup chat"),
    ])
    func `a bot that is out may not write`(kind: GroupKind, isKicked: Bool, reason: String) async throws {
        try await Stage.run { stage in
            let company = try Company(stage, kind)
            if isKicked {
                try stage.emulator.remove(company.shy.id, from: company.chat, by: company.person)
            } else {
                _ = try await stage.call("leaveChat", company.shy.token, ["chat_id": company.chat.chatID])
            }

            let answer = try await stage.call(
                "sendMessage", company.shy.token, ["chat_id": company.chat.chatID, "text": "x"])

            #expect(answer.status == 403)
            #expect(try answer.description == "Forbidden: \(reason)")
        }
    }

    @Test
    func `an upgraded group names its successor`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .basic)

            let successor = try stage.emulator.migrate(company.chat)
            let refused = try await stage.call(
                "sendMessage", company.shy.token, ["chat_id": company.chat.chatID, "text": "x"])
            let sent = try await stage.call(
                "sendMessage", company.shy.token, ["chat_id": successor.chatID, "text": "x"])

            let services = try await stage.updates(company.shy.token).map(\.message)
            #expect(try refused.description == "Bad Request: group chat was upgraded to a supergroup chat")
            #expect(
                try (refused.json["parameters"] as? [String: Any])?["migrate_to_chat_id"] as? Int64 == successor.chatID)
            #expect(sent.status == 200)
            #expect(services.contains { $0["migrate_to_chat_id"] as? Int64 == successor.chatID })
            #expect(services.contains { $0["migrate_from_chat_id"] as? Int64 == company.chat.chatID })
            #expect(throws: WorldError.wrongKindOfChat(successor)) { try stage.emulator.migrate(successor) }
        }
    }

    @Test
    func `only an administrator deletes the messages of others`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)
            try stage.emulator.send("/rude@shy_bot", from: company.person, to: company.chat)
            let id = try #require(try await company.ids(company.shy).last)
            let target: [String: Any] = ["chat_id": company.chat.chatID, "message_id": id]

            let refused = try await stage.call("deleteMessage", company.shy.token, target)
            try stage.emulator.add(company.shy.id, to: company.chat, asAdministrator: true)
            let deleted = try await stage.call("deleteMessage", company.shy.token, target)

            #expect(try refused.description == "Bad Request: message can't be deleted")
            #expect(deleted.status == 200)
        }
    }

    @Test
    func `chats and members can be looked up`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)
            let token = company.shy.token
            let chat = company.chat.chatID

            let found = try await stage.call("getChat", token, ["chat_id": chat])
            let member = try await stage.call("getChatMember", token, ["chat_id": chat, "user_id": company.person])
            let count = try await stage.call("getChatMemberCount", token, ["chat_id": chat])
            let stranger = try stage.emulator.createPerson("Mo")
            let missing = try await stage.call("getChatMember", token, ["chat_id": chat, "user_id": stranger])

            #expect(try found.result["title"] as? String == "Friends")
            #expect(try member.result["status"] as? String == "creator")
            #expect(try count.json["result"] as? Int == 3)
            #expect(try missing.description == "Bad Request: member not found")
        }
    }
}

extension Array {
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
