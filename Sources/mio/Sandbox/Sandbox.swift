import ArgumentParser
import BotAPIEmulator
import Domain
import Engine
import Foundation
import Logging
import ModelProviders
import Ports
import PresetLibrary
import ScriptedModel
import TelegramBotAPI

/// The real worker against a Bot API on loopback, and a page or a terminal for the people.
struct Sandbox {
    private let settings: LoadedSettings
    private let bots: [BotSettings]
    private let emulator: BotAPIEmulator
    private let time = MovableTime()
    private let isScripted: Bool
    private let pace: Pace?
    private let port: Int
    private let logger: Logger

    /// A sandbox that runs nothing yet. Without a usable chat model in `settings` the scripted one answers.
    ///
    /// `pace`, if given, is every bot's.
    init(settings: LoadedSettings, isScripted: Bool, pace: Pace?, port: Int, logger: Logger) throws {
        self.settings = settings
        bots = settings.settings.meetingAll(settings.presets.personas).bots
        self.logger = logger
        self.isScripted = isScripted || (settings.settings.models[.chat] ?? []).isEmpty
        self.pace = pace
        self.port = port
        var quiet = logger
        // The web server calls being stopped an error.
        quiet.logLevel = .critical
        emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(
                port: port, acceptsAnyToken: true, seed: .random(in: .min ... .max), now: time.now),
            logger: quiet)
    }

    /// Serves until SIGTERM or Ctrl-C, or until `visit` returns.
    ///
    /// `visit` gets the accounts of the bots, the person at the keyboard, the address, and a signal that says when the
    /// worker has ended.
    func run(person name: String, database: String, visit: (Visit) async throws -> Void) async throws {
        let accounts = try openAccounts(settings.presets.personas)
        let person = try emulator.createPerson(name)
        let presets = settings.presets
        let program = try Program(
            settings: settings, database: database, logger: logger,
            models: isScripted ? [ScriptedModel { presets.personas }] : nil,
            timekeeper: Timekeeper(now: time.now, clock: ContinuousClock()))
        let site = SandboxSite(program: program, time: time, model: model, bots: profiles(accounts))
        try await withThrowingTaskGroup { group in
            let emulator = emulator
            group.addTask { try await emulator.run(others: site.answer) }
            guard let url = await emulator.url() else { throw StartProblem.port(port) }
            let stop = Signal()
            group.addTask {
                try await program.run(
                    until: stop,
                    redirect: { settings in
                        settings.meetingAll(presets.personas)
                            .redirected(to: url, pace: pace) { accounts[$0.key]?.token }
                    })
            }
            try await visit(
                Visit(
                    url: url, emulator: emulator, person: person, bots: profiles(accounts), time: time,
                    report: program.report, isScripted: isScripted, isOver: stop))
            stop.send()
            try await group.next()
            group.cancelAll()
        }
    }

    private var model: SandboxState.Model {
        let names = (settings.settings.models[.chat] ?? []).map(\.name)
        return SandboxState.Model(name: isScripted ? "scripted" : names.first ?? "", isScripted: isScripted)
    }

    private func profiles(_ accounts: [BotKey: BotAccount]) -> [SandboxState.Bot] {
        bots.compactMap { bot in
            guard let account = accounts[bot.key], let persona = settings.presets.persona(bot.preset) else {
                return nil
            }
            return SandboxState.Bot(
                id: account.id, key: bot.key.name, name: persona.displayName, preset: bot.preset.rawValue,
                language: persona.language.rawValue, relationship: bot.relationship.rawValue)
        }
    }

    /// A bot at the emulator for each one of `bots.json`, with the token it has there, if any.
    private func openAccounts(_ personas: [Persona]) throws -> [BotKey: BotAccount] {
        var accounts: [BotKey: BotAccount] = [:]
        for bot in bots {
            let persona = personas.first { $0.preset == bot.preset }
            accounts[bot.key] = try emulator.createBot(
                persona?.displayName ?? bot.key.name, username: "\(bot.key.name)_bot",
                token: bot.token?.secret.revealed, privacyMode: false)
        }
        return accounts
    }
}
