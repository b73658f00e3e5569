import Domain
import Foundation
import Ports

@testable import mio

/// What happened between keke and the person 4242 in the first days of 2026.
enum ChronicleFixture {
    /// The rules that hold between them.
    static let rules = EvolutionRules(
        thresholds: [.goodFriends: 180, .flirting: 450, .partners: 720],
        temperament: Temperament(valence: 0.5, energy: 0.8))

    /// The moment so many days after the new year.
    static func day(_ number: Double) -> Date { Date(timeIntervalSince1970: 1_767_225_600 + number * 86_400) }

    /// Friends since the tenth day, with whom the judge has refused more on the twentieth.
    static let friends = chronicle(
        RelationshipStanding(
            mode: .evolving, stage: .goodFriends, score: 166, hurt: 4, stageScore: 180, since: day(19),
            lastContact: day(20), daysInContact: 3, refusal: .init(date: day(20), messages: 40), agreedAt: day(19.5)),
        arm: "slow-burn/slow",
        changes: [
            ScoreChange(date: day(1), from: 0, to: 171.8, parts: [.depth: 100, .warmth: 71.8]),
            ScoreChange(date: day(10), from: 171.8, to: 180, parts: [.warmth: 1.6, .depth: 3.2, .presence: 3.4]),
            ScoreChange(date: day(20), from: 180, to: 160, parts: [.silence: -20]),
            ScoreChange(date: day(20), from: 160, to: 166, parts: [.humour: 6.02, .bound: -0.02]),
        ],
        transitions: [.init(from: .justMet, to: .goodFriends, cause: .earned, score: 180, date: day(10))],
        verdicts: [
            judged(
                .goodFriends, at: 10, isSpoken: false,
                StageVerdict(
                    isAgreed: true, ground: nil, reason: "They trust each other.",
                    evidence: ["nobody but you knows", "thank you"])),
            judged(
                .flirting, at: 20, isSpoken: true,
                StageVerdict(
                    isAgreed: false, ground: .tooSoon, reason: "They only talk of music.", evidence: ["I like you"])),
        ])

    /// Two who met on the first day, and what happened since.
    static func chronicle(
        _ standing: RelationshipStanding, arm: String? = nil, changes: [ScoreChange] = [],
        transitions: [StageTransition] = [], verdicts: [JudgedProposal] = []
    ) -> RelationshipChronicle {
        RelationshipChronicle(
            preset: PresetName(rawValue: "keke"), arm: arm.map(ArmName.init), since: day(0), standing: standing,
            messages: 52, changes: changes, transitions: transitions, verdicts: verdicts)
    }

    private static func judged(
        _ stage: Stage, at number: Double, isSpoken: Bool, _ verdict: StageVerdict
    ) -> JudgedProposal {
        JudgedProposal(
            proposal: StageProposal(from: .justMet, to: stage, isSpoken: isSpoken), verdict: verdict,
            model: "openai/m", date: day(number))
    }
}
