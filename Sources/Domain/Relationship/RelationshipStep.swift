package import Foundation

/// What one look at a relationship comes to.
package struct RelationshipStep: Hashable, Sendable {
    /// Where it stands afterwards.
    package var standing: RelationshipStanding
    /// How the score moved; `nil` when it did not.
    package var change: ScoreChange?
    /// The step to another stage, if it took one.
    package var transition: StageTransition?
    /// When the judge may be asked for a step up; `nil` when there is nothing to ask.
    package var judgeAt: Date?
    /// When to look whether silence or hurt costs the stage; `nil` when that needs no look.
    package var coolAt: Date?

    /// A step that leaves `standing`.
    package init(
        standing: RelationshipStanding, change: ScoreChange? = nil, transition: StageTransition? = nil,
        judgeAt: Date? = nil, coolAt: Date? = nil
    ) {
        self.standing = standing
        self.change = change
        self.transition = transition
        self.judgeAt = judgeAt
        self.coolAt = coolAt
    }
}
