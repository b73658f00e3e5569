/// The addresses of names: looked up once however many ask, and remembered for a while.
///
/// libcurl's own resolver would start a thread for each transfer that waits. Belongs to the transfer thread.
final class NameResolver<Waiter> {
    /// What can be said of a name at once.
    enum Answer: Equatable {
        /// Its addresses.
        case known([String])
        /// Why it has none.
        case failed(HTTPError)
        /// Who asked was noted and will be returned by ``NameResolver/settle(_:with:now:)``.
        case pending
    }

    private struct Entry {
        var result: Result<[String], HTTPError>?
        var freshUntil: MonotonicTime
        var usableUntil: MonotonicTime
        var isBeingLookedUp = false
        var waiting: [Waiter] = []
    }

    private var entries: [String: Entry] = [:]
    private let lookUp: (String) -> Void
    private let freshness = Duration.seconds(60)
    private let usability = Duration.seconds(600)
    private let memoryOfFailure = Duration.seconds(5)
    private let capacity = 1024

    /// An empty memory; `lookUp` asks for a name whose addresses are then told by ``settle(_:with:now:)``.
    init(lookUp: @escaping (String) -> Void) {
        self.lookUp = lookUp
    }

    /// The addresses of `name` for `waiter`. Addresses past their freshness are used while new ones are fetched.
    func addresses(of name: String, for waiter: Waiter, now: MonotonicTime) -> Answer {
        var entry = entries[name] ?? Entry(freshUntil: now, usableUntil: now)
        defer { entries[name] = entry }
        if entry.freshUntil <= now, !entry.isBeingLookedUp {
            entry.isBeingLookedUp = true
            lookUp(name)
        }
        guard let result = entry.result, entry.usableUntil > now else {
            entry.waiting.append(waiter)
            return .pending
        }
        switch result {
        case .success(let addresses): return .known(addresses)
        case .failure(let error): return .failed(error)
        }
    }

    /// Remembers what was found and returns who waits for it.
    func settle(_ name: String, with result: Result<[String], HTTPError>, now: MonotonicTime) -> [Waiter] {
        guard var entry = entries[name] else { return [] }
        let waiting = entry.waiting
        entry.isBeingLookedUp = false
        entry.waiting = []
        if case .failure = result {
            entry.freshUntil = now.advanced(by: memoryOfFailure)
            // Old addresses are better than none.
            if entry.usableUntil <= now || entry.result == nil {
                entry.result = result
                entry.usableUntil = entry.freshUntil
            }
        } else {
            entry.result = result
            entry.freshUntil = now.advanced(by: freshness)
            entry.usableUntil = now.advanced(by: usability)
        }
        entries[name] = entry
        forgetOld(now: now)
        return waiting
    }

    private func forgetOld(now: MonotonicTime) {
        guard entries.count > capacity else { return }
        entries = entries.filter { $0.value.isBeingLookedUp || $0.value.freshUntil > now }
    }
}
