import HTTPTransport
import Ports

extension GatewayError {
    /// What a broken transfer means for whoever asked, if asking once more would do it twice or would not.
    init(_ error: HTTPError, isRepeatable: Bool) {
        self =
            if case .cancelled = error {
                .cancelled
            } else if isRepeatable || error.isBeforeSending {
                .unavailable(reason: error.reason)
            } else {
                .outcomeUnknown(reason: error.reason)
            }
    }
}

extension HTTPError {
    /// The cause in words.
    fileprivate var reason: String {
        switch self {
        case .resolve(let reason): "resolve: \(reason)"
        case .connect(let reason): "connect: \(reason)"
        case .tls(let reason): "TLS: \(reason)"
        case .timeout(let phase): "timeout: \(phase.rawValue)"
        case .reset(let reason): "reset: \(reason)"
        case .tooLarge(let limit): "answer larger than \(limit) bytes"
        case .cancelled: "cancelled"
        case .invalid(let reason): "invalid request: \(reason)"
        }
    }
}
