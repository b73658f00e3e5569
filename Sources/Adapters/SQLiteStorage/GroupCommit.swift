import GRDB
import Ports
import Synchronization

/// Makes the changes of many callers durable with one transaction, and so with one `fsync`.
///
/// While one transaction is being written, the next one's changes gather. Changes happen in the order in which they
/// were asked for. One that fails is taken back alone; a transaction that fails takes all of its changes back.
final class GroupCommit: Sendable {
    /// How many changes share a transaction at most, so that nobody waits long for strangers.
    private static let batchLimit = 512

    private struct State {
        var waiting: [Change] = []
        var isRunning = false
        var isEnded = false
    }

    private let database: any DatabaseWriter
    private let state = Mutex(State())

    init(on database: any DatabaseWriter) {
        self.database = database
    }

    /// How many changes gather for the transactions to come.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Carries out `body` with the next transaction and returns once that is durable.
    ///
    /// `body` may run twice, and must not begin or end transactions. The caller's cancellation does not call the change off.
    func commit<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result = await withCheckedContinuation { caller in
            add(Change(body, writing: database.path, for: caller))
        }
        return try result.get()
    }

    /// Refuses what is asked from now on and returns when everything asked before is settled.
    func end() async {
        let last: Result<Void, StoreError> = await withCheckedContinuation { caller in
            add(Change({ _ in }, writing: database.path, for: caller), isLast: true)
        }
        // A failure here says only that it had ended before, or that nothing could be written any more.
        _ = last
    }

    private func add(_ change: Change, isLast: Bool = false) {
        enum Fate { case refused, gathers, runs }
        let fate = state.withLock { state -> Fate in
            guard !state.isEnded else { return .refused }
            state.isEnded = isLast
            state.waiting.append(change)
            defer { state.isRunning = true }
            return state.isRunning ? .gathers : .runs
        }
        switch fate {
        case .refused: change.refuse(.failed(reason: "the store is closed"))
        case .gathers: break
        case .runs:
            database.asyncWriteWithoutTransaction { db in
                while let batch = self.nextBatch() { self.commit(batch, on: db) }
            }
        }
    }

    private func nextBatch() -> [Change]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isRunning = false
                return nil
            }
            let batch = Array(state.waiting.prefix(Self.batchLimit))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }
}

// MARK: - One transaction

extension GroupCommit {
    private func commit(_ batch: [Change], on db: Database) {
        do {
            for outcome in try transact(batch, on: db) { outcome.settle() }
        } catch {
            let failure = StoreError(error, writing: database.path)
            // Nothing can be done about a failing rollback: the next transaction fails to begin and says so.
            if db.isInsideTransaction { try? db.rollback() }
            for change in batch { change.refuse(failure) }
        }
    }

    private func transact(_ batch: [Change], on db: Database) throws -> [Change.Outcome] {
        try db.beginTransaction(.immediate)
        if let outcomes = runTogether(batch, on: db) {
            try db.commit()
            return outcomes
        }
        // Savepoints copy every page that a change touches, so they are kept for the rare batch that needs them.
        if db.isInsideTransaction { try db.rollback() }
        try db.beginTransaction(.immediate)
        let outcomes = try batch.map { try runAlone($0, on: db) }
        try db.commit()
        return outcomes
    }

    /// Runs changes that cannot be taken back one by one; `nil` when one would have to be.
    private func runTogether(_ batch: [Change], on db: Database) -> [Change.Outcome]? {
        var outcomes: [Change.Outcome] = []
        for change in batch {
            let written = db.totalChangesCount
            let outcome = change.run(db)
            let leftTraces = db.totalChangesCount != written || !db.isInsideTransaction
            if outcome.failure != nil, leftTraces { return nil }
            outcomes.append(outcome)
        }
        return outcomes
    }

    /// Runs a change and takes it back alone when it fails; throws when SQLite has taken the transaction back.
    private func runAlone(_ change: Change, on db: Database) throws -> Change.Outcome {
        try db.run("SAVEPOINT change")
        let outcome = change.run(db)
        if let failure = outcome.failure {
            guard db.isInsideTransaction else { throw failure }
            try db.run("ROLLBACK TO change")
        }
        try db.run("RELEASE change")
        return outcome
    }
}
