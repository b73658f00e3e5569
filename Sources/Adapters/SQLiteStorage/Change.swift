import GRDB
import Ports

/// What one caller wants changed, and the caller's wait for it.
struct Change: Sendable {
    /// What a change came to, before its transaction is durable.
    struct Outcome {
        /// Why it must be taken back, if so.
        let failure: StoreError?
        /// Wakes the caller, once the transaction is durable.
        let settle: () -> Void
    }

    /// Carries the change out inside a transaction of somebody else's.
    let run: @Sendable (Database) -> Outcome
    /// Wakes the caller of a change whose transaction failed, or never was.
    let refuse: @Sendable (StoreError) -> Void

    init<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value,
        writing path: String, for caller: CheckedContinuation<Result<Value, StoreError>, Never>
    ) {
        run = { db in
            let result = Result { try body(db) }.mapError { StoreError($0, writing: path) }
            return Outcome(failure: result.failure) { caller.resume(returning: result) }
        }
        refuse = { caller.resume(returning: .failure($0)) }
    }
}

extension Result {
    /// The error, if it is one.
    fileprivate var failure: Failure? {
        guard case .failure(let failure) = self else { return nil }
        return failure
    }
}
