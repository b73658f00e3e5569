import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct ProfileTests {
    @Test
    func `getMe says who the bot is`() async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke", username: "keke_bot", id: 42, privacyMode: false)

            let me = try await stage.call("getMe", bot.token).result

            #expect(me["id"] as? Int == 42)
            #expect(me["is_bot"] as? Bool == true)
            #expect(me["first_name"] as? String == "Keke")
            #expect(me["username"] as? String == "keke_bot")
            #expect(me["can_read_all_group_messages"] as? Bool == true)
        }
    }

    @Test
    func `in an open world a well-formed token makes its bot`() async throws {
        try await Stage.run(acceptsAnyToken: true) { stage in
            let me = try await stage.call("getMe", "77:abcdefghijk").result
            let again = try await stage.call("getMe", "77:abcdefghijk").result
            let rival = try await stage.call("getMe", "77:otherotherother")

            #expect(me["id"] as? Int == 77)
            #expect(again["username"] as? String == me["username"] as? String)
            #expect(rival.status == 401)
        }
    }

    @Test(arguments: [
        (setter: "setMyName", getter: "getMyName", name: "name", longest: 64, usual: "Keke"),
        ("setMyDescription", "getMyDescription", "description", 512, ""),
        ("setMyShortDescription", "getMyShortDescription", "short_description", 120, ""),
    ])
    func `texts of the profile are kept by language`(
        setter: String, getter: String, name: String, longest: Int, usual: String
    ) async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke")
            let before = try await stage.call(getter, bot.token).result

            _ = try await stage.call(setter, bot.token, [name: "all"])
            _ = try await stage.call(setter, bot.token, [name: "中文", "language_code": "zh"])
            let long = try await stage.call(setter, bot.token, [name: String(repeating: "x", count: longest + 1)])

            #expect(before[name] as? String == usual)
            #expect(try await stage.call(getter, bot.token).result[name] as? String == "all")
            #expect(try await stage.call(getter, bot.token, ["language_code": "zh"]).result[name] as? String == "中文")
            #expect(try await stage.call(getter, bot.token, ["language_code": "fr"]).result[name] as? String == "all")
            #expect(long.status == 400)
        }
    }

    @Test
    func `commands are kept by scope and language`() async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke")
            let commands = [["command": "help", "description": "Help"]]
            let scope = ["type": "all_private_chats"]

            let set = try await stage.call("setMyCommands", bot.token, ["commands": commands, "scope": scope])
            let found = try await stage.call("getMyCommands", bot.token, ["scope": scope])
            let others = try await stage.call("getMyCommands", bot.token)
            _ = try await stage.call("deleteMyCommands", bot.token, ["scope": scope])
            let deleted = try await stage.call("getMyCommands", bot.token, ["scope": scope])

            #expect(set.status == 200)
            #expect(try found.json["result"] as? [[String: String]] == commands)
            #expect(try (others.json["result"] as? [Any])?.isEmpty == true)
            #expect(try (deleted.json["result"] as? [Any])?.isEmpty == true)
        }
    }
}
