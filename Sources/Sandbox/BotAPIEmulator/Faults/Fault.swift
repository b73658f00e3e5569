/// What can go wrong between a bot and the Bot API.
package enum Fault: Hashable, Sendable {
    /// 429; nothing is handled.
    case tooManyRequests(retryAfter: Int)
    /// 5xx with nginx's page instead of JSON; nothing is handled.
    case serverError(status: Int)
    /// An error answer of one's own; nothing is handled.
    case refusal(code: Int, description: String)
    /// The connection breaks before the request is handled.
    case resetBeforeHandling
    /// The request is handled, then the connection breaks: the answer is lost.
    case resetAfterHandling
    /// The request is handled and answered with 200, but only the first half of the JSON comes.
    case truncatedAnswer
    /// The request is handled, and the connection breaks in the middle of the answer.
    case brokenAnswer
    /// The request is handled at once, the answer comes late.
    case slowAnswer(Duration)
}

extension Fault {
    /// 401, as for a revoked token.
    package static let unauthorized = Fault.refusal(code: 401, description: "Unauthorized")
    /// 409, as when another process polls.
    package static let conflict = Fault.refusal(code: 409, description: Refusal.terminatedByOtherPoll.description)

    /// The fault's word in JSON and statistics.
    var name: String {
        switch self {
        case .tooManyRequests: "too_many_requests"
        case .serverError: "server_error"
        case .refusal: "refusal"
        case .resetBeforeHandling: "reset_before"
        case .resetAfterHandling: "reset_after"
        case .truncatedAnswer: "truncated"
        case .brokenAnswer: "broken"
        case .slowAnswer: "slow"
        }
    }
}
