import ArgumentParser
import Domain
import Foundation
import Ports
import PresetLibrary
import SQLiteStorage
import TelegramBotAPI

/// Whom a command is about, and where what is known of them is kept.
struct PersonOptions: ParsableArguments {
    @OptionGroup var files: FileOptions

    @Option(help: "The folder of the worker's database.")
    var data = "data"

    @Option(help: "The bot's id in the file of the bots.")
    var bot: String

    @Option(help: "The person's numeric Telegram id.")
    var person: Int64
}

/// A bot, its persona and a person, found where ``PersonOptions`` say.
struct PersonAccess {
    /// Everything the operator decided.
    let loaded: LoadedSettings
    /// The bot.
    let bot: BotSettings
    /// The persona behind it.
    let persona: Persona
    /// Whose memory of whom.
    let key: PersonKey
    private let path: String

    /// Reads the operator's files.
    init(_ options: PersonOptions) throws(StartProblem) {
        loaded = try LoadedSettings(files: options.files, tokens: .optional)
        guard let bot = loaded.settings.bots.first(where: { $0.key.name == options.bot }) else {
            let names = loaded.settings.bots.map(\.key.name).joined(separator: ", ")
            throw .missing("--bot \(options.bot): \(options.files.config) has no such bot; it has \(names).")
        }
        guard let persona = loaded.presets.persona(bot.preset) else {
            throw .missing("\(options.files.config): the preset \(bot.preset) of this bot is not there.")
        }
        self.bot = bot
        self.persona = persona
        key = PersonKey(user: UserID(rawValue: options.person), preset: bot.preset)
        path = URL(fileURLWithPath: options.data).appendingPathComponent(RunCommand.databaseName).path
    }

    /// Works on the database, beside a running worker if there is one, and closes it.
    func changing<Value>(_ body: (SQLiteStore) async throws(StoreError) -> Value) async throws(StartProblem) -> Value {
        do throws(StoreError) {
            return try await Self.closing(try SQLiteStore(sharingAt: path), after: body)
        } catch {
            throw .database(error, path: path)
        }
    }

    /// Looks into the database, beside a running worker if there is one.
    func reading<Value>(_ body: (SQLiteStore) async throws(StoreError) -> Value) async throws(StartProblem) -> Value {
        do throws(StoreError) {
            return try await Self.closing(try SQLiteStore(readingAt: path), after: body)
        } catch {
            throw .database(error, path: path)
        }
    }

    private static func closing<Value>(
        _ store: SQLiteStore, after body: (SQLiteStore) async throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        do throws(StoreError) {
            let value = try await body(store)
            try await store.close()
            return value
        } catch {
            // What went wrong before matters more than a file that does not close.
            try? await store.close()
            throw error
        }
    }
}
