import Logging
import Ports

/// Does the work that can wait, when it is due, a few jobs at a time.
struct JobRunner: Sendable {
    /// The pause between two looks at what is due: human time may be moved meanwhile.
    private static let interval = Duration.seconds(5)
    /// The most jobs at once: people come first.
    private static let width = 4

    private let services: Services
    private let live: LiveConfiguration

    init(services: Services, live: LiveConfiguration) {
        self.services = services
        self.live = live
    }

    /// Works until the task is cancelled.
    func run() async {
        repeat {
            while !Task.isCancelled, await doDueJobs() {}
        } while await services.pause(for: Self.interval)
    }

    /// Does what is due; whether something was done and there may be more.
    private func doDueJobs() async -> Bool {
        let jobs: [Job]
        do throws(StoreError) {
            jobs = try await services.jobs.dueJobs(at: services.timekeeper.now(), limit: Self.width)
        } catch {
            services.logger.error("What is due cannot be read", metadata: ["error": "\(error)"])
            return false
        }
        return await withTaskGroup { group in
            for job in jobs {
                group.addTask {
                    switch job.kind {
                    case .summarise: await Summariser(services: services, live: live).perform(job)
                    }
                }
            }
            return await group.contains { $0 }
        }
    }
}
