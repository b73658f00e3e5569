import Engine
import Synchronization

/// Whether an answer is still owed.
final class Awaited: Sendable {
    private let arrival = Mutex<Signal?>(nil)

    /// An answer is owed from now on.
    func expect() {
        arrival.withLock { $0 = Signal() }
    }

    /// An answer came.
    func arrive() {
        arrival.withLock { $0 }?.send()
    }

    /// Returns once the owed answer has come, or after `limit`.
    func wait(atMost limit: Duration) async {
        guard let signal = arrival.withLock({ $0 }) else { return }
        await signal.cancelling {
            do {
                try await ContinuousClock().sleep(for: limit)
            } catch {
                // The answer came first.
            }
        }
    }
}
