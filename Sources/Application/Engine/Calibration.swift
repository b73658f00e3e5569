import Domain
import Ports
import Synchronization

/// How many tokens models really count for what we estimate, learned from what they report.
///
/// A prompt's beginning must stay as it is from turn to turn, so what was learned is applied in steps.
final class Calibration: Sendable {
    private struct Record {
        /// Reported tokens for each one of the family's estimate, as a moving average.
        var ratio = 1.0
        /// What estimates are multiplied by, in thousandths.
        var applied = 1000
    }

    /// The weight of the newest report.
    private static let weight = 0.2
    /// What no vocabulary is off by. A server that reports far less has cut the prompt to its context, and a longer one
    /// would only be cut the more.
    private static let bounds = 0.85...2.0
    /// A step, in thousandths, and how far the average must be from what is applied before one is taken.
    private static let (step, margin) = (50.0, 60.0)
    /// The least tokens from which anything can be learned.
    private static let leastTokens = 200

    private let records = Mutex<[String: Record]>([:])

    /// The estimator for a model as far as it is known.
    func estimator(for model: (any ChatModel)?) -> TokenEstimator {
        guard let model else { return TokenEstimator() }
        let applied = records.withLock { $0[model.name]?.applied } ?? 1000
        return TokenEstimator(family: model.vocabulary, calibration: applied)
    }

    /// Learns from what a model reported for `prompt`.
    ///
    /// What pictures cost differs too much between models to say anything about words.
    func note(_ usage: TokenUsage, for prompt: ChatPrompt, of model: any ChatModel) {
        guard !usage.isEstimated, !prompt.hasPictures else { return }
        let estimate = TokenEstimator(family: model.vocabulary).tokens(in: prompt)
        guard estimate >= Self.leastTokens, usage.prompt > 0 else { return }
        let seen = min(max(Double(usage.prompt) / Double(estimate), Self.bounds.lowerBound), Self.bounds.upperBound)
        records.withLock { records in
            var record = records[model.name] ?? Record(ratio: seen)
            record.ratio += (seen - record.ratio) * Self.weight
            if abs(record.ratio * 1000 - Double(record.applied)) > Self.margin {
                record.applied = Int((record.ratio * 1000 / Self.step).rounded() * Self.step)
            }
            records[model.name] = record
        }
    }
}
