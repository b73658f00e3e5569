import Synchronization

/// What a scripted server has seen, shared by its thread and the test.
final class ScriptedHTTPServerJournal: Sendable {
    /// The facts.
    struct Facts {
        var requests: [ScriptedHTTPServer.Request] = []
        var acceptedConnections = 0
        var closedConnections: Set<Int> = []
        var sentBytes = 0
        var releases = 0
        var isStopped = false
    }

    private struct Waiter {
        let isSatisfied: @Sendable (Facts) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var facts = Facts()
        var waiters: [UInt64: Waiter] = [:]
        var cancelled: Set<UInt64> = []
        var nextID: UInt64 = 0
    }

    /// Interrupts the thread's wait.
    let wakeUp: ScriptedHTTPServerWakeUp
    private let state = Mutex(State())

    init(wakeUp: ScriptedHTTPServerWakeUp) {
        self.wakeUp = wakeUp
    }

    func read<Value: Sendable>(_ value: (Facts) -> Value) -> Value {
        state.withLock { value($0.facts) }
    }

    /// Changes the facts and wakes whoever waited for that.
    func note<Value: Sendable>(_ change: (inout Facts) -> Value) -> Value {
        let (value, satisfied) = state.withLock { state in
            let value = change(&state.facts)
            let satisfied = state.waiters.filter { state.facts.isStopped || $0.value.isSatisfied(state.facts) }
            for id in satisfied.keys { state.waiters[id] = nil }
            return (value, satisfied.map(\.value.continuation))
        }
        for continuation in satisfied { continuation.resume() }
        return value
    }

    func release() {
        note { $0.releases += 1 }
        wakeUp.send()
    }

    func stop() {
        note { $0.isStopped = true }
        wakeUp.send()
    }

    /// Waits until the facts are so, the server stops or the task is cancelled.
    func wait(until isSatisfied: @escaping @Sendable (Facts) -> Bool) async {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                add(Waiter(isSatisfied: isSatisfied, continuation: continuation), id: id)
            }
        } onCancel: {
            cancel(id)
        }
    }

    private func add(_ waiter: Waiter, id: UInt64) {
        let isOver = state.withLock { state in
            if state.cancelled.remove(id) != nil || state.facts.isStopped || waiter.isSatisfied(state.facts) {
                return true
            }
            state.waiters[id] = waiter
            return false
        }
        if isOver { waiter.continuation.resume() }
    }

    private func cancel(_ id: UInt64) {
        let waiter = state.withLock { state -> Waiter? in
            if let waiter = state.waiters.removeValue(forKey: id) { return waiter }
            state.cancelled.insert(id)
            return nil
        }
        waiter?.continuation.resume()
    }
}
