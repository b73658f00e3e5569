import Domain
import Foundation
import Testing

private typealias Fixtures = EvolutionFixtures

private let partings: [(stage: Stage, score: Double, next: Stage, rest: Double)] = [
    (stage: .partners, score: 900, next: .flirting, rest: 200), (.flirting, 600, .goodFriends, 200),
    (.goodFriends, 450, .justMet, 100), (.goodFriends, 180, .justMet, 100), (.flirting, 150, .goodFriends, 150),
    (.justMet, 50, .justMet, 50),
]

@Suite struct RelationshipEndTests {
    private let evolution = Fixtures.evolution

    private func end(_ standing: RelationshipStanding, on day: Double = 0) -> RelationshipStep {
        evolution.scored(standing, by: Fixtures.talk(at: Fixtures.day(day), declaration: .apart))
    }

    @Test(arguments: partings)
    func `a break-up costs a stage at once`(stage: Stage, score: Double, next: Stage, rest: Double) {
        let together = Fixtures.standing(stage, score: score)

        let step = evolution.scored(together, by: Fixtures.talk(at: Fixtures.begin, declaration: .apart))

        #expect(step.standing.stage == next)
        #expect(step.standing.score == rest)
        #expect(step.points(.apart) == rest - score)
        #expect(step.transition?.cause == (stage == next ? nil : .apart))
    }

    @Test func `lovers who part are friends a day later, and friends they stay`() throws {
        let lovers = Fixtures.standing(.partners, score: 900)
        let parted = evolution.scored(lovers, by: Fixtures.talk(at: Fixtures.begin, declaration: .apart))
        let moment = try #require(parted.coolAt)

        let settled = evolution.cooled(parted.standing, at: moment)
        let later = evolution.cooled(settled.standing, at: moment + 86_400)

        #expect(moment == parted.standing.stageSince + 86_400)
        #expect(settled.standing.stage == .goodFriends)
        #expect(later.standing.stage == .goodFriends)
        #expect(later.transition == nil)
    }

    @Test func `an end that also hurts is one step, and it is the end`() {
        let lovers = Fixtures.standing(.partners, score: 741, lastContact: 5)

        let step = evolution.scored(
            lovers, by: Fixtures.talk([.conflict: 1], at: Fixtures.day(5), declaration: .apart))

        #expect(step.standing.stage == .flirting)
        #expect(step.transition?.cause == .apart)
    }

    @Test func `an end that is talked over costs one stage, and another end another`() {
        let lovers = Fixtures.standing(.partners, score: 900)

        let first = end(lovers)
        let second = end(first.standing, on: 0.1)
        let third = end(second.standing, on: 0.9)
        let later = end(third.standing, on: 1.5)

        #expect(first.standing.stageCause == .apart)
        #expect(second.transition == nil && second.change == nil)
        #expect(third.standing.stage == .flirting)
        #expect(later.standing.stage == .goodFriends)
    }

    @Test(
        arguments: [
            (signals: [.depth: 0.1], hurt: 0.0), (signals: [.conflict: 0.2], hurt: 0),
            (signals: [.warmth: 0.1], hurt: 25),
        ] as [(signals: [RelationshipSignals.Kind: Double], hurt: Double)])
    func `the second step of an end is its own, whether the two talk or not`(
        signals: [RelationshipSignals.Kind: Double], hurt: Double
    ) {
        var parted = end(Fixtures.standing(.partners, score: 900)).standing
        parted.hurt = hurt

        let talked = evolution.scored(parted, by: Fixtures.talk(signals, at: Fixtures.day(1.1)))
        let looked = evolution.cooled(parted, at: Fixtures.day(2.5))

        #expect(talked.transition?.cause == .apart)
        #expect(looked.transition?.cause == .apart)
        #expect(talked.standing.stage == .goodFriends && looked.standing.stage == .goodFriends)
    }

    @Test(
        arguments: [
            [.goodFriends: 200, .flirting: 230, .partners: 260], [.goodFriends: 200, .flirting: 201, .partners: 202],
            [.goodFriends: 1, .flirting: 2, .partners: 3], [.goodFriends: 500, .flirting: 540, .partners: 1000],
        ] as [[Stage: Double]])
    func `lovers become friends however close together the stages lie`(thresholds: [Stage: Double]) throws {
        let evolution = Fixtures.evolution(thresholds)
        var lovers = Fixtures.standing(.partners, score: 1000)
        lovers.stageScore = thresholds[.partners] ?? 0

        let parted = evolution.scored(lovers, by: Fixtures.talk(at: Fixtures.begin, declaration: .apart))
        let settled = evolution.cooled(parted.standing, at: try #require(parted.coolAt))
        let later = evolution.cooled(settled.standing, at: Fixtures.day(2.5))

        #expect(settled.standing.stage == .goodFriends)
        #expect(later.standing.stage == .goodFriends)
    }

    @Test func `two who make up after an end stay agreed when its second step comes`() {
        let parted = end(Fixtures.standing(.partners, score: 900)).standing
        let agreed = evolution.scored(parted, by: Fixtures.talk(at: Fixtures.day(0.5), declaration: .together))

        let settled = evolution.cooled(agreed.standing, at: Fixtures.day(1.1))
        let ended = end(agreed.standing, on: 0.6)

        #expect(settled.standing.stage == .goodFriends)
        #expect(settled.standing.agreedAt == agreed.standing.agreedAt && agreed.standing.agreedAt != nil)
        #expect(ended.standing.agreedAt == nil)
    }
}
