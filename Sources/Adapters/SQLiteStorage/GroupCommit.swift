import GRDB
import Ports
import Synchronization

/// Makes the changes of many callers durable with one transaction, and so with one `fsync`.
///
/// While one transaction is being written, the next one's changes gather. Changes happen in the order in which they
/// were asked for. One that fails is taken back alone: if others shared its transaction, each gets one of its own.
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

    /// Writes the whole file anew and empties the write-ahead log, so that nothing deleted stays in either.
    ///
    /// Deleting with `secure_delete` leaves copies in pages that were rearranged. Everybody waits meanwhile, about a second
    /// for each hundred megabytes. Answers whether the log is empty; somebody who reads keeps it from that.
    func scrub() async throws(StoreError) -> Bool {
        let path = database.path
        let result: Result<Bool, StoreError> = await withCheckedContinuation { caller in
            database.asyncWriteWithoutTransaction { db in
                caller.resume(returning: Result { try Self.scrub(db) }.mapError { StoreError($0, writing: path) })
            }
        }
        return try result.get()
    }

    /// The copy is as large as the database, so it is made in a file beside it and not in memory.
    private static func scrub(_ db: Database) throws -> Bool {
        defer {
            // Left as it is, only later sorting would use files.
            try? db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        for index in [SearchIndex.messages, .memories] { try index.optimize(db) }
        try db.execute(sql: "PRAGMA temp_store = FILE; VACUUM")
        let isBusy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0
        return isBusy == 0
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
            try db.beginTransaction(.immediate)
        } catch {
            // Somebody else holds the file: it would be so for each of them, and each would wait for it.
            for change in batch { change.refuse(StoreError(error, writing: database.path)) }
            return
        }
        do {
            for outcome in try transact(batch, on: db) { outcome.settle() }
        } catch {
            // Nothing can be done about a failing rollback: the next transaction fails to begin and says so.
            if db.isInsideTransaction { try? db.rollback() }
            guard batch.count > 1 else { return batch[0].refuse(StoreError(error, writing: database.path)) }
            // Whose fault it was shows when each has a transaction of its own.
            for change in batch { commit([change], on: db) }
        }
    }

    private func transact(_ batch: [Change], on db: Database) throws -> [Change.Outcome] {
        let outcomes = try batch.map { try run($0, on: db) }
        try db.commit()
        return outcomes
    }

    /// Runs a change; throws its failure when only the whole transaction can be taken back.
    private func run(_ change: Change, on db: Database) throws -> Change.Outcome {
        let written = db.totalChangesCount
        let outcome = change.run(db)
        let leftTraces = db.totalChangesCount != written || !db.isInsideTransaction
        if let failure = outcome.failure, leftTraces { throw failure }
        return outcome
    }
}
