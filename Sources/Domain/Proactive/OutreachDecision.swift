package import Foundation

/// Whether a persona may write first now.
package enum OutreachDecision: Hashable, Sendable {
    /// What speaks against it.
    package enum Obstacle: String, Codable, CaseIterable, Sendable {
        /// It is not time yet.
        case notYet = "not_yet"
        /// The moment was missed long ago, as after a stop or a jump of the clock: another is drawn.
        case missed
        /// The person's quiet hours.
        case quietHours = "quiet_hours"
        /// Night, where nothing was said about quiet hours.
        case night
        /// The person wants a pause.
        case paused
        /// Something was said a moment ago.
        case talking
        /// Another persona wrote first a moment ago.
        case tooSoon = "too_soon"
        /// The person was written to often enough for one day.
        case dailyLimit = "daily_limit"
        /// The last ones were not answered.
        case unanswered
        /// The bot cannot write to the person.
        case unreachable
    }

    /// It may.
    case write
    /// Not now; again at that moment.
    case wait(Obstacle, until: Date)
    /// Not before the person writes.
    case rest(Obstacle)
}
