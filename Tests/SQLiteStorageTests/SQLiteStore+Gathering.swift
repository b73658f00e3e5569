import Foundation
import Ports

@testable import SQLiteStorage

extension SQLiteStore {
    /// Holds the writer until `count` changes have gathered behind it, so that they share the next transaction.
    ///
    /// `begin` starts whoever asks for them, and must not wait for them.
    func gathering(_ count: Int, _ begin: () -> Void) async throws {
        let (isHeld, signal) = AsyncStream.makeStream(of: Void.self)
        async let held: Void = writes.commit { [writes] _ in
            signal.finish()
            while writes.waitingCount < count { sched_yield() }
        }
        for await _ in isHeld {}
        begin()
        try await held
    }
}
