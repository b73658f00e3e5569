import Synchronization

/// The wish to have the files read again, told from elsewhere.
final class ReloadRequest: Sendable {
    private let isMade = Mutex(false)

    /// Asks for it.
    func make() {
        isMade.withLock { $0 = true }
    }

    /// Whether it was asked for since the last look.
    func take() -> Bool {
        isMade.withLock { isMade in
            defer { isMade = false }
            return isMade
        }
    }
}
