import Domain
import Foundation
import ModelProviders
import TelegramBotAPI
import Testing

@testable import mio

struct SettingsLoadTests {
    @Test func `a file with few words gets what most operators want`() throws {
        let fixture = try SettingsFixture()

        let settings = try fixture.settings()

        let bot = try #require(settings.bots.first)
        #expect(settings.bots.count == 1)
        #expect(bot.key.name == "keke")
        #expect(bot.token?.bot == BotID(rawValue: 123_456))
        #expect(bot.token?.secret.revealed == SettingsFixture.token)
        #expect(bot.preset == PresetName(rawValue: "keke"))
        #expect(bot.relationship == .static)
        #expect(bot.pace == .human)
        #expect(bot.memoryGroup == nil)
        #expect(
            settings.telegram == TelegramSettings(apiRoot: "https://api.telegram.org", proxy: nil, forcesIPv4: false))
        #expect(settings.timeZone == nil)
        #expect(settings.owners.isEmpty)
        #expect(settings.budget == nil)
        #expect(
            try settings.models == [
                .chat: [
                    ModelEndpoint(provider: "openai", model: "m", apiKey: Secret("k"))
                ]
            ])
    }

    @Test func `every key of the file is read`() throws {
        var fixture = try SettingsFixture(Self.complete, variables: "TOKEN='\(SettingsFixture.token)'\nPASS=geheim")
        fixture.environment = ["KEY": "chat-key", "TOKEN": "not this one"]
        try fixture.folder.write("1:token-from-a-file\n", to: "token")

        let settings = try fixture.settings()

        #expect(
            try settings.models[.chat] == [
                ModelEndpoint(
                    provider: "openai", model: "qwen3:8b", baseURL: "http://localhost:11434/v1",
                    options: ["temperature": .number(0.7)]),
                ModelEndpoint(
                    provider: "gemini", model: "flash", apiKey: Secret("chat-key"),
                    options: ["reasoning_effort": .string("none")]),
            ])
        #expect(settings.models[.judge]?.map(\.name) == ["openai/j"])
        #expect(settings.telegram.apiRoot == "http://127.0.0.1:8081/bots")
        #expect(settings.telegram.proxy?.revealed == "socks5h://me:geheim@proxy:1080")
        #expect(settings.telegram.forcesIPv4)
        #expect(settings.timeZone?.identifier == "Asia/Shanghai")
        #expect(settings.owners == [UserID(rawValue: 7), UserID(rawValue: 9_007_199_254_740_993)])
        #expect(settings.budget?.dollarsPerDay == Decimal(string: "5.00"))
        #expect(settings.budget?.dollarsPerPersonPerDay == Decimal(string: "0.3"))
        #expect(settings.bots.map(\.key.name) == ["keke", "s-t_1"])
        #expect(settings.bots.map(\.token?.bot.rawValue) == [123_456, 1])
        #expect(settings.bots.map(\.relationship) == [.evolving, .static])
        #expect(settings.bots.map(\.pace) == [.instant, .human])
        #expect(settings.bots.map(\.memoryGroup) == ["family", nil])
    }

    private static let complete = #"""
        {
          "$schema": "./docs/bots.schema.json",
          "models": {
            "chat": [
              { "provider": "openai", "base_url": "http://localhost:11434/v1/", "model": "qwen3:8b",
                "temperature": 0.7 },
              { "provider": "gemini", "model": "flash", "api_key": "${KEY}", "reasoning_effort": "none" }
            ],
            "judge": [{ "provider": "openai", "model": "j", "api_key": "x" }]
          },
          "telegram": {
            "api_root": "http://127.0.0.1:8081/bots/", "proxy": "socks5h://me:${PASS}@proxy:1080", "force_ipv4": true
          },
          "time_zone": "Asia/Shanghai",
          "budget": { "usd_per_day": 5.00, "usd_per_person_per_day": 0.30 },
          "owners": [7, 9007199254740993],
          "bots": [
            { "id": "keke", "token": "${TOKEN}", "preset": "keke", "relationship": "evolving", "pace": "instant",
              "memory_group": "family" },
            { "id": "s-t_1", "token": "file:token", "preset": "stone", "relationship": "static", "pace": "human" }
          ]
        }
        """#

    @Test func `files that values name are told, whether they exist or not`() throws {
        let fixture = try SettingsFixture(bots: [
            #"{"id":"a","token":"file:here","preset":"keke"}"#, #"{"id":"b","token":"file:/gone/t","preset":"keke"}"#,
        ])
        try fixture.folder.write("1:x", to: "here")

        let load = fixture.load()

        #expect(load.namedFiles == [fixture.folder.file("here"), "/gone/t"])
    }

    @Test func `a variable that is added to mio env counts at the next reading`() throws {
        var fixture = try SettingsFixture()
        fixture.environment = [:]
        let before = fixture.problems()

        try fixture.folder.write("TOKEN=\(SettingsFixture.token)", to: "mio.env")

        #expect(before.count == 1)
        #expect(try fixture.settings().bots.first?.token?.bot == BotID(rawValue: 123_456))
    }

    @Test(arguments: [
        SettingsFixture.small, #"{"bots":[{"id":"keke","preset":"keke"}]}"#,
        #"{"models":{"chat":[{"provider":"openai","model":"m","api_key":"${GONE}"}]},"bots":[\#(SettingsFixture.bot)]}"#,
        #"{"models":{"chat":[{"provider":"gemini","model":"m"}]},"bots":[{"id":"k","preset":"keke","token":"file:/gone"}]}"#,
    ])
    func `with optional credentials what is missing is nil`(text: String) throws {
        var fixture = try SettingsFixture(text)
        fixture.environment = ["TOKEN": ""]

        let settings = try fixture.settings(tokens: .optional)

        #expect(settings.bots.map(\.token) == [nil])
    }

    @Test func `with optional credentials a wrong token is still refused`() throws {
        let fixture = try SettingsFixture(bots: [#"{"id":"keke","token":"abc","preset":"keke"}"#])

        let problems = fixture.problems(tokens: .optional)

        #expect(
            problems == [
                "bots.json:3:22: bots[0].token: is no bot token; "
                    + "one looks like 123456789:letters-and-digits, from @BotFather"
            ])
    }

    @Test func `presets that are unknown leave their names unchecked`() throws {
        var fixture = try SettingsFixture(bots: [
            #"{"id":"a","token":"1:x","preset":"anyone","relationship":"evolving"}"#
        ])
        fixture.presets = nil

        let settings = try fixture.settings()

        #expect(settings.bots.map(\.preset.rawValue) == ["anyone"])
    }
}
