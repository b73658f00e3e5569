package import Foundation

/// A refusal of the judge that still stands in the way of the next proposal.
package struct StandingRefusal: Hashable, Sendable {
    /// When it was given.
    package let date: Date
    /// The next proposal does not come before then.
    package let until: Date
    /// Nor before so many messages more, of both sides; zero when only time is missing.
    package let messagesLeft: Int
}
