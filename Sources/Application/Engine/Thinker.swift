import Domain
import Foundation
import Logging
import Ports

/// Makes the reply to a batch: looks up what is known, looks at pictures, asks the models.
struct Thinker: Sendable {
    /// What came of thinking.
    struct Thought: Sendable {
        /// Where, with whom, under which epoch.
        let context: TurnContext
        /// The persona that thought.
        let persona: Persona
        /// What to say or do; `nil` when no model answered.
        let reply: ModelReplyText?
        /// What was heard, with what its pictures show; empty where nothing of it is to be remembered.
        let heard: [HistoryMessage]
        /// The memories that stood in the prompt.
        var recalled: [MemoryID] = []
        /// Pictures that were looked at for the first time.
        var pictures: [SeenPicture] = []
        /// What it cost.
        var usage: [UsageRecord] = []
        /// The question that comes instead of a reply, or after it.
        var question: OnboardingQuestions.Question?
        /// Asks after the reply whether something that was said of when to write was meant.
        var wish: ContactQuestion?

        /// How lively the persona is towards the person at `now`, in `0...1`: by its mood, else by its temperament.
        func energy(at now: Date) -> Double {
            let temperament = persona.traits.temperament
            return context.mood?.decayed(at: now, to: temperament).energy ?? temperament.energy
        }
    }

    /// So long somebody has to be away for their return to be worth a word.
    private static let absence = Duration.seconds(3 * 86_400)
    /// After so long nobody is in the middle of what was between the two before.
    private static let longAbsence = Duration.seconds(14 * 86_400)

