import ModelProviders
import Ports

/// What one model says.
struct ModelCheck: Sendable {
    /// What a model is asked for.
    enum Question: Hashable, Sendable {
        /// A word.
        case word
        /// The vector of a word.
        case vector
    }

    /// The model.
    let model: ModelEndpoint
    /// What it is asked for.
    let question: Question
    /// Asks the model.
    let probes: any CheckProbes
    /// Applied to the provider's words.
    let redaction: Redaction

    private var subject: String { "model \(model.name)" }

    /// Whether the model answers, how fast, and how long its vectors are if it makes any.
    func line() async -> CheckLine {
        switch question {
        case .word:
            switch await probes.ping(model) {
            case .success(let latency): .ok(subject, answered(in: latency))
            case .failure(let failure): line(on: failure.reason)
            }
        case .vector:
            switch await probes.embed(with: model) {
            case .success(let sample): .ok(subject, "\(answered(in: sample.latency)), \(sample.dimension) dimensions")
            case .failure(let failure): line(on: failure.reason)
            }
        }
    }

    private func line(on reason: ModelFailure.Reason) -> CheckLine {
        switch reason {
        case .permanent(let reason): .error(subject, "refuses: \(redaction.apply(to: reason))")
        case .transient(let reason, _): .error(subject, "does not answer now: \(redaction.apply(to: reason))")
        case .filtered: .warning(subject, "answers, but its filter stopped a greeting")
        case .empty: .warning(subject, "answers, but with no \(question == .word ? "words" : "vector")")
        case .cancelled: .error(subject, "the check was ended before the model answered")
        }
    }

    private func answered(in latency: Duration) -> String {
        let (seconds, attoseconds) = latency.components
        return "answers in \(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms"
    }
}
