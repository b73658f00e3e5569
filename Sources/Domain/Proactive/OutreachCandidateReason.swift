/// A reason to write first that may be taken.
struct OutreachCandidateReason: Hashable {
    /// What it is.
    let reason: OutreachReason
    /// The stage from which on two are close enough for it.
    let opensAt: Stage

    /// A reason that is open from `stage` on.
    init(_ reason: OutreachReason, from stage: Stage = .justMet) {
        self.reason = reason
        opensAt = stage
    }
}
