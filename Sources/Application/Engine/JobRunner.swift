import Domain
import Logging
import Ports

/// Does the work that can wait, when it is due, a few jobs at a time.
package struct JobRunner: Sendable {
    /// The pause between two looks at what is due: human time may be moved meanwhile.
    private static let interval = Duration.seconds(5)
    /// The most jobs at once: people come first.
    private static let width = 4

    private let services: Services
    private let live: LiveConfiguration

    /// A runner of the jobs that these services keep.
    package init(services: Services, live: LiveConfiguration) {
        self.services = services
        self.live = live
    }

    /// Works until the task is cancelled.
    func run() async {
        var embedding: String?
        repeat {
            if let model = live.current.models.embedding?.name, model != embedding, await embedAnew(by: model) {
                embedding = model
            }
            await drain()
        } while await services.pause(for: Self.interval)
    }

    /// Vectors of different models cannot be compared: with another model all are made anew. Whether it is planned.
    private func embedAnew(by model: String) async -> Bool {
        do throws(StoreError) {
            try await services.vectors.scheduleEmbedding(by: model, at: services.timekeeper.now())
            return true
        } catch {
            services.logger.error("Vectors could not be planned", metadata: ["error": "\(error)"])
            return false
        }
    }

    /// Does everything that is due.
    package func drain() async {
        while !Task.isCancelled, await doDueJobs() {}
    }

    /// Those that may run at once: of a relationship one at a time, for each may change what the others would build on.
    private static func besideEachOther(_ jobs: [Job]) -> [Job] {
        var taken: Set<RelationshipID> = []
        return Array(jobs.filter { taken.insert($0.relationship).inserted }.prefix(width))
    }

    /// Does what is due; whether something was done and there may be more.
    private func doDueJobs() async -> Bool {
        let jobs: [Job]
        do throws(StoreError) {
            let limit = Self.width * Job.Kind.allCases.count
            jobs = Self.besideEachOther(
                try await services.jobs.dueJobs(at: services.timekeeper.now(), limit: limit))
        } catch {
            services.logger.error("What is due cannot be read", metadata: ["error": "\(error)"])
            return false
        }
        return await withTaskGroup { group in
            for job in jobs {
                group.addTask {
                    switch job.kind {
                    case .summarise: await Summariser(services: services, live: live).perform(job)
                    case .extract, .extractImport: await Extractor(services: services, live: live).perform(job)
                    case .consolidate: await Organiser(services: services, live: live).perform(job)
                    case .embed: await Embedder(services: services, live: live).perform(job)
                    case .judge: await StageJudge(services: services, live: live).perform(job)
                    case .cool: await Cooling(services: services, live: live).perform(job)
                    }
                }
            }
            return await group.contains { $0 }
        }
    }
}
