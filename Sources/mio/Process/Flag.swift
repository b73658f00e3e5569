import Synchronization

/// Something to be done once, asked for from elsewhere.
final class Flag: Sendable {
    private let isUp = Mutex(false)

    /// Asks for it.
    func raise() {
        isUp.withLock { $0 = true }
    }

    /// Whether it was asked for since the last look.
    func lower() -> Bool {
        isUp.withLock { isUp in
            defer { isUp = false }
            return isUp
        }
    }
}
