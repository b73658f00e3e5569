import Ports

/// Keeps what a job came to.
struct JobFinish: Sendable {
    let services: Services

    /// Whether it is kept: not when the task was cancelled, nor when the relationship is no longer as it was.
    ///
    /// A model was paid for it, so it is not thrown away because the disk is full for a while.
    func finish(_ job: Job, with result: JobResult, epoch: Int) async -> Bool {
        guard !Task.isCancelled else {
            await services.keep(result.usage)
            return false
        }
        do throws(StoreError) {
            let isKept: Void? = try await services.insist { () throws(StoreError) in
                try await services.jobs.finish(job, with: result, epoch: epoch, at: services.timekeeper.now())
            }
            return isKept != nil
        } catch {
            // The next look decides anew.
            await services.keep(result.usage)
            return false
        }
    }
}
