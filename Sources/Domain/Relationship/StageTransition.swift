package import Foundation

/// A step from one stage to another.
package struct StageTransition: Hashable, Sendable {
    /// Why it was taken.
    package enum Cause: String, Codable, CaseIterable, Sendable {
        /// It was earned, and the judge agreed.
        case earned
        /// Both said so, and the judge agreed.
        case agreed
        /// Silence.
        case silence
        /// Quarrels.
        case conflict
        /// The person ended it.
        case apart
        /// The operator set it.
        case `operator`
    }

    /// The stage before.
    package let from: Stage
    /// The stage after.
    package let to: Stage
    /// Why.
    package let cause: Cause
    /// The score with which it was taken.
    package let score: Double
    /// When.
    package let date: Date

    /// A step of these.
    package init(from: Stage, to: Stage, cause: Cause, score: Double, date: Date) {
        self.from = from
        self.to = to
        self.cause = cause
        self.score = score
        self.date = date
    }
}
