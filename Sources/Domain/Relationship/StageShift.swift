/// A step between stages that the persona has just lived through.
package struct StageShift: Hashable, Sendable {
    /// After more messages of both sides no step colours what the persona says: an end weighs on many an evening.
    package static let longestReach = 80
    /// So many messages any other step does: some three turns.
    private static let usualReach = 12

    /// So many messages of both sides after a step of that cause, it still colours what the persona says.
    package static func reach(after cause: StageTransition.Cause) -> Int {
        cause == .apart ? longestReach : usualReach
    }

    /// The stage before.
    package let from: Stage
    /// The stage after.
    package let to: Stage
    /// Why.
    package let cause: StageTransition.Cause

    /// A step of these.
    package init(from: Stage, to: Stage, cause: StageTransition.Cause) {
        self.from = from
        self.to = to
        self.cause = cause
    }
}

extension Stage {
    /// The stage by which a persona behaves after the step that still colours what it says: towards somebody who has just
    /// left it, that of friends, whatever is between the two by count.
    package func felt(after shift: StageShift?) -> Stage {
        shift?.cause == .apart ? min(self, .goodFriends) : self
    }
}
