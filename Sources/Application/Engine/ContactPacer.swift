import Ports
import Synchronization

/// Paces the first contact of many bots with Telegram, which limits how many it loads for one address.
///
/// It starts fast. The first refusal slows it to 20 a minute, the limit that Telegram's own server has.
package final class ContactPacer: Sendable {
    private struct State {
        var spacing = Duration.zero
        var next = Duration.zero
    }

    private static let slowSpacing = Duration.seconds(3)

    private let state = Mutex(State())

    /// A pacer that has not been refused yet.
    package init() {}

    /// How long a bot must wait at `moment` before its first contact; each call takes the next place.
    func place(at moment: Duration) -> Duration {
        state.withLock { state in
            let place = max(moment, state.next)
            state.next = place + state.spacing
            return place - moment
        }
    }

    /// Notes at `moment` that Telegram asks for quiet: nobody makes first contact for `wait`, then slowly.
    func slowDown(at moment: Duration, wait: Duration) {
        state.withLock { state in
            state.spacing = Self.slowSpacing
            state.next = max(state.next, moment + wait)
        }
    }
}
