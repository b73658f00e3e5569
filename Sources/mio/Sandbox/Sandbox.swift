import ArgumentParser
import BotAPIEmulator
import Domain
import Engine
import Foundation
import Logging
import Ports
import PresetLibrary
import ScriptedModel
import TelegramBotAPI

/// The real worker against a Bot API on loopback, and a person at the keyboard.
struct Sandbox {
    private let settings: LoadedSettings
    private let emulator: BotAPIEmulator
    private let isScripted: Bool
    private let logger: Logger

    /// A sandbox that runs nothing yet. Without a usable chat model in `settings` the scripted one answers.
    init(settings: LoadedSettings, isScripted: Bool, logger: Logger) throws {
        self.settings = settings
        self.logger = logger
        self.isScripted = isScripted || !Self.hasUsableModel(settings.settings)
        var quiet = logger
        // The web server calls being stopped an error.
        quiet.logLevel = .critical
        emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(acceptsAnyToken: true, now: Timekeeper.system.now), logger: quiet)
    }

    /// Lets `person` talk to the persona of `bot`, or the first one, until the input ends.
    func run(bot key: String?, person name: String, database: String) async throws {
        let bots = settings.settings.bots
        guard let chosen = key == nil ? bots.first : bots.first(where: { $0.key.name == key }) else {
            let known = bots.map(\.key.name).joined(separator: ", ")
            throw ValidationError("--bot: there is no '\(key ?? "")'; bots.json has \(known)")
        }
        let personas = settings.presets.personas
        let accounts = try openAccounts(personas)
        let person = try emulator.createPerson(name)
        try await withThrowingTaskGroup { group in
            let emulator = emulator
            group.addTask { try await emulator.run() }
            guard let url = await emulator.url() else { throw ExitCode(70) }
            let program = try Program(
                settings: settings, database: database, logger: logger,
                models: isScripted ? [ScriptedModel { settings.presets.personas }] : nil,
                redirect: { $0.redirected(to: url) { bot in accounts[bot.key]?.token } })
            let stop = Signal()
            group.addTask { try await program.run(until: stop) }
            let talk = SandboxTalk(
                emulator: emulator, person: person, accounts: accounts,
                personas: Dictionary(personas.map { ($0.preset, $0.displayName) }, uniquingKeysWith: { $1 }),
                bots: bots)
            await talk.run(with: chosen, isScripted: isScripted, isOver: stop)
            stop.send()
            try await group.next()
            group.cancelAll()
        }
    }

    /// A bot at the emulator for each one of `bots.json`, with the token it has there, if any.
    private func openAccounts(_ personas: [Persona]) throws -> [BotKey: BotAccount] {
        var accounts: [BotKey: BotAccount] = [:]
        for bot in settings.settings.bots {
            let persona = personas.first { $0.preset == bot.preset }
            accounts[bot.key] = try emulator.createBot(
                persona?.displayName ?? bot.key.name, username: "\(bot.key.name)_bot",
                token: bot.token?.secret.revealed)
        }
        return accounts
    }

    private static func hasUsableModel(_ settings: Settings) -> Bool {
        !(settings.models[.chat] ?? []).isEmpty
    }
}
