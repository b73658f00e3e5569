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
    /// How a sandbox differs from what `bots.json` says.
    struct Choices {
        /// Whether the scripted model plays even if another could.
        var isScripted = false
        /// The model that plays; `nil` takes that of `bots.json`.
        var model: ModelEndpoint?
        /// Every bot's pace; `nil` leaves each its own.
        var pace: Pace?
        /// The port of the page; 0 takes a free one.
        var port = 0
    }

    private let loaded: LoadedSettings
    private let settings: Settings
    private let choices: Choices
    private let emulator: BotAPIEmulator
    private let time = MovableTime()
    private let logger: Logger

    /// A sandbox that runs nothing yet. Without a usable chat model the scripted one plays.
    init(_ loaded: LoadedSettings, choices: Choices, logger: Logger) {
        self.loaded = loaded
        self.choices = choices
        self.logger = logger
        settings = Self.adapted(loaded.settings, to: choices, presets: loaded.presets)
        var quiet = logger
        // The web server calls being stopped an error.
        quiet.logLevel = .critical
        emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(
                port: choices.port, acceptsAnyToken: true, seed: .random(in: .min ... .max), now: time.now),
            logger: quiet)
    }

    private static func adapted(_ settings: Settings, to choices: Choices, presets: PresetLibrary) -> Settings {
        (choices.model.map(settings.chatting) ?? settings).meetingAll(presets.personas)
    }

    private var isScripted: Bool { choices.isScripted || (settings.models[.chat] ?? []).isEmpty }

    /// Serves until SIGTERM or Ctrl-C, or until `visit` returns.
    ///
    /// `visit` gets the accounts of the bots, the person at the keyboard, the address, and a signal that says when the
    /// worker has ended.
    func run(person name: String, database: String, visit: (Visit) async throws -> Void) async throws {
        let presets = loaded.presets
        let accounts = SandboxAccounts(emulator: emulator, presets: presets)
        accounts.open(for: settings.bots)
        let person = try emulator.createPerson(name)
        let program = try Program(
            settings: loaded, database: database, logger: logger,
            models: isScripted ? [ScriptedModel { presets.personas }] : nil,
            timekeeper: Timekeeper(now: time.now, clock: ContinuousClock()))
        let site = SandboxSite(program: program, time: time, model: model, bots: accounts.profiles)
        try await withThrowingTaskGroup { group in
            let emulator = emulator
            group.addTask { try await emulator.run(others: site.answer) }
            guard let url = await emulator.url() else { throw StartProblem.port(choices.port) }
            let stop = Signal()
            let choices = choices
            group.addTask {
                try await program.run(
                    until: stop,
                    redirect: { settings in
                        let settings = Self.adapted(settings, to: choices, presets: presets)
                        accounts.open(for: settings.bots)
                        return settings.redirected(to: url, pace: choices.pace, token: accounts.token)
                    })
            }
            try await visit(
                Visit(
                    url: url, emulator: emulator, person: person, bots: accounts.profiles(), time: time,
                    timeZone: settings.timeZone ?? .gmt,
                    commands: OperatorCommands(presets: presets, database: database, time: time),
                    report: program.report, isCaughtUp: program.isCaughtUp, isScripted: isScripted, isOver: stop))
            stop.send()
            try await group.next()
            group.cancelAll()
        }
    }

    private var model: SandboxState.Model {
        let names = (settings.models[.chat] ?? []).map(\.name)
        return SandboxState.Model(name: isScripted ? "scripted" : names.first ?? "", isScripted: isScripted)
    }
}
