import Domain
import Engine
import Foundation
import Logging
import Ports
import SQLiteStorage
import Synchronization

/// Plays scenarios through the engine: what was said is stored, read by a model, judged by the gate and kept, as it is in
/// a running worker.
struct HygieneRun {
    private let persona: Persona
    private let personas: any PersonaSource
    private let models: [any ChatModel]
    private let logger: Logger

    /// A run with a persona and the models that read what was said.
    init(persona: Persona, personas: any PersonaSource, models: [any ChatModel], logger: Logger) {
        self.persona = persona
        self.personas = personas
        self.models = models
        self.logger = logger
    }

    /// What is remembered after a scenario.
    func outcome(of scenario: HygieneScenario, in suite: HygieneSuite) async throws(StoreError) -> HygieneOutcome {
        let store = try SQLiteStore.inMemory()
        let time = Mutex(Date.distantPast)
        let key = PersonKey(user: UserID(rawValue: 1), preset: persona.preset)
        let timekeeper = Timekeeper(now: { time.withLock { $0 } }, clock: ContinuousClock())
        let services = Services(
            store: store, personas: personas, timekeeper: timekeeper, chance: Chance(), logger: logger,
            version: Version.number)
        let live = LiveConfiguration(
            WorkerConfiguration(bots: [], models: .init(chat: models), timeZone: suite.timeZone))
        for visit in scenario.visits {
            guard let last = visit.last else { continue }
            try await store.take(visit.map { $0.message(by: suite.person) }, of: key, called: suite.person)
            // A day later whatever was said is read, however little it is.
            time.withLock { $0 = last.date.addingTimeInterval(86_400) }
            await JobRunner(services: services, live: live).drain()
        }
        let record = try await store.record(of: key)
        let outcome = HygieneOutcome(
            memories: record?.memories ?? [], acquaintances: record?.acquaintances ?? [],
            refusals: try await store.refusals(of: key))
        try await store.close()
        return outcome
    }
}

extension SQLiteStore {
    /// Takes a stretch of talk in as a turn that was held.
    fileprivate func take(_ talk: [HistoryMessage], of key: PersonKey, called name: String) async throws(StoreError) {
        let conversation = ConversationID(bot: BotID(rawValue: 1), chat: ChatID(rawValue: key.user.rawValue))
        let now = talk.last?.date ?? .distantPast
        let encounter = Encounter(
            conversation: conversation, chat: Chat(id: conversation.chat, kind: .private),
            account: Account(id: key.user, isBot: false, firstName: name), preset: key.preset, mode: .evolving)
        let context = try await context(for: encounter, historyLimit: 0, at: now)
        _ = try await commit(
            TurnCommit(
                conversation: conversation, relationship: context.relationship, epoch: context.epoch, consumed: [],
                heard: talk, bubbles: [], origin: .spoken, outcome: .answered, usage: [], date: now, extractAt: now))
    }
}
