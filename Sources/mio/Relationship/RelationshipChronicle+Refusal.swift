import Domain
import Foundation
import Ports

extension RelationshipChronicle {
    /// The refusal that still stands in the way of the next proposal, if one does.
    func standingRefusal(at now: Date) -> StandingRefusal? {
        standing.standingRefusal(messages: messages, at: now)
    }

    /// What the last refusal rests on; `nil` before the first.
    var lastGround: StageVerdict.Ground? {
        verdicts.last { !$0.verdict.isAgreed }?.verdict.ground
    }
}
