import Dispatch
import Foundation
import Synchronization

/// A few threads that look up names, started when first needed.
final class LookupThreads: Sendable {
    /// The most threads there will be.
    static let limit = 4

    private struct State {
        var names: [String] = []
        var idleThreads = 0
        var threads = 0
        var isStopped = false
    }

    private let lookup: HostLookup
    private let deliver: @Sendable (String, Result<[String], HTTPError>) -> Void
    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)

    init(
        lookup: @escaping HostLookup, deliver: @escaping @Sendable (String, Result<[String], HTTPError>) -> Void
    ) {
        self.lookup = lookup
        self.deliver = deliver
    }

    /// Looks up a name after those asked before.
    func ask(_ name: String) {
        let needsThread = state.withLock { state in
            state.names.append(name)
            guard state.names.count > state.idleThreads, state.threads < Self.limit else { return false }
            state.threads += 1
            state.idleThreads += 1
            return true
        }
        if needsThread { startThread() }
        work.signal()
    }

    /// Ends the threads, each after the name it is at. Does not wait for them.
    func stop() {
        let threads = state.withLock { state in
            state.isStopped = true
            return state.threads
        }
        for _ in 0..<threads { work.signal() }
    }

    private func startThread() {
        let thread = Thread { [self] in
            while let name = nextName() {
                deliver(name, lookup(name))
                state.withLock { $0.idleThreads += 1 }
            }
        }
        thread.name = "http-lookup"
        thread.start()
    }

    /// Waits for a name; `nil` at the end.
    private func nextName() -> String? {
        work.wait()
        return state.withLock { state in
            guard !state.isStopped, !state.names.isEmpty else { return nil }
            state.idleThreads -= 1
            return state.names.removeFirst()
        }
    }
}
