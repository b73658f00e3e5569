import Synchronization

/// What a caller holds of its transfer: the means to end it.
final class TransferTicket: Sendable {
    private static let lastID = Atomic<UInt64>(0)

    /// Unlike any other transfer's.
    let id = lastID.add(1, ordering: .relaxed).newValue
    private let cancelled = Atomic(false)

    /// Whether the caller gave up, perhaps before the transfer thread heard of the transfer.
    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    /// Notes that the caller gave up.
    func cancel() {
        cancelled.store(true, ordering: .releasing)
    }
}
