import GRDB
import Ports
import Synchronization

/// Answers the questions of many callers out of few read transactions, beside the writer.
///
/// A question is answered from a snapshot taken after it was asked, so everybody sees what they committed before.
final class SharedReads: Sendable {
    /// How many snapshots are read from at once.
    static let laneCount = 2

    private typealias Question = @Sendable (Result<Database, any Error>) -> Void

    private struct State {
        var waiting: [Question] = []
        var lanes = 0
        var isEnded = false
        var enders: [CheckedContinuation<Void, Never>] = []
    }

    private let database: any DatabaseReader
    private let state = Mutex(State())

    init(on database: any DatabaseReader) {
        self.database = database
    }

    /// Answers `body` from what is durable now.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result = await withCheckedContinuation { caller in
            add { source in
                caller.resume(returning: Result { try body(source.get()) }.mapError { StoreError($0) })
            }
        }
        return try result.get()
    }

    /// Refuses what is asked from now on and returns when everything asked before is answered.
    func end() async {
        await withCheckedContinuation { caller in
            let isIdle = state.withLock { state in
                state.isEnded = true
                guard state.lanes > 0 else { return true }
                state.enders.append(caller)
                return false
            }
            if isIdle { caller.resume() }
        }
    }

    private func add(_ question: @escaping Question) {
        enum Fate { case refused, gathers, runs }
        let fate = state.withLock { state -> Fate in
            guard !state.isEnded else { return .refused }
            state.waiting.append(question)
            guard state.lanes < Self.laneCount else { return .gathers }
            state.lanes += 1
            return .runs
        }
        switch fate {
        case .refused: question(.failure(StoreError.failed(reason: "the store is closed")))
        case .gathers: break
        case .runs: runLane()
        }
    }

    private func runLane() {
        database.asyncRead { source in
            for question in self.takeWaiting() { question(source) }
            if self.isNeeded() { self.runLane() }
        }
    }

    private func takeWaiting() -> [Question] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }

    private func isNeeded() -> Bool {
        let enders = state.withLock { state -> [CheckedContinuation<Void, Never>]? in
            guard state.waiting.isEmpty else { return nil }
            state.lanes -= 1
            guard state.lanes == 0 else { return [] }
            defer { state.enders = [] }
            return state.enders
        }
        guard let enders else { return true }
        for ender in enders { ender.resume() }
        return false
    }
}
