import ArgumentParser
import BotAPIEmulator
import Foundation
import Logging
import Ports

/// Measures the worker, in a process of its own, against the emulator and an instant model in this one.
struct Bench {
    /// How many turns a second the delays are measured at, as the design asks.
    private static let dripRate = 100

    let presets: URL
    let seconds: Int
    let people: Int

    /// The figures with `count` bots.
    func result(bots count: Int) async throws -> BenchResult {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mio-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { remove(folder) }
        var logger = Logger(label: "bench") { StreamLogHandler.standardError(label: $0) }
        // The web server calls being stopped an error.
        logger.logLevel = .critical
        let emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(now: Timekeeper.system.now), logger: logger)
        let (ports, port) = AsyncStream<Int>.makeStream()
        return try await withThrowingTaskGroup { group in
            group.addTask { try await emulator.run() }
            group.addTask { [logger] in try await InstantModel().run(logger: logger) { port.yield($0) } }
            guard let telegram = await emulator.url(), let model = await ports.first(where: { _ in true }) else {
                throw CancellationError()
            }
            let accounts = try (0..<count).map { try emulator.createBot("Bot \($0)") }
            try write(accounts, telegram: telegram, model: "http://127.0.0.1:\(model)/v1", to: folder)
            let result = try await measure(emulator, accounts, folder)
            group.cancelAll()
            return result
        }
    }

    private func measure(_ emulator: BotAPIEmulator, _ bots: [BotAccount], _ folder: URL) async throws -> BenchResult {
        let clock = ContinuousClock()
        let start = clock.now
        let worker = try WorkerProcess(folder: folder, presets: presets)
        do {
            let result = try await figures(of: worker, started: start, emulator, bots)
            await worker.stop()
            return result
        } catch {
            await worker.stop()
            throw error
        }
    }

    private func figures(
        of worker: WorkerProcess, started start: ContinuousClock.Instant, _ emulator: BotAPIEmulator,
        _ bots: [BotAccount]
    ) async throws -> BenchResult {
        let clock = ContinuousClock()
        while emulator.statistics().heldPolls < bots.count {
            // It has said on standard error why it could not begin.
            guard worker.resources != nil else { throw ExitCode.failure }
            try await clock.sleep(for: .milliseconds(5))
        }
        let startTime = clock.now - start
        try await clock.sleep(for: .seconds(2))
        let before = worker.resources
        try await clock.sleep(for: .seconds(seconds))
        let idle = worker.resources
        let crowd = try Crowd(at: emulator, bots: bots, people: max(1, people / bots.count))
        _ = try await crowd.chatter(for: .seconds(1))
        let turnsPerSecond = try await crowd.chatter(for: .seconds(seconds))
        var unanswered = crowd.unanswered
        let delays = try await crowd.drip(
            every: .seconds(1) / Self.dripRate, count: Self.dripRate * seconds)
        unanswered += crowd.unanswered
        let idleTime = (idle?.processorSeconds ?? 0) - (before?.processorSeconds ?? 0)
        return BenchResult(
            bots: bots.count, startSeconds: startTime / .seconds(1), idleMegabytes: idle?.megabytes ?? 0,
            idleProcessorPercent: 100 * idleTime / Double(seconds), threads: idle?.threads ?? 0,
            turnsPerSecond: turnsPerSecond, medianMilliseconds: percentile(50, of: delays),
            p99Milliseconds: percentile(99, of: delays), loadedMegabytes: worker.resources?.megabytes ?? 0,
            unanswered: unanswered)
    }

    private func percentile(_ percent: Int, of sorted: [Duration]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, sorted.count * percent / 100)] / .milliseconds(1)
    }

    private func write(_ bots: [BotAccount], telegram: String, model: String, to folder: URL) throws {
        let entries = bots.enumerated().map { number, bot in
            #"{"id":"bot\#(number)","token":"\#(bot.token)","preset":"june","relationship":"evolving","pace":"instant"}"#
        }
        let text = """
            {"models":{"chat":[{"provider":"openai","model":"instant","base_url":"\(model)"}]},
             "telegram":{"api_root":"\(telegram)"},
             "bots":[\(entries.joined(separator: ",\n"))]}
            """
        try Data(text.utf8).write(to: folder.appendingPathComponent("bots.json"))
    }

    private func remove(_ folder: URL) {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            FileHandle.standardError.write(Data("\(folder.path) could not be removed\n".utf8))
        }
    }
}
