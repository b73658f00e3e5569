import Synchronization

/// What happened, in order, for tests to wait on.
package final class Journal<Entry: Sendable>: Sendable {
    private struct State {
        var entries: [Entry] = []
        var waiters: [(count: Int, continuation: CheckedContinuation<[Entry], Never>)] = []
    }

    private let state = Mutex(State())

    /// A journal in which nothing stands yet.
    package init() {}

    /// What happened so far.
    package var entries: [Entry] { state.withLock(\.entries) }

    /// Writes down what happened and wakes whoever waited for it.
    package func write(_ entry: Entry) {
        let (entries, satisfied) = state.withLock { state in
            state.entries.append(entry)
            let satisfied = state.waiters.filter { $0.count <= state.entries.count }
            state.waiters.removeAll { $0.count <= state.entries.count }
            return (state.entries, satisfied)
        }
        for waiter in satisfied { waiter.continuation.resume(returning: Array(entries.prefix(waiter.count))) }
    }

    /// The first `count` entries, as soon as they stand there.
    package func first(_ count: Int) async -> [Entry] {
        await withCheckedContinuation { continuation in
            let entries = state.withLock { state -> [Entry]? in
                if state.entries.count >= count { return Array(state.entries.prefix(count)) }
                state.waiters.append((count, continuation))
                return nil
            }
            if let entries { continuation.resume(returning: entries) }
        }
    }
}
