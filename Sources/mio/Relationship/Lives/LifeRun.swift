import Domain
import Engine
import Foundation
import Logging
import Ports
import SQLiteStorage

/// Plays a life through the engine: what is said is stored, read by a model, scored, judged and cooled at the moments at
/// which it would be in a running worker.
struct LifeRun {
    /// More changes of a score than any life has.
    private static let everything = 1_000_000

    private let life: Life
    private let persona: Persona
    private let readers: [CountingModel]
    private let judges: [CountingModel]
    private let store: SQLiteStore
    private let clock = LifeClock()
    private let runner: JobRunner

    /// A run of `life` with a persona, the models that read what was said, and those that judge.
    init(
        _ life: Life, with persona: Persona, among personas: any PersonaSource, readers: [any ChatModel],
        judges: [any ChatModel], logger: Logger
    ) throws(StoreError) {
        self.life = life
        self.persona = persona
        self.readers = readers.map(CountingModel.init)
        self.judges = judges.map(CountingModel.init)
        store = try SQLiteStore.inMemory()
        let services = Services(
            store: store, personas: personas, timekeeper: clock.timekeeper, chance: Chance(SplitMix(state: 1)),
            logger: logger, version: Version.number)
        // Nobody is answered here, so nobody replies.
        let models = WorkerConfiguration.Models(chat: self.readers, memory: self.readers, judge: self.judges)
        runner = JobRunner(
            services: services,
            live: LiveConfiguration(WorkerConfiguration(bots: [], models: models, timeZone: life.timeZone)))
    }

    /// Plays it from its first day to its last.
    func report() async throws(StoreError) -> LifeReport {
        var scores: [Double] = []
        for day in life.days {
            for turn in day.turns {
                try await live(until: turn.date)
                try await say(turn)
            }
            try await live(until: day.day.advanced(by: 1).start(in: life.timeZone))
            while try await store.purge(before: clock.now.addingTimeInterval(-Retention.age)) {}
            scores.append(try await chronicle(changes: 0)?.score(at: clock.now, by: rules) ?? 0)
        }
        // What was said last is read in the night.
        try await live(until: clock.now.addingTimeInterval(2 * 3600))
        guard let chronicle = try await chronicle(changes: Self.everything) else {
            throw StoreError.failed(reason: "nothing was said in the life “\(life.name)”")
        }
        let report = LifeReport(
            life, chronicle, scores: scores, thresholds: persona.traits.thresholds, end: clock.now,
            readings: readers.reduce(0) { $0 + $1.calls }, judgements: judges.reduce(0) { $0 + $1.calls })
        try await store.close()
        return report
    }
}

// MARK: - Playing

extension LifeRun {
    private var key: PersonKey { PersonKey(user: UserID(rawValue: 1), preset: persona.preset) }

    private var rules: EvolutionRules {
        EvolutionRules(thresholds: persona.traits.thresholds, temperament: persona.traits.temperament)
    }

    private func chronicle(changes limit: Int) async throws(StoreError) -> RelationshipChronicle? {
        try await store.chronicle(of: key, changes: limit)
    }

    /// Does all that becomes due up to `moment`, each at its time.
    private func live(until moment: Date) async throws(StoreError) {
        var last = Date.distantPast
        while let next = try await nextDue(until: moment) {
            // What is due still after it was done would be so for ever.
            guard next > last else { throw StoreError.failed(reason: "a job of \(life.name) never ends") }
            clock.move(to: next)
            await runner.drain()
            last = clock.now
        }
        clock.move(to: moment)
    }

    private func nextDue(until moment: Date) async throws(StoreError) -> Date? {
        try await store.dueJobs(at: moment, limit: 1).first?.dueAt
    }

    /// Takes in what one said and the other answered, as a turn that was held.
    private func say(_ turn: Life.Turn) async throws(StoreError) {
        let conversation = ConversationID(bot: BotID(rawValue: 1), chat: ChatID(rawValue: key.user.rawValue))
        let encounter = Encounter(
            conversation: conversation, chat: Chat(id: conversation.chat, kind: .private),
            account: Account(id: key.user, isBot: false, firstName: life.person), preset: key.preset,
            mode: .evolving)
        let context = try await store.context(for: encounter, historyLimit: 0, at: turn.date)
        let extractAt = ExtractionSchedule.moment(
            after: turn.date, unread: context.unread + turn.messages.count, asksToForget: false,
            declares: turn.messages.contains(where: \.declares))
        _ = try await store.commit(
            TurnCommit(
                conversation: conversation, relationship: context.relationship, epoch: context.epoch, consumed: [],
                heard: turn.messages, bubbles: [], origin: .spoken, outcome: .answered, usage: [], date: turn.date,
                extractAt: extractAt))
    }
}

extension RelationshipChronicle {
    fileprivate func score(at now: Date, by rules: EvolutionRules) -> Double {
        standing.score(at: now, by: rules)
    }
}
