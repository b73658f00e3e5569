import ArgumentParser
import Domain
import Foundation
import ModelProviders
import Ports
import PresetLibrary
import SQLiteStorage
import TelegramBotAPI

/// `mio prompt`
struct PromptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt",
        abstract: "Show the prompt that a bot's next reply to somebody would be made of, and what it costs.",
        discussion: """
            It reads the database beside a running worker and changes nothing. What it shows are the person's words.
            Example:
              mio prompt --bot keke --person 123456789 --say "good morning"
            """)

    @OptionGroup var files: FileOptions

    @Option(help: "The folder of the worker's database.")
    var data = "data"

    @Option(help: "The bot's id in the file of the bots.")
    var bot: String

    @Option(help: "The person's numeric Telegram id; somebody unknown is shown as a stranger.")
    var person: Int64

    @Option(help: "What the person would say next.")
    var say = "…"

    @Flag(help: "Figures alone, without anybody's words.")
    var brief = false

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        do {
            let preview = try await preview()
            print(json ? try preview.printableJSON() : preview.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }

    private func preview() async throws(StartProblem) -> PromptPreview {
        let loaded = try LoadedSettings(files: files, tokens: .optional)
        guard let bot = loaded.settings.bots.first(where: { $0.key.name == bot }) else {
            let names = loaded.settings.bots.map(\.key.name).joined(separator: ", ")
            throw .missing("--bot \(bot): \(files.config) has no such bot; it has \(names).")
        }
        guard let persona = loaded.presets.persona(bot.preset) else {
            throw .missing("\(files.config): the preset \(bot.preset) of this bot is not there.")
        }
        let context = try await context(of: bot)
        let estimator = TokenEstimator(family: loaded.settings.models[.chat]?.first?.vocabulary ?? .o200k)
        return PromptPreview(
            of: persona, context, saying: say, at: Timekeeper.system.now(),
            in: loaded.settings.timeZone ?? .gmt, estimator: estimator, isBrief: brief)
    }

    private func context(of bot: BotSettings) async throws(StartProblem) -> TurnContext? {
        let path = URL(fileURLWithPath: data).appendingPathComponent(RunCommand.databaseName).path
        let key = PersonKey(user: UserID(rawValue: person), preset: bot.preset)
        do throws(StoreError) {
            let store = try SQLiteStore(readingAt: path)
            let context = try await store.nextTurn(
                of: key, with: bot.token?.bot ?? BotID(rawValue: 0), historyLimit: PromptSituation.historyReach)
            try await store.close()
            return context
        } catch {
            throw .database(error, path: path)
        }
    }
}
