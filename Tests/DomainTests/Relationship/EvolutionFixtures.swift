import Domain
import Foundation

/// Relationships with an even persona: friends from 200 on, something more from 500, lovers from 780.
enum EvolutionFixtures {
    /// Eleven in the morning at Greenwich, where all of it happens.
    static let begin = Date(timeIntervalSince1970: 1_767_265_200)
    static let thresholds: [Stage: Double] = [.goodFriends: 200, .flirting: 500, .partners: 780]
    static let evolution = evolution()

    static func evolution(
        _ thresholds: [Stage: Double] = thresholds, temperament: Temperament = Temperament()
    ) -> RelationshipEvolution {
        RelationshipEvolution(rules: EvolutionRules(thresholds: thresholds, temperament: temperament))
    }

    /// So many days after the beginning.
    static func day(_ count: Double) -> Date {
        begin.addingTimeInterval(count * 86_400)
    }

    /// Two who have been at a stage since the beginning, and wrote last on `day`.
    static func standing(
        _ stage: Stage = .justMet, score: Double? = nil, mode: RelationshipMode = .evolving, lastContact day: Double = 0
    ) -> RelationshipStanding {
        let threshold = thresholds[stage] ?? 0
        return RelationshipStanding(
            mode: mode, stage: stage, score: score ?? threshold, stageScore: threshold, since: begin,
            lastContact: self.day(day))
    }

    /// Ten minutes of lively talk that began at `moment`.
    static func talk(
        _ signals: [RelationshipSignals.Kind: Double] = [:], at moment: Date, novelty: Double = 1,
        repetitions: Int = 0, declaration: Declaration? = nil
    ) -> ScoredTalk {
        let facts = TalkFacts(
            begin: moment, end: moment.addingTimeInterval(600), share: 0.5, length: 10, novelty: novelty,
            replyTime: .seconds(60), isOpenedByPerson: true)
        return talk(signals, facts, repetitions: repetitions, declaration: declaration)
    }

    static func talk(
        _ signals: [RelationshipSignals.Kind: Double], _ facts: TalkFacts, repetitions: Int = 0,
        declaration: Declaration? = nil
    ) -> ScoredTalk {
        ScoredTalk(
            signals: RelationshipSignals(signals.mapValues { .init(value: $0, evidence: "so") }), facts: facts,
            repetitions: signals.mapValues { _ in repetitions }, declaration: declaration)
    }

    static func verdict(_ isAgreed: Bool) -> StageVerdict {
        StageVerdict(isAgreed: isAgreed, ground: isAgreed ? nil : .tooSoon, reason: "so it is", evidence: ["yes"])
    }
}

extension RelationshipEvolution {
    /// What a talk makes of two whose person wrote in it, as the store has it.
    func scored(_ standing: RelationshipStanding, by talk: ScoredTalk, messages: Int = 100) -> RelationshipStep {
        var standing = standing
        standing.hear(at: talk.facts.begin)
        return scored(standing, by: talk, messages: messages, at: talk.facts.end, in: .gmt)
    }

    /// What talks make of two, one after the other.
    func scored(_ standing: RelationshipStanding, by talks: [ScoredTalk]) -> RelationshipStanding {
        talks.reduce(standing) { scored($0, by: $1).standing }
    }
}

extension RelationshipStanding {
    /// What the store does with the silence when the person writes.
    mutating func hear(at moment: Date) {
        let silence = moment.timeIntervalSince(lastContact) - RelationshipEvolution.forgivenSilence
        unreckonedSilence += max(0, silence)
        lastContact = moment
    }
}

extension RelationshipStep {
    /// The points of a part.
    func points(_ part: ScoreChange.Part) -> Double {
        change?.parts[part] ?? 0
    }
}
