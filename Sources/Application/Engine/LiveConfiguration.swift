import Synchronization

/// The configuration as it stands now; a turn reads it once, when it begins.
package final class LiveConfiguration: Sendable {
    private let value: Mutex<WorkerConfiguration>

    /// Begins with `configuration`.
    package init(_ configuration: WorkerConfiguration) {
        value = Mutex(configuration)
    }

    /// The configuration as it stands.
    var current: WorkerConfiguration { value.withLock { $0 } }

    /// Replaces it for every turn that begins from now on.
    func replace(with configuration: WorkerConfiguration) {
        value.withLock { $0 = configuration }
    }
}
