import HTTPTransport
import Ports

extension ModelFailure.Reason {
    /// The longest wait that a provider may ask for without being passed over.
    private static let longestWait = Duration.seconds(120)
    /// Codes that say money, not pace, although the status is that of pace.
    private static let money: Set<String> = [
        "insufficient_quota", "credit_balance_exhausted", "organization_spend_limit_exceeded",
        "project_spend_limit_exceeded", "organization_usage_limit_exceeded", "enforced_spend_limit_reached",
        "contract_spend_limit_reached",
    ]
    private static let filters: Set<String> = [
        "content_filter", "data_inspection_failed", "datainspectionfailed", "content_policy_violation",
        "responsibleaipolicyviolation", "1301",
    ]

    /// What an answer of that status means for the caller.
    init(status: Int, error: ProviderError, advice: RetryAdvice) {
        let cause = Self.cause(status: status, error)
        if Self.isFiltered(error) {
            self = .filtered
        } else if Self.isMoney(status, error, advice) {
            self = .permanent(reason: cause)
        } else if advice.isWorthwhile ?? Self.isTransient(status), advice.wait ?? .zero <= Self.longestWait {
            self = .transient(reason: cause, wait: advice.wait)
        } else {
            self = .permanent(reason: cause)
        }
    }

    /// What an error inside an answer that began well means for the caller.
    init(midAnswer error: ProviderError) {
        let status = error.status.flatMap { (400..<600).contains($0) ? $0 : nil }
        let cause = Self.cause(status: status, error)
        if Self.isFiltered(error) {
            self = .filtered
        } else if Self.isMoney(status, error, nil) || !(status.map(Self.isTransient) ?? true) {
            self = .permanent(reason: cause)
        } else {
            self = .transient(reason: cause, wait: nil)
        }
    }

    /// What a failure of the connection means for the caller.
    init(_ error: HTTPError) {
        switch error {
        case .cancelled: self = .cancelled
        case .resolve: self = .transient(reason: "name not found", wait: nil)
        case .connect: self = .transient(reason: "no connection", wait: nil)
        case .tls: self = .transient(reason: "TLS failed", wait: nil)
        case .timeout(let phase): self = .transient(reason: "timeout, \(phase.rawValue)", wait: nil)
        case .reset: self = .transient(reason: "connection lost", wait: nil)
        case .tooLarge: self = .permanent(reason: "answer too large")
        case .invalid: self = .permanent(reason: "request cannot be sent")
        }
    }

    private static func isFiltered(_ error: ProviderError) -> Bool {
        error.isModeration || error.identifiers.contains { filters.contains($0.lowercased()) }
    }

    private static func isMoney(_ status: Int?, _ error: ProviderError, _ advice: RetryAdvice?) -> Bool {
        if error.identifiers.contains(where: { money.contains($0.lowercased()) }) { return true }
        guard status == 402 else { return false }
        return error.limitSource != "openrouter_in_flight_budget" || advice?.wait == nil
    }

    /// Status 402 comes here only when it means too many at once.
    private static func isTransient(_ status: Int) -> Bool {
        [402, 408, 409, 429].contains(status) || status >= 500
    }

    private static func cause(status: Int?, _ error: ProviderError) -> String {
        (status.map { "status \($0)" } ?? "error inside the answer")
            + error.identifiers.map { ", \($0)" }.joined()
    }
}
