import Domain
import Foundation
import Logging
import Ports

/// Asks the models of a role, one after the other, until one answers.
struct ModelChain: Sendable {
    /// What the chain is asked.
    struct Question: Sendable {
        /// The prompt.
        let prompt: ChatPrompt
        /// The prompt for models that cannot look at its pictures.
        let blind: ChatPrompt
        /// Whether a model's words are an answer at all.
        let isAnswer: @Sendable (String) -> Bool

        /// A question without pictures, to which any words are an answer unless told otherwise.
        init(
            _ prompt: ChatPrompt, blind: ChatPrompt? = nil,
            isAnswer: @escaping @Sendable (String) -> Bool = { _ in true }
        ) {
            self.prompt = prompt
            self.blind = blind ?? prompt
            self.isAnswer = isAnswer
        }
    }

    /// How a question to the chain ended.
    struct Outcome: Sendable {
        /// The answer; `nil` when no model gave one.
        let reply: ModelReply?
        /// Whether whoever answered saw the pictures.
        var sawPictures = false
        /// What each attempt used.
        let attempts: [Attempt]
    }

    /// One attempt that was sent to a model.
    struct Attempt: Sendable {
        /// The model's name.
        let model: String
        /// What it used.
        let usage: TokenUsage
        /// How long it took.
        let latency: Duration
        /// How it ended.
        let outcome: UsageRecord.Outcome
    }

    /// Tries again after a passing failure, as the providers' own clients do.
    private static let retries = 2

    /// How long one model is waited for while another could answer.
    private static let patience = Duration.seconds(2)

    let models: [any ChatModel]
    let services: Services

    /// The first answer that any model gives; cancelling the task ends the search.
    func reply(to question: Question) async -> Outcome {
        var attempts: [Attempt] = []
        for model in services.modelHealth.usable(models, at: services.timekeeper.uptime()) {
            var prompt = model.sees(question.prompt) ? question.prompt : question.blind
            guard model.sees(prompt) else { continue }
            var backoff = Backoff(from: .milliseconds(500), to: .seconds(8))
            var retries = 0
            while true {
                let start = services.timekeeper.uptime()
                do throws(ModelFailure) {
                    let reply = try await answer(of: model, to: prompt, isAnswer: question.isAnswer)
                    attempts.append(record(reply.usage, of: model, since: start, .answered))
                    services.modelHealth.noteSuccess(of: model)
                    services.calibration.note(reply.usage, for: prompt, of: model)
                    return Outcome(reply: reply, sawPictures: prompt.hasPictures, attempts: attempts)
                } catch {
                    let outcome: UsageRecord.Outcome = error.reason == .cancelled ? .cancelled : .failed
                    if let usage = error.usage { attempts.append(record(usage, of: model, since: start, outcome)) }
                    report(error, of: model)
                    if mayBeForPictures(error), prompt.hasPictures, !question.blind.hasPictures {
                        prompt = question.blind
                        continue
                    }
                    guard let wait = pause(after: error, &backoff), retries < Self.retries else { break }
                    guard models.count == 1 || (wait <= Self.patience && !rests(model)) else { break }
                    guard await services.pause(for: wait) else { break }
                    retries += 1
                }
            }
            if Task.isCancelled { break }
        }
        return Outcome(reply: nil, attempts: attempts)
    }

    /// Words that are no answer count as none.
    private func answer(
        of model: any ChatModel, to prompt: ChatPrompt, isAnswer: (String) -> Bool
    ) async throws(ModelFailure) -> ModelReply {
        let reply = try await model.reply(to: prompt)
        guard isAnswer(reply.text) else { throw ModelFailure(.empty, usage: reply.usage) }
        return reply
    }

    /// Whether the pictures may be what it refuses.
    private func mayBeForPictures(_ failure: ModelFailure) -> Bool {
        switch failure.reason {
        case .permanent, .filtered: true
        case .transient, .empty, .cancelled: false
        }
    }

    private func rests(_ model: any ChatModel) -> Bool {
        services.modelHealth.rests(model, at: services.timekeeper.uptime())
    }

    /// How long to wait before asking the same model again; `nil` when that is useless.
    private func pause(after failure: ModelFailure, _ backoff: inout Backoff) -> Duration? {
        switch failure.reason {
        case .transient(_, let wait): wait ?? backoff.pause(using: services.chance)
        case .empty: backoff.pause(using: services.chance)
        case .permanent, .filtered, .cancelled: nil
        }
    }

    private func record(
        _ usage: TokenUsage, of model: any ChatModel, since start: Duration, _ outcome: UsageRecord.Outcome
    ) -> Attempt {
        Attempt(model: model.name, usage: usage, latency: services.timekeeper.uptime() - start, outcome: outcome)
    }

    private func report(_ failure: ModelFailure, of model: any ChatModel) {
        let reason: String
        switch failure.reason {
        case .cancelled: return
        case .transient(let cause, _), .permanent(let cause):
            reason = cause
            services.modelHealth.noteFailure(of: model, at: services.timekeeper.uptime())
        case .filtered: reason = "content filter"
        case .empty: reason = "empty answer"
        }
        services.logger.warning("A model gave no answer", metadata: ["model": "\(model.name)", "reason": "\(reason)"])
    }
}

extension UsageRecord {
    /// The record of an attempt.
    init(_ attempt: ModelChain.Attempt, purpose: Purpose, bot: BotID, person: PersonID, date: Date) {
        self.init(
            purpose: purpose, model: attempt.model, bot: bot, person: person, tokens: attempt.usage,
            latency: attempt.latency, outcome: attempt.outcome, date: date)
    }
}
