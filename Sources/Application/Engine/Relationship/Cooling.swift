import Domain
import Logging
import Ports

/// Looks whether silence or hurt has cost a relationship its stage.
struct Cooling: Sendable {
    let services: Services
    let live: LiveConfiguration

    /// Looks once; what it comes to is kept with the job's completion, and whether it is.
    func perform(_ job: Job) async -> Bool {
        do throws(StoreError) {
            let material = try await services.relationships.relationshipMaterial(of: job.relationship, talk: 0)
            guard let material else { return false }
            return await JobFinish(services: services).finish(
                job, with: result(of: job, material), epoch: material.epoch)
        } catch {
            services.logger.error("What may have cooled cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func result(of job: Job, _ material: RelationshipMaterial) -> JobResult {
        let configuration = live.current
        let now = services.timekeeper.now()
        // The folder of a preset may come back.
        guard let persona = services.personas.persona(material.preset) else {
            return JobResult(
                .failed(
                    retryAt: SummarySchedule.moment(
                        after: now, in: configuration.timeZone, for: job.relationship)))
        }
        let rules = EvolutionRules(of: persona, arm: material.arm, among: configuration.experiments)
        let step = RelationshipEvolution(rules: rules).cooled(material.standing, at: now)
        return JobResult(
            step.coolAt.map { .again(at: $0) } ?? .done(resumeAt: now), progress: RelationshipProgress(step))
    }
}
