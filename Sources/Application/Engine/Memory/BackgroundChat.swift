import Domain
import Foundation
import Logging
import Ports

/// Asks the models of a role something that nobody waits for, and checks the answer.
struct BackgroundChat: Sendable {
    /// What came of asking.
    struct Answer<Value: Sendable>: Sendable {
        /// What the answer means; `nil` when no model gave one that holds.
        let value: Value?
        /// Whether any model answered at all: what none would do is not the fault of what it was asked.
        let wasAnswered: Bool
        /// What each attempt used.
        let attempts: [ModelChain.Attempt]

        /// When to try again after so many tries in vain; `nil` when what was asked is to be given up.
        func retry(after attempts: Int, at now: Date) -> Date? {
            SummarySchedule.retry(after: attempts, at: now)
                ?? (wasAnswered ? nil : now.addingTimeInterval(SummarySchedule.longestPause))
        }

        /// The attempts as the ledger takes them.
        func usage(
            _ purpose: UsageRecord.Purpose, bot: BotID, person: PersonID, services: Services
        ) -> [UsageRecord] {
            let now = services.timekeeper.now()
            return attempts.map { UsageRecord($0, purpose: purpose, bot: bot, person: person, date: now) }
        }
    }

    let models: [any ChatModel]
    let services: Services

    /// Asks the first model, and where what it wrote does not hold, once the next, or the only one again.
    ///
    /// `read` says what an answer means, or why it does not hold; with one of the `rounds` nobody is asked again.
    func ask<Value: Sendable>(
        _ prompt: ChatPrompt, about what: StaticString, rounds: Int = 2,
        read: (String) -> Result<Value, BackgroundFault>
    ) async -> Answer<Value> {
        var attempts: [ModelChain.Attempt] = []
        var wasAnswered = false
        for models in [models, Array(models.dropFirst() + models.prefix(1))].prefix(rounds) {
            let outcome = await ModelChain(models: models, services: services).reply(to: .init(prompt))
            attempts += outcome.attempts
            guard let text = outcome.reply?.text else { break }
            wasAnswered = true
            switch read(text) {
            case .success(let value): return Answer(value: value, wasAnswered: true, attempts: attempts)
            case .failure(let fault):
                services.logger.warning(
                    "A background answer was refused",
                    metadata: [
                        "about": "\(what)", "model": "\(outcome.attempts.last?.model ?? "")",
                        "fault": "\(fault.reason)",
                    ])
            }
        }
        return Answer(value: nil, wasAnswered: wasAnswered, attempts: attempts)
    }
}

/// Why an answer does not hold; in no words of anybody's.
struct BackgroundFault: Error {
    let reason: String
}
