import Domain
import Foundation
import ModelProviders
import Ports
import TelegramBotAPI
import Testing

@testable import mio

/// An outside world of prepared answers.
private struct PreparedProbes: CheckProbes {
    var identities: [String: Result<BotIdentity, GatewayError>] = [:]
    var webhooks: [String: Result<WebhookState, GatewayError>] = [:]
    var answer: Result<Duration, ModelFailure> = .success(.milliseconds(420))
    var sample: Result<EmbeddingSample, ModelFailure> = .success(
        EmbeddingSample(latency: .milliseconds(42), dimension: 1536))

    static func identity(_ id: Int64, isOpen: Bool = true) -> BotIdentity {
        BotIdentity(id: BotID(rawValue: id), username: "keke_bot", name: "可可", readsAllGroupMessages: isOpen)
    }

    func identity(of bot: BotSettings) async -> Result<BotIdentity, GatewayError> {
        identities[bot.key.name] ?? .success(Self.identity(bot.token?.bot.rawValue ?? 0))
    }

    func webhook(of bot: BotSettings) async -> Result<WebhookState, GatewayError> {
        webhooks[bot.key.name] ?? .success(WebhookState(isSet: false, pendingUpdateCount: 0))
    }

    func ping(_ model: ModelEndpoint) async -> Result<Duration, ModelFailure> { answer }

    func embed(with model: ModelEndpoint) async -> Result<EmbeddingSample, ModelFailure> { sample }
}

struct CheckTests {
    private static let knows = CheckLine.ok("bot keke", "Telegram knows it as @keke_bot")
    private static let hears = CheckLine.ok(
        "bot keke", "privacy mode is off: in groups it hears everything, its name included")

    private func report(
        _ fixture: SettingsFixture, tokens: CredentialRule = .required, probes: PreparedProbes? = nil
    ) async -> CheckReport {
        await Check(load: fixture.load(tokens: tokens), file: "bots.json", probes: probes).report()
    }

    /// What is said of the bot `keke` beside its settings.
    private func botLines(_ probes: PreparedProbes) async throws -> [CheckLine] {
        let report = await report(try SettingsFixture(), probes: probes)
        return report.lines.filter { $0.subject == "bot keke" && !$0.message.hasPrefix("preset ") }
    }

