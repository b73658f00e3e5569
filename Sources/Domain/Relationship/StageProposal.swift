/// A step up that waits for the judge.
package struct StageProposal: Hashable, Sendable {
    /// The stage the two are at.
    package let from: Stage
    /// The stage that is proposed.
    package let to: Stage
    /// Whether both said it themselves, rather than the score.
    package let isSpoken: Bool

    /// A proposal of these.
    package init(from: Stage, to: Stage, isSpoken: Bool) {
        self.from = from
        self.to = to
        self.isSpoken = isSpoken
    }
}
