package import Foundation
import Logging
import Ports

/// Forgets, in small steps, raw updates that nobody needs any more.
package struct Retention: Sendable {
    /// How long raw updates are kept after they were dealt with.
    package static let age: TimeInterval = 30 * 24 * 3600
    /// The pause between two sweeps.
    private static let interval = Duration.seconds(3600)
    /// The pause between two steps of a sweep, so that others get to write between them.
    private static let step = Duration.milliseconds(50)

    private let services: Services

    /// A sweep through these services.
    package init(services: Services) {
        self.services = services
    }

    /// Sweeps every hour until the task is cancelled.
    package func run() async {
        repeat { await sweep() } while await services.pause(for: Self.interval)
    }

    /// Forgets everything that is due.
    package func sweep() async {
        let limit = services.timekeeper.now().addingTimeInterval(-Self.age)
        do throws(StoreError) {
            while try await services.inbox.purge(before: limit) {
                guard await services.pause(for: Self.step) else { return }
            }
        } catch {
            services.logger.warning("Old updates could not be forgotten", metadata: ["error": "\(error)"])
        }
    }
}
