import BotAPIEmulator
import Foundation
import Testing

/// What Telegram refuses, and in which words.
@Suite(.timeLimit(.minutes(5)))
struct RefusalTests {
    /// A call that must fail; `PERSON` stands for the person's number.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let method: String
        let parameters: String
        let code: Int
        let reason: String

        var testDescription: String { "\(method) \(parameters.prefix(60))" }
    }

    static let mistakes: [Mistake] = [
        Mistake(
            method: "sendMessage", parameters: #"{"text":"x"}"#, code: 400, reason: "Bad Request: chat_id is empty"),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":PERSON}"#, code: 400,
            reason: "Bad Request: message text is empty"),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":PERSON,"text":" \n "}"#, code: 400,
            reason: "Bad Request: message text is empty"),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":PERSON,"text":"x","txet":"y"}"#, code: 400,
            reason: #"Bad Request: unknown parameter "txet""#),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":1,"text":"x"}"#, code: 400,
            reason: "Bad Request: chat not found"),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":"@nobody","text":"x"}"#, code: 400,
            reason: "Bad Request: chat not found"),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":-100,"text":"x"}"#, code: 400,
            reason: "Bad Request: chat not found"),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":PERSON,"text":"x","parse_mode":"XML"}"#, code: 400,
            reason: "Bad Request: unsupported parse_mode"),
        Mistake(
            method: "sendMessage",
            parameters: #"{"chat_id":PERSON,"text":"x","reply_parameters":{"message_id":99}}"#, code: 400,
            reason: "Bad Request: message to be replied not found"),
        Mistake(
            method: "sendMessage",
            parameters:
                #"{"chat_id":PERSON,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"b","callback_data":""}]]}}"#,
            code: 400, reason: "Bad Request: BUTTON_DATA_INVALID"),
        Mistake(
            method: "sendMessage", parameters: #"{"chat_id":PERSON,"text":"x","reply_markup":"[]"}"#, code: 400,
            reason: "Bad Request: object expected as reply markup"),
        Mistake(
            method: "sendChatAction", parameters: #"{"chat_id":PERSON,"action":"thinking"}"#, code: 400,
            reason: "Bad Request: wrong parameter action in request"),
        Mistake(
            method: "editMessageText", parameters: #"{"chat_id":PERSON,"text":"x"}"#, code: 400,
            reason: "Bad Request: message identifier is not specified"),
        Mistake(
            method: "editMessageText", parameters: #"{"chat_id":PERSON,"message_id":99,"text":"x"}"#, code: 400,
            reason: "Bad Request: message to edit not found"),
        Mistake(
            method: "editMessageText", parameters: #"{"chat_id":PERSON,"message_id":1,"text":"x"}"#, code: 400,
            reason: "Bad Request: message can't be edited"),
        Mistake(
            method: "deleteMessage", parameters: #"{"chat_id":PERSON,"message_id":99}"#, code: 400,
            reason: "Bad Request: message to delete not found"),
        Mistake(
            method: "setMessageReaction",
            parameters: #"{"chat_id":PERSON,"message_id":1,"reaction":[{"type":"emoji","emoji":"🧠"}]}"#, code: 400,
            reason: "Bad Request: REACTION_INVALID"),
        Mistake(
            method: "answerCallbackQuery", parameters: #"{"callback_query_id":"1"}"#, code: 400,
            reason: "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        Mistake(
            method: "sendPhoto", parameters: #"{"chat_id":PERSON}"#, code: 400,
            reason: "Bad Request: there is no photo in the request"),
        Mistake(
            method: "sendPhoto", parameters: #"{"chat_id":PERSON,"photo":"nonsense"}"#, code: 400,
            reason: "Bad Request: wrong file identifier/HTTP URL specified"),
        Mistake(
            method: "sendPhoto", parameters: #"{"chat_id":PERSON,"photo":"https://example.com/a.png"}"#, code: 400,
            reason: "Bad Request: failed to get HTTP URL content"),
        Mistake(
            method: "getFile", parameters: #"{"file_id":"nonsense"}"#, code: 400,
            reason: "Bad Request: wrong file_id or the file is temporarily unavailable"),
        Mistake(
            method: "getChatMember", parameters: #"{"chat_id":PERSON,"user_id":5}"#, code: 400,
            reason: "Bad Request: invalid user_id specified"),
        Mistake(
            method: "setMyCommands", parameters: #"{"commands":[{"command":"Über","description":"x"}]}"#, code: 400,
            reason: "Bad Request: BOT_COMMAND_INVALID"),
        Mistake(
            method: "leaveChat", parameters: #"{"chat_id":PERSON}"#, code: 400,
            reason: "Bad Request: chat member status can't be changed in private chats"),
        Mistake(method: "sendMesage", parameters: "{}", code: 404, reason: "Not Found: method not found"),
    ]

    @Test(arguments: mistakes)
    func `a mistake is refused in Telegram's words and leaves no trace`(mistake: Mistake) async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let body = mistake.parameters.replacingOccurrences(of: "PERSON", with: "\(person)")

            let answer = try await stage.client.exchange(
                "POST", "/bot\(bot.token)/\(mistake.method)", contentType: "application/json", body: Data(body.utf8))

            #expect(answer.status == mistake.code)
            #expect(try answer.json["ok"] as? Bool == false)
            #expect(try answer.json["error_code"] as? Int == mistake.code)
            #expect(try answer.description == mistake.reason)
            #expect(try stage.emulator.transcript(of: chat).count == 1)
            #expect(stage.emulator.statistics().refusals == [mistake.code: 1])
        }
    }

    @Test(arguments: [
        (token: "123:unknownunknownunknown", code: 401, reason: "Unauthorized"),
        ("nonsense", 404, "Not Found"), ("12:", 404, "Not Found"), ("12:a/b", 404, "Not Found"),
        ("x:abcdef", 404, "Not Found"),
    ])
    func `a token that nobody issued is refused`(token: String, code: Int, reason: String) async throws {
        try await Stage.run { stage in
            let answer = try await stage.call("getMe", token)

            #expect(answer.status == code)
            #expect(try answer.description == reason)
        }
    }

    @Test(arguments: ["{", "[1]", "{\"text\":\"\u{1}\"}", "{\"text\":\"\\ud800\"}", "{} x"])
    func `a body that is no JSON object is refused`(body: String) async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()

            let answer = try await stage.client.exchange(
                "POST", "/bot\(bot.token)/sendMessage", contentType: "application/json", body: Data(body.utf8))

            #expect(answer.status == 400)
        }
    }

    @Test(arguments: [(length: 4096, status: 200), (4097, 400)])
    func `the length of a text is counted in code points`(length: Int, status: Int) async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()
            let text = String(repeating: "🌙", count: length)

            let answer = try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": text])

            #expect(answer.status == status)
            if status == 400 { #expect(try answer.description == "Bad Request: message is too long") }
        }
    }

    @Test
    func `a bot may not write first, to the deleted, to bots, or after a block`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let stranger = try stage.emulator.createPerson("Mo")
            let other = try stage.emulator.createBot("Other")
            let gone = try stage.emulator.createPerson("Gone")
            try stage.emulator.start(bot.id, by: gone)
            try stage.emulator.deactivate(gone)
            try stage.emulator.block(bot.id, by: person)
            let reasons = [
                stranger: "Forbidden: bot can't initiate conversation with a user",
                other.id: "Forbidden: the bot can't send messages to the bot",
                gone: "Forbidden: user is deactivated",
                person: "Forbidden: bot was blocked by the user",
            ]

            for (account, reason) in reasons {
                let answer = try await stage.call("sendMessage", bot.token, ["chat_id": account, "text": "x"])
                #expect(answer.status == 403)
                #expect(try answer.description == reason)
            }
            try stage.emulator.unblock(bot.id, by: person)

            #expect(try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "x"]).status == 200)
            #expect(try stage.emulator.transcript(of: chat).last?.isFromBot == true)
        }
    }
}
