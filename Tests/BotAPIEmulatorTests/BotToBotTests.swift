import BotAPIEmulator
import Foundation
import Testing

/// What bots hear of each other.
@Suite(.timeLimit(.minutes(5)))
struct BotToBotTests {
    /// Two bots, of which one writes and the other listens, in one group.
    private struct Pair {
        let stage: Stage
        let writer: BotAccount
        let listener: BotAccount
        let person: AccountID
        let chat: ChatReference

        init(
            _ stage: Stage, _ kind: GroupKind = .supergroup, writerTalks: Bool = false, listenerTalks: Bool = false,
            privacyMode: Bool = true
        ) throws {
            self.stage = stage
            writer = try stage.emulator.createBot("Writer", username: "writer_bot", botToBot: writerTalks)
            listener = try stage.emulator.createBot(
                "Listener", username: "listener_bot", privacyMode: privacyMode, botToBot: listenerTalks)
            person = try stage.emulator.createPerson("Lin")
            chat = try stage.emulator.createGroup("Friends", kind: kind, members: [person, writer.id, listener.id])
        }

        /// Lets the writer say something, perhaps as an answer to a message that it knows by its id.
        func write(_ text: String, answering id: Int? = nil) async throws {
            var values: [String: Any] = ["chat_id": chat.chatID, "text": text]
            if let id { values["reply_parameters"] = ["message_id": id] }
            let answer = try await stage.call("sendMessage", writer.token, values)
            #expect(answer.status == 200)
        }

        /// The messages of a bot that the listener heard.
        func heard() async throws -> [[String: Any]] {
            try await stage.updates(listener.token).map(\.message).filter {
                ($0["from"] as? [String: Any])?["is_bot"] as? Bool == true && $0["text"] != nil
            }
        }
    }

    @Test(arguments: [
        (text: "hello", writerTalks: false, listenerTalks: true, privacyMode: false, isHeard: true),
        ("hello", false, true, true, false), ("hello", true, false, false, false),
        ("hello", false, false, false, false),
        ("/go@listener_bot", true, false, true, true), ("/go@listener_bot", false, true, true, true),
        ("/go@listener_bot", false, false, false, false), ("/go", true, true, true, false),
        ("/go@writer_bot", true, true, true, false),
    ])
    func `a bot hears another one only in bot-to-bot mode`(
        text: String, writerTalks: Bool, listenerTalks: Bool, privacyMode: Bool, isHeard: Bool
    ) async throws {
        try await Stage.run { stage in
            let pair = try Pair(
                stage, writerTalks: writerTalks, listenerTalks: listenerTalks, privacyMode: privacyMode)

            try await pair.write(text)

            #expect(try await pair.heard().map { $0["text"] as? String } == (isHeard ? [text] : []))
        }
    }

    @Test(arguments: [true, false])
    func `an answer to a bot reaches it when one of the two is in bot-to-bot mode`(writerTalks: Bool) async throws {
        try await Stage.run { stage in
            let pair = try Pair(stage, writerTalks: writerTalks)
            let said = try await stage.call(
                "sendMessage", pair.listener.token, ["chat_id": pair.chat.chatID, "text": "who is there?"])
            let id = try #require(try said.result["message_id"] as? Int)

            try await pair.write("me", answering: id)

            #expect(try await pair.heard().count == (writerTalks ? 1 : 0))
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `nobody hears what they said themselves`(kind: GroupKind) async throws {
        try await Stage.run { stage in
            let pair = try Pair(stage, kind, writerTalks: true, listenerTalks: true, privacyMode: false)

            try await pair.write("hello")

            let own = try await stage.updates(pair.writer.token)
            #expect(try await pair.heard().count == 1)
            #expect(own.allSatisfy { $0.text.isEmpty })
        }
    }

    @Test func `the mode is asked for over HTTP, too`() async throws {
        try await Stage.run { stage in
            let made = try await stage.control(
                "bots", ["name": "Open", "privacy_mode": false, "bot_to_bot": true]
            ).json
            let token = try #require(made["token"] as? String)
            let id = try #require(made["id"] as? Int64)
            let other = try stage.emulator.createBot("Other")
            let chat = try stage.emulator.createGroup("G", members: [id, other.id])

            _ = try await stage.call("sendMessage", other.token, ["chat_id": chat.chatID, "text": "hello"])

            #expect(try await stage.updates(token).map(\.text).contains("hello"))
        }
    }
}
