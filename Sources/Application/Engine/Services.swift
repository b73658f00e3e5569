package import Logging
package import Ports

/// Everything the engine needs from outside, and its dice.
///
/// One object for each bot: every task of thousands of bots holds it.
package final class Services: Sendable {
    private let store: any Store
    /// The personas.
    package let personas: any PersonaSource
    /// The program's version, for its owners.
    let version: String
    /// The sizes of the last prompts.
    package let lastPrompts: LastPrompts
    /// Which models have been failing.
    let modelHealth: ModelHealth
    /// How many tokens models really count.
    let calibration: Calibration
    /// Which bots are at work.
    let roster: Roster
    /// The clocks.
    package let timekeeper: Timekeeper
    /// The dice.
    package let chance: Chance
    /// Where what happens is told; never with a person's words.
    package let logger: Logger

    /// Services of the caller's choice.
    package init(
        store: any Store, personas: any PersonaSource, timekeeper: Timekeeper, chance: Chance, logger: Logger,
        version: String
    ) {
        self.store = store
        self.personas = personas
        self.timekeeper = timekeeper
        self.chance = chance
        self.logger = logger
        self.version = version
        lastPrompts = LastPrompts()
        modelHealth = ModelHealth()
        calibration = Calibration()
        roster = Roster()
    }

    private init(_ services: Services, logger: Logger) {
        store = services.store
        personas = services.personas
        timekeeper = services.timekeeper
        chance = services.chance
        version = services.version
        lastPrompts = services.lastPrompts
        modelHealth = services.modelHealth
        calibration = services.calibration
        roster = services.roster
        self.logger = logger
    }

    /// The same services, with a logger that names a bot.
    func logging(for bot: String) -> Services {
        var logger = logger
        logger[metadataKey: "bot"] = "\(bot)"
        return Services(self, logger: logger)
    }

    /// Waits; returns early, and says `false`, when the task is cancelled.
    @discardableResult
    func pause(for duration: Duration) async -> Bool {
        guard duration > .zero else { return !Task.isCancelled }
        do {
            try await timekeeper.clock.sleep(for: duration)
            return true
        } catch {
            // Sleeping fails only by cancellation, which is the answer.
            return false
        }
    }

    /// Repeats a change of the store until it holds; `nil` when the task is cancelled before.
    ///
    /// A full disk or a failing database is logged when it begins and when it ends. A stale epoch is the caller's.
    func insist<Result: Sendable>(
        _ change: () async throws(StoreError) -> Result
    ) async throws(StoreError) -> Result? {
        var backoff = Backoff(from: .milliseconds(100), to: .seconds(10))
        var hasFailed = false
        while !Task.isCancelled {
            do throws(StoreError) {
                let result = try await change()
                if hasFailed { logger.notice("The database takes changes again") }
                return result
            } catch .staleEpoch {
                throw .staleEpoch
            } catch {
                if !hasFailed { report(error) }
                hasFailed = true
                await pause(for: backoff.pause(using: chance))
            }
        }
        return nil
    }

    /// Records model calls that lead to nothing else that is kept.
    func keep(_ usage: [UsageRecord]) async {
        guard !usage.isEmpty else { return }
        do throws(StoreError) {
            try await turns.record(usage)
        } catch {
            logger.error("A cost could not be recorded", metadata: ["error": "\(error)"])
        }
    }

    private func report(_ error: StoreError) {
        switch error {
        case .diskFull:
            logger.error("The disk is full: free some space; nothing is lost, and work goes on when there is room")
        case .locked(let path):
            logger.error("Another process holds the database", metadata: ["path": "\(path)"])
        case .failed(let reason):
            logger.error("The database failed; trying again", metadata: ["reason": "\(reason)"])
        case .staleEpoch:
            break
        }
    }
}

// MARK: - What one store keeps

extension Services {
    /// Updates that wait.
    package var inbox: any InboxStore { store }
    /// Messages of groups, of which several bots have copies.
    package var groups: any GroupStore { store }
    /// Which accounts belong to one human.
    package var links: any LinkStore { store }
    /// Persons, relationships, history, turns.
    package var turns: any TurnStore { store }
    /// Messages that wait to be sent.
    package var outbox: any OutboxStore { store }
    /// What is known of the bots.
    package var bots: any BotStore { store }
    /// Where relationships stand.
    package var relationships: any RelationshipStore { store }
    /// What people may see and take away of what is kept of them.
    package var people: any PersonStore { store }
    /// Work that can wait.
    package var jobs: any JobStore { store }
    /// When personas may write first.
    package var outreach: any OutreachStore { store }
    /// What personas remember.
    package var memories: any MemoryStore { store }
    /// Vectors of what is remembered and was said.
    package var vectors: any VectorStore { store }
    /// What pictures show.
    package var media: any MediaStore { store }
    /// Figures for onlookers.
    package var insight: any InsightStore { store }
    /// What is to be done once for all.
    package var upkeep: any UpkeepStore { store }
}
