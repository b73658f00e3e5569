import Domain
import Foundation
import Logging
import Ports

/// Finds what comes to a persona's mind while it answers.
struct Recollector: Sendable {
    /// The turns for which what was recalled is not recalled again: so long it stands in the reply that it led to.
    private static let restingTurns = 3

    let services: Services
    let assignment: BotAssignment
    let live: LiveConfiguration

    /// What comes to mind at `heard`; nothing where nothing is remembered, or memory cannot be read.
    ///
    /// `visibleSince` is when the history begins that stands in the prompt.
    func recollection(
        at heard: [HistoryMessage], of persona: Persona, in context: TurnContext, visibleSince: Date?
    ) async -> Recollection {
        guard context.hasMemories || !assignment.sharing.isEmpty || visibleSince != nil else { return Recollection() }
        let configuration = live.current
        let now = services.timekeeper.now()
        let lines = RecallLine.lines(of: context.history, heard)
        let question = RecallQuestion(
            relationship: context.relationship, sharing: assignment.sharing,
            query: RecallQuery(
                lines: lines, names: names(of: persona, context, heard), now: now, zone: configuration.timeZone),
            newest: heard.compactMap(\.content.words).joined(separator: "\n"),
            today: CalendarDay(of: now, in: configuration.timeZone),
            restsSince: Self.restsSince(context.history), visibleSince: visibleSince ?? .distantPast,
            vector: await vector(of: lines, context, configuration))
        do throws(StoreError) {
            return try await services.memories.recall(question)
        } catch {
            // A reply without memories is better than none.
            services.logger.error("Memory cannot be read", metadata: ["error": "\(error)"])
            return Recollection()
        }
    }

    private func names(of persona: Persona, _ context: TurnContext, _ heard: [HistoryMessage]) -> RecallNames {
        let displayed = heard.compactMap { message -> String? in
            if case .person(let name) = message.speaker { name } else { nil }
        }
        let told = [context.profile.name, context.profile.nickname].compactMap { $0 }
        return RecallNames(person: Array(Set(displayed + told)).sorted(), persona: [persona.displayName])
    }

    /// The talk as a vector; one that cannot be had in time does not keep anybody waiting.
    private func vector(
        of lines: [RecallLine], _ context: TurnContext, _ configuration: WorkerConfiguration
    ) async -> TextVector? {
        guard let model = configuration.models.embedding, context.hasMemories else { return nil }
        let text = lines.suffix(3).map(\.text).joined(separator: "\n")
        guard !text.trimmed.isEmpty else { return nil }
        return await EmbeddingCall(model: model, services: services)
            .vectors(of: [text], bot: assignment.bot, person: context.person)?.first
    }

    /// The moment of the turn from which on what was recalled rests.
    private static func restsSince(_ history: [HistoryMessage]) -> Date {
        var turns = 0
        var isPersona = false
        for message in history.reversed() {
            if message.speaker == .persona, !isPersona { turns += 1 }
            isPersona = message.speaker == .persona
            if turns >= restingTurns, !isPersona { return message.date }
        }
        return history.first?.date ?? .distantFuture
    }
}

extension RecallLine {
    /// How many messages before the newest ones tell what is being talked about.
    private static let reach = 6

    /// The talk that goes on: the new messages as one line, after what was said last.
    static func lines(of history: [HistoryMessage], _ heard: [HistoryMessage]) -> [RecallLine] {
        let before = history.suffix(reach).compactMap { message -> RecallLine? in
            guard case .text(let words) = message.content else { return nil }
            return RecallLine(side: message.speaker == .persona ? .persona : .person, words)
        }
        let words = heard.flatMap { [$0.content.words, $0.remarks.picture].compactMap { $0 } }
        return before + [RecallLine(side: .person, words.joined(separator: "\n"))]
    }
}
