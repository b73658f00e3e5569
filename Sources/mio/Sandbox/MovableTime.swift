import Foundation
import Ports
import Synchronization

/// The sandbox's human time: the machine's, moved ahead at will.
final class MovableTime: Sendable {
    private static let farthest: TimeInterval = 100 * 365 * 86_400

    private let offset = Mutex<TimeInterval>(0)

    /// By how much it is ahead, in seconds.
    var lead: TimeInterval { offset.withLock { $0 } }

    /// The moment it is.
    func now() -> Date {
        Timekeeper.system.now().addingTimeInterval(lead)
    }

    /// Moves it ahead; time never goes back, nor further than a hundred years.
    func advance(by seconds: TimeInterval) {
        offset.withLock { $0 = min($0 + max(0, seconds), Self.farthest) }
    }
}
