import Domain
import Engine
import Foundation
import Logging
import Ports
import SQLiteStorage
import TestSupport

/// A worker with real storage, a clock that is moved by hand, and scripted ends.
struct EngineFixture {
    let bot = BotID(rawValue: 42)
    let clock = ManualClock()
    let store: SQLiteStore
    let gateway: ScriptedGateway
    let model: ObedientModel
    let spare: ObedientModel?
    var memory: [ObedientModel] = []
    var vision: [ObedientModel] = []
    var judge: [ObedientModel] = []
    var personas = TestPersonas()
    var experiments: [Experiment] = []
    var embedding: ObedientEmbedder?
    /// The personas whose memories the bots share.
    var sharing: [PresetName] = []
    /// Where everything is logged, if anybody looks.
    var log: InMemoryLog?
    var owners: Set<UserID> = []
    var mode = RelationshipMode.evolving
    let pace: Pace

    init(pace: Pace = .instant, model: ObedientModel = ObedientModel(), spare: ObedientModel? = nil) throws {
        self.model = model
        store = try SQLiteStore.inMemory()
        gateway = ScriptedGateway(bot: bot)
        self.pace = pace
        self.spare = spare
    }

    var conversation: ConversationID { ConversationID(bot: bot, chat: ChatID(rawValue: 7)) }

    /// What the persona knows of the person.
    var key: PersonKey { PersonKey(user: UserID(rawValue: 7), preset: PresetName(rawValue: "june")) }

    var services: Services {
        var logger = log.map { log in Logger(label: "test") { _ in log } } ?? Logger(label: "test")
        logger.logLevel = log == nil ? .critical : .trace
        return Services(
            store: store, personas: personas, timekeeper: clock.timekeeper, chance: Chance(FixedGenerator()),
            logger: logger, version: "1.2.3")
    }

    func assigned(_ bot: BotID, _ gateway: ScriptedGateway, token: String = "t", preset: String = "june") -> AssignedBot
    {
        AssignedBot(
            BotAssignment(
                bot: bot, name: "june", token: Secret(token), preset: PresetName(rawValue: preset), mode: mode,
                pace: pace, sharing: sharing),
            gateway: gateway)
    }

    func configuration(_ bots: [AssignedBot]? = nil) -> WorkerConfiguration {
        WorkerConfiguration(
            bots: bots ?? [assigned(bot, gateway)],
            models: .init(
                chat: [model] + (spare.map { [$0] } ?? []), memory: memory, vision: vision, judge: judge,
                embedding: embedding),
            timeZone: .gmt, owners: owners, experiments: experiments)
    }

    /// Waits until `count` tasks sleep, beside those that look now and then after jobs, profiles and who may be written to.
    func sleepers(_ count: Int) async {
        await clock.sleepers(count + (pace == .human ? 3 : 2))
    }

    /// Runs the worker while `body` goes on, then stops it and returns when it has ended.
    func run(
        with services: Services? = nil, bots: [AssignedBot]? = nil, changes: AsyncStream<WorkerConfiguration>? = nil,
        afterStop: () async -> Void = {}, _ body: () async throws -> Void
    ) async throws {
        let stop = Signal()
        let (silence, _) = AsyncStream<WorkerConfiguration>.makeStream()
        try await withThrowingTaskGroup { group in
            let ended = Signal()
            group.addTask { [services = services ?? self.services, configuration] in
                await Worker(services: services).run(configuration(bots), then: changes ?? silence, until: stop)
                ended.send()
            }
            try await body()
            stop.send()
            await afterStop()
            // The grace for what is under way passes by the clock of the test.
            while !ended.isSent {
                clock.advance(by: .seconds(1))
                await Task.yield()
            }
            try await group.waitForAll()
        }
    }

    /// Lets the person press a button that carries `data`.
    func press(_ data: String, as id: Int64) throws {
        gateway.deliver([try TestUpdate(id, data, kind: "callback").received])
    }

    /// Lets texts arrive in one poll; ids count up from `first`.
    func deliver(_ texts: String..., from first: Int64 = 1) throws {
        gateway.deliver(
            try texts.enumerated().map { try TestUpdate(first + Int64($0), $1).received })
    }
}

/// Chance without chance: always the middle.
struct FixedGenerator: RandomNumberGenerator {
    mutating func next() -> UInt64 { UInt64.max / 2 }
}