    @Test func `good files are told in a few lines`() async throws {
        let fixture = try SettingsFixture()

        let report = await report(fixture)

        #expect(
            report.lines == [
                .ok("bots.json", "1 bot, 1 chat model"), .ok("bot keke", "preset keke, static, human"),
            ])
        #expect(report.exitCode == 0)
    }

    @Test func `every problem of the files is an error with its place, and nobody is asked`() async throws {
        let fixture = try SettingsFixture(bots: [#"{"id":"k","token":"x","preset":"nobody"}"#])

        let report = await report(fixture, probes: PreparedProbes())

        #expect(report.lines.map(\.subject) == ["bots.json:3:19", "bots.json:3:32"])
        #expect(report.lines.map(\.level) == [.error, .error])
        #expect(
            report.lines.last?.message
                == #"bots[0].preset: there is no preset "nobody"; presets: keke, mentor, stone"#)
        #expect(report.exitCode == 1)
    }

    @Test(arguments: [
        (#""budget":{"usd_per_day":5}"#, "budget", "this version enforces no cap: set one at the provider"),
        (
            #""telegram":{"api_root":"http://bots.example:8081"}"#, "telegram.api_root",
            "tokens travel unencrypted to another machine; use https"
        ),
        (
            #""telegram":{"api_root":"http://localhost.example"}"#, "telegram.api_root",
            "tokens travel unencrypted to another machine; use https"
        ),
    ])
    func `what is right and may surprise is a warning`(member: String, subject: String, message: String) async throws {
        let fixture = try SettingsFixture(#"{\#(member),\#(SettingsFixture.small.dropFirst())"#)

        let report = await report(fixture)

        #expect(report.lines.last == .warning(subject, message))
        #expect(report.exitCode == 0)
    }

    @Test(arguments: ["https://bots.example", "http://localhost", "http://127.0.0.1:8081", "http://[::1]:1/x"])
    func `tokens that stay on this machine or travel encrypted need no warning`(root: String) async throws {
        let fixture = try SettingsFixture(#"{"telegram":{"api_root":"\#(root)"},\#(SettingsFixture.small.dropFirst())"#)

        let report = await report(fixture)

        #expect(report.count(of: .warning) == 0)
        #expect(report.exitCode == 0)
    }

    @Test func `roles and groups that nothing uses yet are warnings`() async throws {
        let model = #"[{"provider":"openai","model":"m","api_key":"k"}]"#
        let bot = #"{"id":"keke","token":"${TOKEN}","preset":"keke","memory_group":"g"}"#
        let fixture = try SettingsFixture(#"{"models":{"speech":\#(model),"chat":\#(model)},"bots":[\#(bot)]}"#)

        let report = await report(fixture)

        #expect(
            report.lines.filter { $0.level == .warning } == [
                .warning("bot keke", "no other bot is in its memory_group"),
                .warning("models.speech", "this version calls no model of this role"),
            ])
    }

    @Test func `a bot and a model that answer are told as such`() async throws {
        let fixture = try SettingsFixture()

        let report = await report(fixture, probes: PreparedProbes())

        #expect(
            report.lines.dropFirst(2) == [Self.knows, Self.hears, .ok("model openai/m", "answers in 420 ms")])
        #expect(report.exitCode == 0)
    }

    @Test func `every model that is called is asked, and none twice`() async throws {
        let chat = #"{"provider":"openai","model":"m","api_key":"k"}"#
        let memory = #"{"provider":"ollama","model":"small"}"#
        let fixture = try SettingsFixture(
            #"{"models":{"chat":[\#(chat)],"memory":[\#(memory),\#(chat)],"vision":[\#(chat)],"judge":[\#(memory)]},"#
                + #""bots":[\#(SettingsFixture.bot)]}"#)

        let report = await report(fixture, probes: PreparedProbes())

        #expect(
            report.lines.map(\.subject).filter { $0.hasPrefix("model ") } == ["model openai/m", "model ollama/small"])
    }

    @Test(arguments: [
        (GatewayError.unauthorized, "Telegram refuses the token; take the present one from @BotFather"),
        (.throttled(wait: .seconds(7)), "Telegram asks for quiet; check again in 7 s"),
        (.unavailable(reason: "no route"), "Telegram cannot be reached: no route"),
        (.outcomeUnknown(reason: "timeout"), "Telegram gave no answer: timeout"),
        (.refused(reason: "Bad Request"), "Telegram refuses the question: Bad Request"),
        (.cancelled, "the check was ended before Telegram answered"),
        (.conflict, "Telegram's answer makes no sense here"),
        (
            .refused(reason: "no such path /bot\(SettingsFixture.token)/getMe"),
            "Telegram refuses the question: no such path /bot‹secret›/getMe"
        ),
    ])
    func `a bot that Telegram does not know is an error`(error: GatewayError, message: String) async throws {
        let probes = PreparedProbes(identities: ["keke": .failure(error)])

        let lines = try await botLines(probes)

        #expect(lines == [.error("bot keke", message)])
    }

    @Test func `an answer for another bot is an error`() async throws {
        let probes = PreparedProbes(identities: ["keke": .success(PreparedProbes.identity(9))])

        let lines = try await botLines(probes)

        #expect(lines == [.error("bot keke", "Telegram answers for another bot, 9; check telegram.api_root")])
    }

    @Test func `a bot that hears little in groups is a warning that says how to change it`() async throws {
        let identity = PreparedProbes.identity(123_456, isOpen: false)

        let lines = try await botLines(PreparedProbes(identities: ["keke": .success(identity)]))

        let message =
            "privacy mode is on: in groups it hears only replies, @mentions and commands, not its name; "
            + "@BotFather, /setprivacy, Disable, then add it to its groups again"
        #expect(lines == [Self.knows, .warning("bot keke", message)])
    }

    @Test(
        arguments: [
            (
                .success(WebhookState(isSet: true, pendingUpdateCount: 3)),
                .warning("bot keke", "a webhook is set; a start removes it, and its server gets no more")
            ),
            (.failure(.unavailable(reason: "down")), .error("bot keke", "Telegram cannot be reached: down")),
        ] as [(Result<WebhookState, GatewayError>, CheckLine)])
    func `a webhook in the way is told`(state: Result<WebhookState, GatewayError>, line: CheckLine) async throws {
        let lines = try await botLines(PreparedProbes(webhooks: ["keke": state]))

        #expect(lines == [Self.knows, Self.hears, line])
    }

    @Test(arguments: [
        (ModelFailure.Reason.permanent(reason: "bad key"), CheckLevel.error, "refuses: bad key"),
        (.permanent(reason: "key geheim is wrong"), .error, "refuses: key ‹secret› is wrong"),
        (.transient(reason: "overloaded", wait: nil), .error, "does not answer now: overloaded"),
        (.filtered, .warning, "answers, but its filter stopped a greeting"),
        (.empty, .warning, "answers, but with no words"),
        (.cancelled, .error, "the check was ended before the model answered"),
    ])
    func `a model that fails says how`(reason: ModelFailure.Reason, level: CheckLevel, message: String) async throws {
        let fixture = try SettingsFixture(
            #"{"models":{"chat":[{"provider":"openai","model":"m","api_key":"geheim"}]},"#
                + #""bots":[\#(SettingsFixture.bot)]}"#)

        let report = await report(fixture, probes: PreparedProbes(answer: .failure(ModelFailure(reason))))

        #expect(report.lines.last == CheckLine(subject: "model openai/m", level: level, message: message))
        #expect(report.exitCode == (level == .error ? 1 : 0))
    }

    @Test func `a model of vectors is asked for one, and its dimension is told`() async throws {
        let fixture = try Self.withEmbedding()

        let report = await report(fixture, probes: PreparedProbes(answer: .failure(ModelFailure(.filtered))))

        #expect(
            report.lines.filter { $0.subject.hasPrefix("model ") } == [
                .warning("model openai/m", "answers, but its filter stopped a greeting"),
                .ok("model ollama/bge-m3", "answers in 42 ms, 1536 dimensions"),
            ])
    }

    @Test(arguments: [
        (
            ModelFailure.Reason.permanent(reason: "vectors of different dimensions"), CheckLevel.error,
            "refuses: vectors of different dimensions"
        ),
        (.transient(reason: "no connection", wait: nil), .error, "does not answer now: no connection"),
        (.empty, .warning, "answers, but with no vector"),
    ])
    func `a model that makes no vector says how`(
        reason: ModelFailure.Reason, level: CheckLevel, message: String
    ) async throws {
        let fixture = try Self.withEmbedding()

        let report = await report(fixture, probes: PreparedProbes(sample: .failure(ModelFailure(reason))))

        #expect(report.lines.last == CheckLine(subject: "model ollama/bge-m3", level: level, message: message))
    }

    @Test func `a model that chats and makes vectors is asked for both`() async throws {
        let model = #"[{"provider":"openai","model":"m","api_key":"k"}]"#
        let fixture = try SettingsFixture(
            #"{"models":{"chat":\#(model),"embedding":\#(model)},"bots":[\#(SettingsFixture.bot)]}"#)

        let report = await report(fixture, probes: PreparedProbes())

        #expect(
            report.lines.suffix(2) == [
                .ok("model openai/m", "answers in 420 ms"),
                .ok("model openai/m", "answers in 42 ms, 1536 dimensions"),
            ])
    }

    /// Settings with a model that chats and one that makes vectors.
    private static func withEmbedding() throws -> SettingsFixture {
        let chat = #"[{"provider":"openai","model":"m","api_key":"k"}]"#
        let embedding = #"[{"provider":"ollama","model":"bge-m3"}]"#
        return try SettingsFixture(
            #"{"models":{"chat":\#(chat),"embedding":\#(embedding)},"bots":[\#(SettingsFixture.bot)]}"#)
    }

    @Test func `a bot without a token is not asked about`() async throws {
        var fixture = try SettingsFixture()
        fixture.environment = [:]

        let report = await report(fixture, tokens: .optional, probes: PreparedProbes())

        #expect(report.lines.contains(.warning("bot keke", "has no token, so Telegram was not asked")))
    }

    @Test func `many bots are told in the order of the file`() async throws {
        let fixture = try SettingsFixture(
            bots: (1...40).map { #"{"id":"b\#($0)","token":"\#($0):x","preset":"keke"}"# })

        let report = await report(fixture, probes: PreparedProbes())

        #expect(
            report.lines.filter { $0.message.hasPrefix("Telegram knows") }.map(\.subject)
                == (1...40).map { "bot b\($0)" })
    }
}
