import Domain
import Foundation
import Testing

@testable import mio

struct SettingsProblemTests {
    private static let address = "must be an address such as https://host:port/path"
    private static let amount = "must be an amount in US dollars, more than 0 and at most 1000000"
    private static let providers =
        "deepseek, gemini, groq, kimi, litellm, llamacpp, lmstudio, mistral, ollama, "
        + "openai, openrouter, qwen, vllm, xai"

    private static let model = #"{"models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]}"#

    @Test(arguments: [
        (#""id":"k","preset":"keke""#, "3:1: bots[0]: token is missing; take one from @BotFather"),
        (#""token":"1:x","preset":"keke""#, "3:1: bots[0]: id is missing; give the bot a name of your own"),
        (#""id":"k","token":"1:x""#, "3:1: bots[0]: preset is missing; name a folder of presets/"),
        (
            #""id":"K k","token":"1:x","preset":"keke""#,
            #"3:7: bots[0].id: "K k" is no name; write 1 to 32 of a-z, 0-9, _ and -"#
        ),
        (#""id":"","token":"1:x","preset":"keke""#, "3:7: bots[0].id: is empty; write a value or remove the key"),
        (#""id":7,"token":"1:x","preset":"keke""#, "3:7: bots[0].id: must be a string, is a number"),
        (#""id":"k","token":null,"preset":"keke""#, "3:19: bots[0].token: must be a string, is null"),
        (
            #""id":"k","token":"${GONE}","preset":"keke""#,
            "3:19: bots[0].token: ${GONE} is not set; put GONE=… into mio.env or into the environment"
        ),
        (
            #""id":"k","token":"1:x","preset":"kek""#,
            #"3:34: bots[0].preset: there is no preset "kek"; presets: keke, mentor, stone"#
        ),
        (
            #""id":"k","token":"1:x","preset":"stone","relationship":"evolving""#,
            #"3:57: bots[0].relationship: the preset "stone" cannot evolve; "#
                + "write static, or choose a preset with an evolution section"
        ),
        (
            #""id":"k","token":"1:x","preset":"keke","relationship":"open""#,
            #"3:56: bots[0].relationship: "open" is not possible; write one of: static, evolving"#
        ),
        (
            #""id":"k","token":"1:x","preset":"keke","pace":"slow""#,
            #"3:48: bots[0].pace: "slow" is not possible; write one of: human, instant"#
        ),
        (
            #""id":"k","tokn":"1:x","token":"1:x","preset":"keke""#,
            #"3:11: bots[0]: unknown key "tokn"; known here: id, memory_group, pace, preset, relationship, token"#
        ),
        (
            #""id":"k","token":"1:x","preset":"keke","memory_group":"a b""#,
            #"3:56: bots[0].memory_group: "a b" is no name; write 1 to 32 of a-z, 0-9, _ and -"#
        ),
    ])
    func `a wrong bot is named with line and column`(members: String, problem: String) throws {
        let fixture = try SettingsFixture(bots: ["{\(members)}"])

        let problems = fixture.problems()

        #expect(problems == ["bots.json:\(problem)"])
    }

    @Test(arguments: ["x", ":x", "1:", "0:x", "-1:x", "1:x:y", "1:x y", "1:é", "99999999999999999999:x", "１:x"])
    func `what is no token is refused without being repeated`(token: String) throws {
        let fixture = try SettingsFixture(bots: [#"{"id":"k","token":"\#(token)","preset":"keke"}"#])

        let problems = fixture.problems()

        #expect(
            problems == [
                "bots.json:3:19: bots[0].token: is no bot token; "
                    + "one looks like 123456789:letters-and-digits, from @BotFather"
            ])
    }

    @Test func `two bots share neither name nor Telegram bot`() throws {
        let fixture = try SettingsFixture(bots: [
            #"{"id":"a","token":"1:x","preset":"keke"}"#, #"{"id":"b","token":"2:x","preset":"keke"}"#,
            #"{"id":"a","token":"2:y","preset":"keke"}"#,
        ])

        let problems = fixture.problems()

        #expect(
            problems == [
                "bots.json:5:7: bots[2].id: another bot is called a, on line 3; give each its own name",
                "bots.json:5:19: bots[2].token: the bot on line 4 has a token of the same Telegram bot; "
                    + "each needs its own",
            ])
    }

    @Test(arguments: [
        (#""owners":7"#, "owners: must be a list in brackets, is a number"),
        (#""owners":["7"]"#, "owners[0]: must be a number, is a string"),
        (#""owners":[7.0]"#, "owners[0]: must be the numeric Telegram id of a person"),
        (#""owners":[-7]"#, "owners[0]: must be the numeric Telegram id of a person"),
        (#""owners":[9223372036854775808]"#, "owners[0]: must be the numeric Telegram id of a person"),
        (#""owners":[7,7]"#, "owners[1]: this owner stands in the list twice"),
        (#""time_zone":"PST""#, #"time_zone: "PST" is no time zone; write an IANA name such as Asia/Shanghai or UTC"#),
        (
            #""time_zone":"Asia/Nowhere""#,
            #"time_zone: "Asia/Nowhere" is no time zone; write an IANA name such as Asia/Shanghai or UTC"#
        ),
        (#""budget":{"usd_per_day":0}"#, "budget.usd_per_day: \(amount)"),
        (#""budget":{"usd_per_day":"5"}"#, "budget.usd_per_day: must be a number, is a string"),
        (
            #""budget":{"per_day":5}"#,
            #"budget: unknown key "per_day"; known here: usd_per_day, usd_per_person_per_day"#
        ),
        (#""telegram":[]"#, "telegram: must be an object in braces, is an array"),
        (#""telegram":{"force_ipv4":1}"#, "telegram.force_ipv4: must be true or false, is a number"),
        (#""telegram":{"api_root":"api.telegram.org"}"#, "telegram.api_root: \(address)"),
        (#""telegram":{"api_root":"ftp://x"}"#, "telegram.api_root: \(address)"),
        (#""telegram":{"api_root":"https://"}"#, "telegram.api_root: \(address)"),
        (#""telegram":{"api_root":"https://a b"}"#, "telegram.api_root: \(address)"),
        (#""telegram":{"api_root":"https://a:99999"}"#, "telegram.api_root: \(address)"),
        (#""telegram":{"api_root":"https://a/?b"}"#, "telegram.api_root: must end with the path, without ? or #"),
        (
            #""telegram":{"api_root":"https://u:p@a"}"#,
            "telegram.api_root: must hold no user or password; keys have a place of their own"
        ),
        (#""$schema":3"#, "$schema: must be a string, is a number"),
        (
            #""data":"x""#,
            #"unknown key "data"; known here: $schema, bots, budget, experiments, models, owners, telegram, time_zone"#
        ),
    ])
    func `a wrong rule is named`(member: String, problem: String) throws {
        let fixture = try SettingsFixture(#"{\#(member),\#(SettingsFixture.small.dropFirst())"#)

        let load = fixture.load()

        guard case .failure(let failure) = load.result else { throw CancellationError() }
        #expect(failure.problems.map(\.explanation) == [problem])
    }

    @Test(arguments: [
        "socks5://h:1", "socks4://h:1", "https://h:1", "http://h", "h:1", "http://h:1/path", "http://h:0",
        "http://h:1?a",
    ])
    func `a proxy that curl would misread is refused without being repeated`(proxy: String) throws {
        let fixture = try SettingsFixture(#"{"telegram":{"proxy":"\#(proxy)"},\#(SettingsFixture.small.dropFirst())"#)

        let problems = fixture.problems()

        #expect(
            problems == [
                "bots.json:1:22: telegram.proxy: must be http://host:port or socks5h://host:port, "
                    + "with user:password@ before the host if needed"
            ])
    }

    @Test(arguments: [
        ("{}", "models: chat is missing; people are answered by it"),
        (#"{"chat":{}}"#, "models.chat: must be a list in brackets, is an object"),
        (#"{"chat":[]}"#, "models.chat: is empty; name a model or remove the key"),
        (
            #"{"chat":[{"model":"m","api_key":"k"}]}"#,
            "models.chat[0]: provider is missing; write one of: \(providers)"
        ),
        (
            #"{"chat":[{"provider":"acme","model":"m","api_key":"k"}]}"#,
            #"models.chat[0].provider: "acme" is not possible; write one of: \#(providers)"#
        ),
        (
            #"{"chat":[{"provider":"openai","api_key":"k"}]}"#,
            "models.chat[0]: model is missing; write the model's name at its provider"
        ),
        (
            #"{"chat":[{"provider":"openai","model":"m"}]}"#,
            "models.chat[0]: api_key is missing; the provider's own server demands one"
        ),
        (
            #"{"chat":[{"provider":"openai","model":"m","api_key":"a b"}]}"#,
            "models.chat[0].api_key: is no key: it holds blanks, line breaks or letters beyond ASCII"
        ),
        (
            #"{"chat":[{"provider":"openai","model":"m","api_key":"k","temperature":3}]}"#,
            "models.chat[0].temperature: must be between 0 and 2"
        ),
        (
            #"{"talk":[],"chat":[{"provider":"openai","model":"m","api_key":"k"}]}"#,
            #"models: unknown key "talk"; known here: "#
                + "chat, embedding, image, judge, memory, speech, transcription, vision"
        ),
    ])
    func `a wrong model is named`(models: String, problem: String) throws {
        let fixture = try SettingsFixture(#"{"models":\#(models),"bots":[\#(SettingsFixture.bot)]}"#)

        let load = fixture.load()

        guard case .failure(let failure) = load.result else { throw CancellationError() }
        #expect(failure.problems.map(\.explanation) == [problem])
    }

    @Test func `everything that is wrong is listed at once, in the order of the files`() throws {
        let text = """
            {
              "bots": [{ "id": "keke", "token": "${GONE}", "preset": "nobody", "pace": "human", "pace": "fast" }],
              "owner": 7,
              "time_zone": "Mars/Olympus"
            }
            """
        let fixture = try SettingsFixture(text, variables: "A=1\nwrong")

        let problems = fixture.problems()

        #expect(
            problems == [
                "mio.env:2:1: expected NAME=VALUE, found no equals sign",
                "bots.json:1:1: models is missing; add a chat model",
                "bots.json:2:37: bots[0].token: ${GONE} is not set; put GONE=… into mio.env or into the environment",
                #"bots.json:2:58: bots[0].preset: there is no preset "nobody"; presets: keke, mentor, stone"#,
                #"bots.json:2:85: the key "pace" stands here again, first on line 2; keep one of them"#,
                #"bots.json:3:3: unknown key "owner"; "#
                    + "known here: $schema, bots, budget, experiments, models, owners, telegram, time_zone",
                #"bots.json:4:16: time_zone: "Mars/Olympus" is no time zone; "#
                    + "write an IANA name such as Asia/Shanghai or UTC",
            ])
    }

    @Test(arguments: [
        ("{ // my bots\n}", "bots.json:1:3: comments are not JSON; remove this one"),
        ("", "bots.json:1:1: expected a value, found the end of the file"),
        ("[]", "bots.json:1:1: must be an object in braces, is an array"),
        (#"\#(model)}"#, "bots.json:1:1: bots is missing; list at least one bot"),
        (
            #"\#(model),"bots":[]}"#,
            "bots.json:1:77: bots: is empty; list at least one bot"
        ),
    ])
    func `a file that is wrong as a whole is named`(text: String, problem: String) throws {
        let fixture = try SettingsFixture(text)

        let problems = fixture.problems()

        #expect(problems == [problem])
    }

    @Test func `a file that is not there is named`() throws {
        let fixture = try SettingsFixture()

        try fixture.folder.delete("bots.json")

        #expect(fixture.problems() == ["bots.json:1:1: the file does not exist"])
    }

    @Test func `a folder in the place of mio env is named`() throws {
        let fixture = try SettingsFixture()

        try fixture.folder.makeFolder("mio.env")

        #expect(fixture.problems() == ["mio.env:1:1: the file is not a file"])
    }
}
