import Domain
import Foundation
import Ports

extension ConversationReport {
    /// A relationship as it stands, and how it came to.
    struct Relationship: Encodable {
        /// The stage after the present one.
        struct NextStage: Encodable {
            let stage: String
            /// The score at which it is proposed.
            let score: Double
        }

        /// A refusal of the judge that stands in the way of the next proposal.
        struct Refusal: Encodable {
            let ground: String?
            let until: Date
            let messagesLeft: Int
        }

        /// A change of the score.
        struct Change: Encodable {
            let at: Date
            let from: Double
            let to: Double
            let reason: String
        }

        /// A step between stages.
        struct Transition: Encodable {
            let at: Date
            let from: String
            let to: String
            let cause: String
        }

        /// What the judge said, without its words.
        struct Verdict: Encodable {
            let at: Date
            let to: String
            let agreed: Bool
            let ground: String?
        }

        let mode: String
        let stage: String
        let stageSince: Date
        let since: Date
        let arm: String?
        let score: Double?
        let next: NextStage?
        let cooldownEnds: Date?
        let agreedAt: Date?
        let hurt: Double?
        let refusal: Refusal?
        let changes: [Change]
        let transitions: [Transition]
        let verdicts: [Verdict]
    }
}

extension ConversationReport.Relationship {
    /// Of each list the latest so many are told.
    private static let latest = ConversationInsight.changes

    /// A relationship at `now`; without `rules`, where its persona is gone, only what is stored is told.
    ///
    /// What does not evolve has no score to tell.
    init(_ chronicle: RelationshipChronicle, by rules: EvolutionRules?, at now: Date) {
        let standing = chronicle.standing
        let evolution = standing.mode == .evolving ? rules : nil
        let nextStage = evolution?.next(after: standing.stage)
        let cooldownEnds = RelationshipEvolution.cooldownEnd(of: standing, at: now)
        mode = standing.mode.rawValue
        stage = standing.stage.rawValue
        stageSince = standing.stageSince
        since = chronicle.since
        arm = chronicle.arm?.rawValue
        score = evolution.map { standing.score(at: now, by: $0).rounded(toPlaces: 1) }
        next = nextStage.flatMap { stage in
            evolution.map { NextStage(stage: stage.rawValue, score: $0.threshold(of: stage)) }
        }
        self.cooldownEnds = nextStage != nil && cooldownEnds > now ? cooldownEnds : nil
        agreedAt = standing.standingAgreement(at: now)
        hurt = standing.mode == .evolving && standing.hurt > 0 ? standing.hurt.rounded(toPlaces: 1) : nil
        refusal = chronicle.standingRefusal(at: now).map {
            Refusal(ground: chronicle.lastGround?.rawValue, until: $0.until, messagesLeft: $0.messagesLeft)
        }
        changes = standing.mode == .evolving ? chronicle.changes.suffix(Self.latest).map(Change.init) : []
        transitions = chronicle.transitions.suffix(Self.latest).map(Transition.init)
        verdicts = chronicle.verdicts.suffix(Self.latest).map(Verdict.init)
    }
}

extension ConversationReport.Relationship.Change {
    fileprivate init(_ change: ScoreChange) {
        self.init(
            at: change.date, from: change.from.rounded(toPlaces: 1), to: change.to.rounded(toPlaces: 1),
            reason: change.reason)
    }
}

extension ConversationReport.Relationship.Transition {
    fileprivate init(_ transition: StageTransition) {
        self.init(
            at: transition.date, from: transition.from.rawValue, to: transition.to.rawValue,
            cause: transition.cause.rawValue)
    }
}

extension ConversationReport.Relationship.Verdict {
    fileprivate init(_ judged: JudgedProposal) {
        self.init(
            at: judged.date, to: judged.proposal.to.rawValue, agreed: judged.verdict.isAgreed,
            ground: judged.verdict.ground?.rawValue)
    }
}
