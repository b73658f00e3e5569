import ModelProviders
import Ports

/// What one model says.
struct ModelCheck: Sendable {
    /// The model.
    let model: ModelEndpoint
    /// Applied to the provider's words.
    let redaction: Redaction

    private var subject: String { "model \(model.name)" }

    /// Whether the model answers, and how fast.
    func line(on result: Result<Duration, ModelFailure>) -> CheckLine {
        switch result {
        case .success(let latency): .ok(subject, "answers in \(Self.milliseconds(latency)) ms")
        case .failure(let failure): line(on: failure.reason)
        }
    }

    private func line(on reason: ModelFailure.Reason) -> CheckLine {
        switch reason {
        case .permanent(let reason): .error(subject, "refuses: \(redaction.apply(to: reason))")
        case .transient(let reason, _): .error(subject, "does not answer now: \(redaction.apply(to: reason))")
        case .filtered: .warning(subject, "answers, but its filter stopped a greeting")
        case .empty: .warning(subject, "answers, but with no words")
        case .cancelled: .error(subject, "the check was ended before the model answered")
        }
    }

    private static func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    }
}
