import Domain
import Engine
import Foundation
import HTTPTransport
import Logging
import Ports
import SQLiteStorage
import UnixSignals

/// The whole process: builds everything once, runs it until it is told to end.
struct Program {
    private let settings: LoadedSettings
    private let store: SQLiteStore
    private let services: Services
    private let assembly: Assembly
    private let models: [any ChatModel]?
    private let heartbeat: Heartbeat
    /// Connections for sends and models, the database, and what the libraries keep open.
    private static let filesBesideBots = 400

    /// Opens the database and the network.
    ///
    /// `models`, if given, stand in for those that the settings name.
    init(
        settings: LoadedSettings, database: String, logger: Logger, models: [any ChatModel]? = nil,
        timekeeper: Timekeeper = .system
    ) throws(StartProblem) {
        self.settings = settings
        self.models = models
        heartbeat = Heartbeat(in: URL(fileURLWithPath: database).deletingLastPathComponent())
        do throws(StoreError) {
            store = try SQLiteStore(at: database)
        } catch {
            throw .database(error, path: database)
        }
        do throws(HTTPError) {
            assembly = try Assembly()
        } catch {
            throw .network("\(error)")
        }
        #if CRASH_POINTS
            let stores = CrashingStore(store, crash: .fromEnvironment)
        #else
            let stores = store
        #endif
        services = Services(
            store: stores, personas: settings.presets, timekeeper: timekeeper, chance: Chance(), logger: logger,
            version: Version.number)
    }

    /// What onlookers may know of a conversation.
    func report(on conversation: ConversationID) async throws(StoreError) -> ConversationReport {
        let insight = try await store.insight(into: conversation)
        let rules = insight?.relationship.flatMap { known in
            services.personas.persona(known.preset).map {
                EvolutionRules(of: $0, arm: known.arm, among: settings.settings.experiments)
            }
        }
        return ConversationReport(
            insight, services.lastPrompts[conversation], by: rules, at: services.timekeeper.now())
    }

    /// Whether nothing is due that the worker does in the background.
    func isCaughtUp() async throws(StoreError) -> Bool {
        try await store.dueJobs(at: services.timekeeper.now(), limit: 1).isEmpty
    }

    /// Works until SIGTERM or SIGINT, or until `stop` is sent; lets replies under way end, and closes everything.
    ///
    /// `redirect` may lead the bots elsewhere than the settings say.
    func run(
        until stop: Signal = Signal(), redirect: @escaping @Sendable (Settings) -> Settings = { $0 }
    ) async throws(StartProblem) {
        let configuration: @Sendable (Settings) throws(HTTPError) -> WorkerConfiguration = {
            settings throws(HTTPError) in
            try self.configuration(for: redirect(settings))
        }
        let first: WorkerConfiguration
        do throws(HTTPError) {
            first = try configuration(settings.settings)
        } catch {
            await close()
            throw .network("\(error)")
        }
        await work(first, then: configuration, until: stop)
        await close()
        services.logger.notice("Mio ends")
    }

    private func close() async {
        await assembly.shutDown()
        do throws(StoreError) {
            try await store.close()
        } catch {
            services.logger.error("The database did not close", metadata: ["error": "\(error)"])
        }
    }

    private func work(
        _ first: WorkerConfiguration,
        then configuration: @escaping @Sendable (Settings) throws(HTTPError) -> WorkerConfiguration,
        until stop: Signal
    ) async {
        services.logger.notice(
            "Mio starts", metadata: ["version": "\(Version.number)", "bots": "\(first.bots.count)"])
        let files = FileLimit.raise()
        if files < first.bots.count + Self.filesBesideBots {
            services.logger.warning(
                "So many bots need more open files than the system allows: raise its limit (ulimit -n)",
                metadata: ["limit": "\(files)"])
        }
        let reloadRequest = ReloadRequest()
        let (changes, feed) = AsyncStream<WorkerConfiguration>.makeStream()
        let reload = LiveReload(
            start: settings, configuration: configuration, timekeeper: services.timekeeper, logger: services.logger)
        await withTaskGroup { group in
            group.addTask { await obey(stop, reloadRequest) }
            group.addTask { await heartbeat.run(timekeeper: services.timekeeper, logger: services.logger) }
            group.addTask { await Retention(services: services).run() }
            group.addTask { await reload.run(into: feed, request: reloadRequest) }
            await Worker(services: services).run(first, then: changes, until: stop)
            group.cancelAll()
        }
    }

    private func obey(_ stop: Signal, _ reloadRequest: ReloadRequest) async {
        for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup) {
            guard signal == .sighup else {
                services.logger.notice("Mio lets what is under way end")
                return stop.send()
            }
            reloadRequest.make()
        }
    }

    private func configuration(for settings: Settings) throws(HTTPError) -> WorkerConfiguration {
        let configuration = try assembly.configuration(for: settings)
        guard let models else { return configuration }
        return WorkerConfiguration(
            bots: configuration.bots, models: .init(chat: models), timeZone: configuration.timeZone,
            owners: configuration.owners, experiments: configuration.experiments)
    }
}
