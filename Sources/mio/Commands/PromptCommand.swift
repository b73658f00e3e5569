import ArgumentParser
import Domain
import Engine
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
        let now = Timekeeper.system.now()
        let zone = loaded.settings.timeZone ?? .gmt
        let heard = HistoryMessage(speaker: .person(name: ""), content: .text(say), date: now)
        let estimator = TokenEstimator(family: loaded.settings.models[.chat]?.first?.vocabulary ?? .o200k)
        let path = URL(fileURLWithPath: data).appendingPathComponent(RunCommand.databaseName).path
        let key = PersonKey(user: UserID(rawValue: person), preset: bot.preset)
        do throws(StoreError) {
            let store = try SQLiteStore(readingAt: path)
            let context = try await store.nextTurn(
                of: key, with: bot.token?.bot ?? BotID(rawValue: 0), historyLimit: PromptSituation.historyReach)
            let composer = PromptComposer(
                persona: persona, stage: context?.stage ?? .justMet, estimator: estimator)
            var situation = PromptSituation(answering: heard, context, at: now, in: zone)
            if let context {
                situation = situation.recalling(
                    try await store.recall(
                        RecallQuestion(
                            for: [heard], of: persona, in: context, sharing: loaded.settings.sharing(with: bot),
                            visibleSince: composer.visibleSince(in: situation), now: now, zone: zone)))
            }
            try await store.close()
            return PromptPreview(
                of: persona, composer.compose(situation), at: context?.stage ?? .justMet, isBrief: brief)
        } catch {
            throw .database(error, path: path)
        }
    }
}

extension PromptSituation {
    /// The situation in which somebody says `words`; a stranger without a context.
    fileprivate init(answering words: HistoryMessage, _ context: TurnContext?, at now: Date, in zone: TimeZone) {
        let history = context?.history ?? []
        self.init(
            history: history, hasOlderHistory: history.count >= Self.historyReach, newMessages: [words], now: now,
            timeZone: zone, profile: context?.profile ?? PersonProfile(), summaries: context?.summaries ?? [],
            essentials: context?.essentials ?? [], remembers: context?.hasMemories ?? false)
    }
}
