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

    @OptionGroup var options: PersonOptions

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
        let access = try PersonAccess(options)
        let settings = access.loaded.settings
        let now = Timekeeper.system.now()
        let zone = settings.timeZone ?? .gmt
        let heard = HistoryMessage(speaker: .person(name: ""), content: .text(say), date: now)
        let estimator = TokenEstimator(family: settings.models[.chat]?.first?.vocabulary ?? .o200k)
        let isBrief = brief
        return try await access.reading { store throws(StoreError) in
            let bot = access.bot.token?.bot ?? BotID(rawValue: 0)
            let context = try await store.nextTurn(
                of: access.key, with: bot, historyLimit: PromptSituation.historyReach)
            let stage = context?.stage ?? .justMet
            let composer = PromptComposer(persona: access.persona, stage: stage, estimator: estimator)
            var situation = PromptSituation(answering: heard, context, at: now, in: zone)
            if let context {
                let question = RecallQuestion(
                    for: [heard], of: access.persona, in: context, sharing: settings.sharing(with: access.bot),
                    visibleSince: composer.visibleSince(in: situation), now: now, zone: zone)
                situation = situation.recalling(try await store.recall(question))
            }
            return PromptPreview(of: access.persona, composer.compose(situation), at: stage, isBrief: isBrief)
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
            essentials: context?.essentials ?? [],
            remembers: context?.hasMemories ?? false || history.count > Self.alwaysVisible)
    }
}
