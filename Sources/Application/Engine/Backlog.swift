import Synchronization

/// How many updates of one bot are taken in and not yet consumed.
final class Backlog: Sendable {
    private struct State {
        var count = 0
        var change = Signal()
    }

    private let state = Mutex(State())

    /// How many wait.
    var count: Int { state.withLock(\.count) }

    /// Counts updates that came in.
    func add(_ number: Int) {
        guard number > 0 else { return }
        state.withLock { $0.count += number }
    }

    /// Counts updates that were consumed.
    func remove(_ number: Int) {
        guard number > 0 else { return }
        let change = state.withLock { state in
            state.count -= number
            defer { state.change = Signal() }
            return state.change
        }
        change.send()
    }

    /// Returns once updates were consumed, or the task is cancelled.
    func waitForRemoval(whenStill count: Int) async {
        let change = state.withLock { $0.count == count ? $0.change : nil }
        await change?.wait()
    }
}
