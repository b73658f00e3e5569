/// A step between stages that the persona has just lived through.
package struct StageShift: Hashable, Sendable {
    /// So many messages of both sides after a step, it still colours what the persona says: some three turns.
    package static let reach = 12

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
