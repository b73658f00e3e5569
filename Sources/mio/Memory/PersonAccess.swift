import ArgumentParser
import Domain
import Engine
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
    private let database: DatabaseAccess

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
        database = DatabaseAccess(folder: options.data)
    }

    /// Works on the database, beside a running worker if there is one, and closes it.
    func changing<Value>(_ body: (SQLiteStore) async throws(StoreError) -> Value) async throws(StartProblem) -> Value {
        try await database.changing(body)
    }

    /// Looks into the database, beside a running worker if there is one.
    func reading<Value>(_ body: (SQLiteStore) async throws(StoreError) -> Value) async throws(StartProblem) -> Value {
        try await database.reading(body)
    }

    /// What decides how the two get on, in an arm of an experiment or in none.
    func rules(in arm: ArmName?) -> EvolutionRules {
        EvolutionRules(of: persona, arm: arm, among: loaded.settings.experiments)
    }
}
