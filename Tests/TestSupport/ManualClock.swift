package import Foundation
package import Ports
import Synchronization

/// A clock that moves only when told, for both of the program's clocks.
package final class ManualClock: Clock, Sendable {
    /// A moment of this clock: the time since it was made.
    package struct Instant: InstantProtocol {
        /// The time since the clock was made.
        package let offset: Duration

        /// The moment `duration` later.
        package func advanced(by duration: Duration) -> Instant {
            Instant(offset: offset + duration)
        }

        /// The time from here to `other`.
        package func duration(to other: Instant) -> Duration {
            other.offset - offset
        }

        /// Orders by time.
        package static func < (left: Instant, right: Instant) -> Bool {
            left.offset < right.offset
        }
    }

    private struct Sleeper {
        let deadline: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Instant(offset: .zero)
        var error = Duration.zero
        var sleepers: [UInt64: Sleeper] = [:]
        var cancelled: Set<UInt64> = []
        var nextID: UInt64 = 0
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let start: Date
    private let state = Mutex(State())

    /// A clock that begins at `start`.
    package init(start: Date = Date(timeIntervalSince1970: 1_790_000_000)) {
        self.start = start
    }

    /// The present moment.
    package var now: Instant { state.withLock { $0.now } }
    /// As exact as can be.
    package var minimumResolution: Duration { .zero }
    /// The present moment as a date.
    package var date: Date {
        state.withLock { start.addingTimeInterval(($0.now.offset + $0.error) / .seconds(1)) }
    }
    /// This clock as both of the program's clocks.
    package var timekeeper: Timekeeper { Timekeeper(now: { self.date }, clock: self) }

    /// Waits until the clock is moved to `deadline`.
    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                add(Sleeper(deadline: deadline, continuation: continuation), id: id)
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Moves the clock and wakes whoever waited for a moment up to then.
    package func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            let due = state.sleepers.filter { $0.value.deadline <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.sorted { $0.deadline < $1.deadline }
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    /// Sets the date wrong by `error`, as a broken clock does; nobody wakes by that. Zero sets it right again.
    package func setDateWrong(by error: Duration) {
        state.withLock { $0.error = error }
    }

    /// Waits until at least `count` tasks sleep on this clock.
    package func sleepers(_ count: Int = 1) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                guard state.sleepers.count < count else { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func add(_ sleeper: Sleeper, id: UInt64) {
        enum Fate { case passed, cancelled, waits([CheckedContinuation<Void, Never>]) }
        let fate = state.withLock { state -> Fate in
            if state.cancelled.remove(id) != nil { return .cancelled }
            guard sleeper.deadline > state.now else { return .passed }
            state.sleepers[id] = sleeper
            let count = state.sleepers.count
            let satisfied = state.watchers.filter { $0.count <= count }.map(\.continuation)
            state.watchers.removeAll { $0.count <= count }
            return .waits(satisfied)
        }
        switch fate {
        case .passed: sleeper.continuation.resume()
        case .cancelled: sleeper.continuation.resume(throwing: CancellationError())
        case .waits(let watchers): for watcher in watchers { watcher.resume() }
        }
    }

    private func cancel(_ id: UInt64) {
        let sleeper = state.withLock { state -> Sleeper? in
            if let sleeper = state.sleepers.removeValue(forKey: id) { return sleeper }
            state.cancelled.insert(id)
            return nil
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }
}
