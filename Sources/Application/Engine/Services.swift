package import Logging
package import Ports

/// Everything the engine needs from outside, and its dice.
package struct Services: Sendable {
    /// Updates that wait.
    package let inbox: any InboxStore
    /// Persons, relationships, history, turns.
    package let turns: any TurnStore
    /// Messages that wait to be sent.
    package let outbox: any OutboxStore
    /// What is known of the bots.
    package let bots: any BotStore
    /// What people may see and take away of what is kept of them.
    package let people: any PersonStore
    /// Work that can wait.
    package let jobs: any JobStore
    /// What pictures show.
    package let media: any MediaStore
    /// Figures for onlookers.
    package let insight: any InsightStore
    /// What is to be done once for all.
    package let upkeep: any UpkeepStore
    /// The personas.
    package let personas: any PersonaSource
    /// The program's version, for its owners.
    let version: String
    /// The sizes of the last prompts.
    package let lastPrompts = LastPrompts()
    /// Which models have been failing.
    let modelHealth = ModelHealth()
    /// How many tokens models really count.
    let calibration = Calibration()
    /// Which bots are at work.
    let roster = Roster()
    /// The clocks.
    package let timekeeper: Timekeeper
    /// The dice.
    package let chance: Chance
    /// Where what happens is told; never with a person's words.
    package private(set) var logger: Logger

    /// Services of the caller's choice.
    package init(
        store: any Store, personas: any PersonaSource, timekeeper: Timekeeper, chance: Chance, logger: Logger,
        version: String = ""
    ) {
        inbox = store
        turns = store
        outbox = store
        bots = store
        people = store
        jobs = store
        media = store
        insight = store
        upkeep = store
        self.personas = personas
        self.timekeeper = timekeeper
        self.chance = chance
        self.logger = logger
        self.version = version
    }

    /// The same services, with a logger that names a bot.
    func logging(for bot: String) -> Services {
        var services = self
        services.logger[metadataKey: "bot"] = "\(bot)"
        return services
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
