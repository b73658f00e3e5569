package import Foundation
import Logging
import Ports

/// Forgets, in small steps, words that are older than they may be kept, and makes what people asked to be forgotten
/// unreadable on the disk.
package struct Retention: Sendable {
    /// How long words are kept after they were dealt with.
    package static let age: TimeInterval = 30 * 24 * 3600
    /// The pause between two sweeps; within so long nothing forgotten can be read from the disk any more.
    private static let interval = Duration.seconds(600)
    /// The pause between two steps of a sweep, so that others get to write between them.
    private static let step = Duration.milliseconds(50)

    private let services: Services

    /// A sweep through these services.
    package init(services: Services) {
        self.services = services
    }

    /// Sweeps every ten minutes until the task is cancelled.
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
            _ = try await services.upkeep.scrubIfDue()
            while try await services.upkeep.mergeIndexes() {
                guard await services.pause(for: Self.step) else { return }
            }
        } catch {
            services.logger.warning(
                "What is to be forgotten is still there; trying again", metadata: ["error": "\(error)"])
        }
    }
}
