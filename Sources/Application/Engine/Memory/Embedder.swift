import Domain
import Logging
import Ports

/// Turns what is remembered and was said into vectors, some texts at a time.
struct Embedder: Sendable {
    /// The most texts of one call.
    private static let batch = 64

    let services: Services
    let live: LiveConfiguration

    /// Turns the next texts into vectors; whether something was done and there may be more.
    func perform(_ job: Job) async -> Bool {
        guard let model = live.current.models.embedding else {
            return await finish(job, .done(resumeAt: services.timekeeper.now()))
        }
        do throws(StoreError) {
            let texts = try await services.vectors.unembedded(of: job.relationship, by: model.name, limit: Self.batch)
            guard let texts else { return false }
            guard !texts.texts.isEmpty else {
                return await finish(job, .done(resumeAt: services.timekeeper.now()))
            }
            return await embed(texts, by: model, for: job)
        } catch {
            services.logger.error(
                "What has no vector yet cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func embed(_ texts: UnembeddedTexts, by model: any EmbeddingModel, for job: Job) async -> Bool {
        let call = EmbeddingCall(model: model, services: services)
        guard let vectors = await call.vectors(of: texts.texts.map(\.text), bot: texts.bot, person: texts.person)
        else { return Task.isCancelled ? false : await fail(job) }
        guard vectors.count == texts.texts.count, vectors.allSatisfy({ $0.model == model.name }) else {
            services.logger.error("An embedding model gave other vectors than asked for")
            return await fail(job)
        }
        let embedded = zip(texts.texts, vectors).map { EmbeddedText($0, vector: $1) }
        do throws(StoreError) {
            try await services.vectors.keep(embedded, of: job.relationship)
            // Others who have waited as long have their turn before the next texts.
            return await finish(job, .again(at: services.timekeeper.now()))
        } catch {
            // A full disk, for one: the same texts are asked for again when there is room.
            services.logger.warning("Vectors could not be kept", metadata: ["error": "\(error)"])
            return await fail(job)
        }
    }

    private func fail(_ job: Job) async -> Bool {
        let retry = SummarySchedule.retry(after: job.attempts, at: services.timekeeper.now())
        return await finish(job, retry.map { .failed(retryAt: $0) } ?? .parked)
    }

    /// Nothing else changes with the job, so any epoch will do.
    private func finish(_ job: Job, _ outcome: JobResult.Outcome) async -> Bool {
        await JobFinish(services: services).finish(job, with: JobResult(outcome), epoch: nil)
    }
}
