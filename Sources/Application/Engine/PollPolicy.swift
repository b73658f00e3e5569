import Ports

/// What a bot does after a poll that failed.
struct PollPolicy {
    /// How to go on.
    struct Step: Equatable {
        /// How long to wait.
        let wait: Duration
        /// Whether the next poll must not use a kept connection.
        let needsFreshConnection: Bool
    }

    /// Telegram keeps the failed login of a token for half an hour; asking sooner is useless.
    static let deadTokenWait = Duration.seconds(1800)
    /// As many conflicts in a row mean a second process, not an orphaned poll of our own.
    static let conflictsOfASecondProcess = 5

    /// Conflicts in a row.
    private(set) var conflicts = 0
    private var hasRemovedWebhook = false
    private var conflictBackoff = Backoff(from: .seconds(3), to: .seconds(60))
    private var failureBackoff = Backoff(from: .seconds(1), to: .seconds(30))

    /// Begins anew after a poll that worked.
    mutating func succeeded() {
        self = PollPolicy()
    }

    /// What to do after `error`.
    mutating func step(after error: GatewayError, using chance: Chance) -> Step {
        if case .conflict = error { conflicts += 1 } else { conflicts = 0 }
        switch error {
        case .unauthorized:
            return Step(wait: Self.deadTokenWait, needsFreshConnection: true)
        case .conflict:
            return Step(wait: conflictBackoff.pause(using: chance), needsFreshConnection: true)
        case .webhookActive:
            // It is removed at once; one that keeps coming back is somebody else's.
            defer { hasRemovedWebhook = true }
            return Step(
                wait: hasRemovedWebhook ? failureBackoff.pause(using: chance) : .zero, needsFreshConnection: false)
        case .throttled(let wait):
            return Step(wait: wait + .seconds(chance.number(in: 0..<1)), needsFreshConnection: false)
        case .unreachable, .unparsableMarkup, .replyNotFound, .migrated, .tooLong, .refused, .unavailable,
            .outcomeUnknown, .cancelled:
            return Step(wait: failureBackoff.pause(using: chance), needsFreshConnection: true)
        }
    }
}