    let services: Services
    let assignment: BotAssignment
    let gateway: any BotGateway
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
        guard let encounter = encounter(batch, with: persona, in: conversation) else {
            services.logger.error("A message has no sender who could be answered")
            return nil
        }
        guard let context = await context(for: encounter) else { return nil }
        guard context.onboarding != .done else {
            var thought = await reply(to: batch, persona: persona, context: context, in: encounter.conversation)
            thought?.wish = wish(in: batch, of: encounter.account, persona, context)
            return thought
        }
        let questions = OnboardingQuestions(persona: persona, personas: services.personas, account: encounter.account)
        let question = questions.question(after: batch, at: context.onboarding, knowing: context.profile)
        // Whoever has something to say first is answered before anything is asked.
        if context.onboarding == .notBegun, !batch.messages.allSatisfy(\.message.opensChat) {
            var thought = await reply(to: batch, persona: persona, context: context, in: encounter.conversation)
            thought?.question = question
            return thought
        }
        return Thought(context: context, persona: persona, reply: nil, heard: [], question: question)
    }

    private func reply(
        to batch: Batch, persona: Persona, context: TurnContext, in conversation: ConversationID
    ) async -> Thought? {
        let configuration = live.current
        let describer = PictureDescriber(services: services, gateway: gateway, models: configuration.models)
        let view = await describer.view(of: batch, in: persona.common, for: context.relationship)
        var usage = view.attempts.map { record($0, .vision, for: context.person) }
        guard !Task.isCancelled else {
            await services.keep(usage)
            return nil
        }
        let heard = zip(batch.heard, batch.messages).map { $0.showing(view.descriptions[$1.message.id]) }
        let prompts = await prompts(for: batch, heard, view.attached, persona, context, configuration)
        let outcome = await ModelChain(models: configuration.models.chat, services: services).reply(
            to: .init(prompts.seeing.prompt, blind: prompts.blind.prompt) { !ModelReplyText($0).isEmpty })
        services.lastPrompts.note(
            outcome.sawPictures ? prompts.seeing : prompts.blind, in: conversation,
            answeredBy: outcome.reply == nil ? nil : outcome.attempts.last?.model, at: services.timekeeper.now())
        usage += outcome.attempts.map { record($0, .chat, for: context.person) }
        if Task.isCancelled, outcome.reply == nil {
            await services.keep(usage)
            return nil
        }
        let reply = outcome.reply.map { ModelReplyText($0.text) }
        let seen = outcome.sawPictures ? view.attached : nil
        // Even where it noted nothing, the persona knows that it has seen the picture.
        let note = reply?.pictures.joined(separator: " ") ?? ""
        return Thought(
            context: context, persona: persona, reply: reply,
            heard: zip(heard, batch.messages).map { $1.message.id == seen?.message ? $0.showing(note) : $0 },
            recalled: prompts.blind.recalled.compactMap(\.memory),
            pictures: note.isEmpty
                ? [] : seen.map { [SeenPicture(uniqueID: $0.file.uniqueID, description: note)] } ?? [],
            usage: usage)
    }

    /// The prompt with the picture that is attached, and the one for models that cannot look.
    private func prompts(
        for batch: Batch, _ heard: [HistoryMessage], _ picture: PictureDescriber.Attached?, _ persona: Persona,
        _ context: TurnContext, _ configuration: WorkerConfiguration
    ) async -> (seeing: ComposedPrompt, blind: ComposedPrompt) {
        let composer = composers.composer(
            for: persona, stage: context.feltStage,
            estimator: services.calibration.estimator(for: configuration.models.chat.first))
        let plain = situation(
            batch, heard, persona, context, configuration, askedWhy: await whyAsked(in: batch, of: persona))
        let recollection = await recollection(at: plain, batch, composer, persona, context)
        let blind = composer.compose(plain.recalling(recollection))
        guard let picture else { return (blind, blind) }
        let seeing = plain.recalling(recollection).seeing([picture.index: picture.content])
        return (composer.compose(seeing), blind)
    }

    /// What comes to mind; in a group nothing does, for what is remembered was said in private.
    private func recollection(
        at situation: PromptSituation, _ batch: Batch, _ composer: PromptComposer, _ persona: Persona,
        _ context: TurnContext
    ) async -> Recollection {
        guard !batch.isGroup else { return Recollection() }
        // So few messages always have room, and laying a prompt out takes time.
        let mayHide = context.history.count > PromptSituation.alwaysVisible
        return await Recollector(services: services, assignment: assignment, live: live).recollection(
            at: situation.newMessages, of: persona, in: context,
            visibleSince: mayHide ? composer.visibleSince(in: situation) : nil)
    }

    private func context(for encounter: Encounter) async -> TurnContext? {
        do throws(StoreError) {
            return try await services.insist { () throws(StoreError) in
                try await services.turns.context(
                    for: encounter, historyLimit: PromptSituation.historyReach, at: services.timekeeper.now())
            }
        } catch {
            // Only a commit can be stale; looking something up cannot.
            return nil
        }
    }

    private func situation(
        _ batch: Batch, _ heard: [HistoryMessage], _ persona: Persona, _ context: TurnContext,
        _ configuration: WorkerConfiguration, askedWhy: WhyAsked?
    ) -> PromptSituation {
        let now = services.timekeeper.now()
        let absence = absence(before: heard, context, at: now)
        return PromptSituation(
            history: context.history, hasOlderHistory: context.history.count >= PromptSituation.historyReach,
            newMessages: heard, now: now,
            // In a group nobody learns where one of them lives.
            timeZone: batch.isGroup ? configuration.timeZone : configuration.timeZone(of: context.preferences),
            lateness: Lateness.gap(of: heard, at: now), isGroup: batch.isGroup, profile: context.profile,
            summaries: context.summaries, essentials: context.essentials,
            remembers: remembers(context, isGroup: batch.isGroup),
            mood: context.mood?.decayed(at: now, to: persona.traits.temperament),
            shift: absence.map { $0 >= Self.longAbsence } ?? false ? nil : context.shift, absence: absence,
            askedWhy: askedWhy)
    }

    /// Whether anything may come to mind, now or in another turn.
    func remembers(_ context: TurnContext, isGroup: Bool) -> Bool {
        context.hasMemories
            || !isGroup && (!assignment.sharing.isEmpty || context.history.count > PromptSituation.alwaysVisible)
    }

    /// How long the person has been away before these words; `nil` where that is not worth a word, and in groups.
    private func absence(before heard: [HistoryMessage], _ context: TurnContext, at now: Date) -> Duration? {
        guard let lastContact = context.lastContact else { return nil }
        // Who waited for an answer was not away meanwhile.
        let words = heard.map(\.date).min() ?? now
        let gap = Duration.seconds(words.timeIntervalSince(lastContact))
        return gap >= Self.absence ? gap : nil
    }

    /// Before a group migrated, its messages named another chat than the conversation's.
    private func encounter(
        _ batch: Batch, with persona: Persona, in conversation: ConversationID
    ) -> Encounter? {
        guard let last = batch.arrivals.last(where: { $0.message.sender != nil })?.message, let account = last.sender
        else { return nil }
        let chat = Chat(id: conversation.chat, kind: last.chat.kind, title: last.chat.title)
        let (mode, arm) = beginning(with: persona, of: account)
        return Encounter(
            conversation: conversation, chat: chat, account: account, preset: assignment.preset, mode: mode, arm: arm)
    }

    /// How a relationship would begin now: by the experiment in which the bot takes part, if there is one.
    ///
    /// A persona that does not evolve takes part in none: its arms would all be the same.
    private func beginning(with persona: Persona, of account: Account) -> (mode: RelationshipMode, arm: ArmName?) {
        guard persona.supportsEvolving else { return (.static, nil) }
        guard let experiment = live.current.experiments.first(including: assignment.name) else {
            return (assignment.mode, nil)
        }
        let arm = experiment.arm(for: account.id, of: assignment.preset)
        return (arm.mode, ArmName(experiment, arm))
    }

    func record(
        _ attempt: ModelChain.Attempt, _ purpose: UsageRecord.Purpose, for person: PersonID
    ) -> UsageRecord {
        UsageRecord(
            attempt, purpose: purpose, bot: assignment.bot, person: person, date: services.timekeeper.now())
    }
}

extension TurnContext {
    /// The stage by which the persona behaves.
    var feltStage: Stage { stage.felt(after: shift) }
}

extension Batch {
    /// Its messages as history will hold them.
    var heard: [HistoryMessage] {
        messages.map(\.heard)
    }

    /// Whether it was written in a group.
    var isGroup: Bool { arrivals.last?.message.chat.kind != .private }
}

extension WaitingMessage {
    /// The message as history will hold it.
    var heard: HistoryMessage {
        var remarks = message.remarks
        remarks.isEdited = isEdit
        return HistoryMessage(
            speaker: .person(name: message.sender?.displayName ?? ""), content: message.content, date: message.date,
            messageID: message.id, sender: message.sender?.id, remarks: remarks)
    }
}
