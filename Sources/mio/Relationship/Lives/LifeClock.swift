import Foundation
import Ports
import Synchronization

/// The human time of a life, which only whoever plays it moves.
final class LifeClock: Sendable {
    private let time = Mutex(Date.distantPast)

    /// What time it is.
    var now: Date { time.withLock { $0 } }

    /// The same for the engine.
    var timekeeper: Timekeeper {
        Timekeeper(now: { self.now }, clock: ContinuousClock())
    }

    /// Goes on to `moment`, and never back.
    func move(to moment: Date) {
        time.withLock { $0 = max($0, moment) }
    }
}
