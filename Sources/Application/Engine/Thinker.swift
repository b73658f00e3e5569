import Domain
import Logging
import Ports

/// Makes the reply to a batch: looks up what is known, asks the models.
struct Thinker: Sendable {
    /// What came of thinking.
    struct Thought: Sendable {
        /// Where, with whom, under which epoch.
        let context: TurnContext
        /// The persona that thought.
        let persona: Persona
        /// The words; `nil` when no model answered.
        let text: String?
        /// What it cost.
        let usage: [UsageRecord]
    }

    /// The most messages that are read from the history; the prompt's token budget decides how many of them it takes.
    private static let historyLimit = 150

    let services: Services
    let assignment: BotAssignment
    let live: LiveConfiguration
    let composers: ComposerCache

    /// A thought, with or without words; `nil` when the task was cancelled or nobody can be answered.
    ///
    /// What a cancelled call used is recorded.
    func think(about batch: Batch, in conversation: ConversationID) async -> Thought? {
        guard let persona = services.personas.persona(assignment.preset) else {
            services.logger.error("The bot's preset is missing", metadata: ["preset": "\(assignment.preset)"])
            return nil
        }
        guard let encounter = encounter(batch, in: conversation) else {
            services.logger.error("A message has no sender who could be answered")
            return nil
        }
        guard let context = await context(for: encounter) else { return nil }
        let configuration = live.current
        let prompt = prompt(for: batch, persona: persona, context: context, configuration)
        let chain = ModelChain(models: configuration.chatModels, services: services)
        let outcome = await chain.reply(to: prompt.prompt)
        services.lastPrompts.note(
            prompt, in: encounter.conversation, answeredBy: outcome.reply == nil ? nil : outcome.attempts.last?.model,
            at: services.timekeeper.now())
        let usage = outcome.attempts.map { record($0, for: context.person) }
        if Task.isCancelled, outcome.reply == nil {
            await keep(usage)
            return nil
        }
        return Thought(context: context, persona: persona, text: outcome.reply?.text, usage: usage)
    }

    /// Records what a thought cost that leads to no turn.
    func keep(_ usage: [UsageRecord]) async {
        guard !usage.isEmpty else { return }
        do throws(StoreError) {
            try await services.turns.record(usage)
        } catch {
            services.logger.error("A cost could not be recorded", metadata: ["error": "\(error)"])
        }
    }

    private func context(for encounter: Encounter) async -> TurnContext? {
        do throws(StoreError) {
            return try await services.insist { () throws(StoreError) in
                try await services.turns.context(
                    for: encounter, historyLimit: Self.historyLimit, at: services.timekeeper.now())
            }
        } catch {
            // Only a commit can be stale; looking something up cannot.
            return nil
        }
    }

    private func prompt(
        for batch: Batch, persona: Persona, context: TurnContext, _ configuration: WorkerConfiguration
    ) -> ComposedPrompt {
        let (now, heard) = (services.timekeeper.now(), batch.heard)
        return composers.composer(for: persona, stage: context.stage).compose(
            PromptSituation(
                history: context.history, hasOlderHistory: context.history.count >= Self.historyLimit,
                newMessages: heard, now: now, timeZone: configuration.timeZone,
                lateness: Lateness.gap(of: heard, at: now), isGroup: batch.isGroup))
    }

    /// Before a group migrated, its messages named another chat than the conversation's.
    private func encounter(_ batch: Batch, in conversation: ConversationID) -> Encounter? {
        guard let last = batch.arrivals.last(where: { $0.message.sender != nil })?.message, let account = last.sender
        else { return nil }
        let chat = Chat(id: conversation.chat, kind: last.chat.kind, title: last.chat.title)
        return Encounter(
            conversation: conversation, chat: chat, account: account, preset: assignment.preset, mode: assignment.mode)
    }

    private func record(_ attempt: ModelChain.Attempt, for person: PersonID) -> UsageRecord {
        UsageRecord(
            purpose: .chat, model: attempt.model, bot: assignment.bot, person: person, tokens: attempt.usage,
            latency: attempt.latency, outcome: attempt.outcome, date: services.timekeeper.now())
    }
}

extension Batch {
    /// Its messages as history will hold them.
    var heard: [HistoryMessage] {
        messages.map { arrival in
            HistoryMessage(
                speaker: .person(name: arrival.message.sender?.displayName ?? ""), content: arrival.message.content,
                date: arrival.message.date, messageID: arrival.message.id)
        }
    }

    /// Whether it was written in a group.
    var isGroup: Bool { arrivals.last?.message.chat.kind != .private }
}
