import Domain
import Logging
import Ports

/// One call of the embedding model, and what it cost.
struct EmbeddingCall: Sendable {
    let model: any EmbeddingModel
    let services: Services

    /// A vector for each text, in order; `nil` when the model gave none. The cost is recorded at once.
    func vectors(of texts: [String], bot: BotID, person: PersonID) async -> [TextVector]? {
        let start = services.timekeeper.uptime()
        func record(_ tokens: TokenUsage, _ outcome: UsageRecord.Outcome) async {
            await services.keep([
                UsageRecord(
                    purpose: .embedding, model: model.name, bot: bot, person: person, tokens: tokens,
                    latency: services.timekeeper.uptime() - start, outcome: outcome, date: services.timekeeper.now())
            ])
        }
        do throws(ModelFailure) {
            let embedding = try await model.vectors(of: texts)
            await record(embedding.usage, .answered)
            return embedding.vectors
        } catch {
            if let usage = error.usage { await record(usage, error.reason == .cancelled ? .cancelled : .failed) }
            guard error.reason != .cancelled else { return nil }
            services.logger.warning("An embedding model gave no vectors", metadata: ["model": "\(model.name)"])
            return nil
        }
    }
}
