import Foundation
import Synchronization

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let seconds = Mutex(1_790_000_000.0)

    var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }

    func advance(bySeconds interval: Double) {
        seconds.withLock { $0 += interval }
    }
}
