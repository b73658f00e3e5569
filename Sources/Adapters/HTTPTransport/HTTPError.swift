/// Why there is no (whole) response. Never holds a URL.
package enum HTTPError: Error, Hashable {
    /// The host's name has no address, or nobody could be asked.
    case resolve(reason: String)
    /// No connection: nothing was sent.
    case connect(reason: String)
    /// TLS failed or the certificate is not trusted: nothing was sent.
    case tls(reason: String)
    /// A deadline passed.
    case timeout(Phase)
    /// The connection broke after the request was sent, or the answer is not HTTP.
    case reset(reason: String)
    /// The response is larger than allowed.
    case tooLarge(limit: Int)
    /// The caller's task was cancelled, or the client was shut down.
    case cancelled
    /// The request itself cannot be sent: a malformed URL, an unreadable CA file.
    case invalid(reason: String)

    /// Which deadline.
    package enum Phase: String, Sendable {
        /// While connecting: nothing was sent.
        case connect
        /// Before the first byte came.
        case firstByte
        /// Between two bytes.
        case stall
        /// For the whole.
        case total
    }

    /// Whether the server surely never saw the request, so that sending it again repeats nothing.
    package var isBeforeSending: Bool {
        switch self {
        case .resolve, .connect, .tls, .timeout(.connect), .invalid: true
        case .timeout, .reset, .tooLarge, .cancelled: false
        }
    }
}
