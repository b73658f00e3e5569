import Domain
import Logging
import Ports

/// Keeps what a job came to.
struct JobFinish: Sendable {
    let services: Services

    /// Whether it is kept: not when the task was cancelled, nor when the relationship is no longer as it was.
    ///
    /// A model was paid for it, so it is not thrown away because the disk is full for a while. What the database refuses
    /// for another reason counts as one more try in vain.
    func finish(_ job: Job, with result: JobResult, epoch: Int?) async -> Bool {
        var backoff = Backoff(from: .milliseconds(100), to: .seconds(10))
        while !Task.isCancelled {
            do throws(StoreError) {
                try await services.jobs.finish(job, with: result, epoch: epoch, at: services.timekeeper.now())
                if let transition = result.progress?.step.transition { report(transition) }
                return true
            } catch .diskFull {
                await services.pause(for: backoff.pause(using: services.chance))
            } catch .staleEpoch {
                // The next look decides anew.
                break
            } catch {
                services.logger.error(
                    "What a job came to cannot be kept", metadata: ["job": "\(job.kind.rawValue)", "error": "\(error)"])
                return await giveUp(job, result)
            }
        }
        await services.keep(result.usage)
        return false
    }

    private func report(_ transition: StageTransition) {
        services.logger.info(
            "A relationship has another stage",
            metadata: [
                "from": "\(transition.from.rawValue)", "to": "\(transition.to.rawValue)",
                "cause": "\(transition.cause.rawValue)",
            ])
    }

    private func giveUp(_ job: Job, _ result: JobResult) async -> Bool {
        let retry = SummarySchedule.retry(after: job.attempts, at: services.timekeeper.now())
        let failed = JobResult(retry.map { .failed(retryAt: $0) } ?? .parked, usage: result.usage)
        do throws(StoreError) {
            try await services.jobs.finish(job, with: failed, epoch: nil, at: services.timekeeper.now())
        } catch {
            services.logger.error("A job cannot be put off", metadata: ["error": "\(error)"])
        }
        return false
    }
}
