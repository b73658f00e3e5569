import Domain
import Foundation
import Testing

private typealias Fixtures = EvolutionFixtures

private let losses: [(stage: Stage, days: Double, points: Double)] = [
    (stage: .justMet, days: 2, points: 0), (.justMet, 3, 2), (.goodFriends, 7, 10), (.flirting, 7, 20),
    (.partners, 7, 15), (.partners, -400, 0),
]

private let temperaments: [(temperament: Temperament, points: Double)] = [
    (temperament: Temperament(), points: 20), (Temperament(valence: 0, energy: 1), 25),
    (Temperament(valence: 1, energy: 0.5), 16), (Temperament(valence: 1, energy: 0), 12),
    (Temperament(valence: -1, energy: 1), 28),
]

@Suite struct RelationshipSilenceTests {
    private let evolution = Fixtures.evolution

    @Test(arguments: losses)
    func `silence costs by stage, after two days`(stage: Stage, days: Double, points: Double) {
        let standing = Fixtures.standing(stage, score: 900)

        let score = standing.score(at: Fixtures.day(days), by: evolution.rules)

        #expect(abs(score - (900 - points)) < 1e-9)
    }

    @Test(arguments: temperaments)
    func `a lively persona cools sooner, a cheerful one later`(temperament: Temperament, points: Double) {
        let evolution = Fixtures.evolution(temperament: temperament)
        let standing = Fixtures.standing(.flirting, score: 900)

        let score = standing.score(at: Fixtures.day(7), by: evolution.rules)

        #expect(abs(score - (900 - points)) < 1e-9)
    }

    @Test(arguments: [(stage: Stage.justMet, score: 0.0), (.goodFriends, 159), (.flirting, 459), (.partners, 739)])
    func `the longest silence costs no more than one stage`(stage: Stage, score: Double) {
        let standing = Fixtures.standing(stage, score: 900)

        let step = evolution.cooled(standing, at: Fixtures.day(100_000))

        #expect(step.standing.score == score)
        #expect(step.transition?.cause == (stage == .justMet ? nil : .silence))
        #expect(step.standing.stage == Stage.allCases.last { $0 < stage } ?? .justMet)
    }

    @Test func `silence raises nobody who has fallen deeper already`() {
        let standing = Fixtures.standing(.partners, score: 300)

        let score = standing.score(at: Fixtures.day(50), by: evolution.rules)

        #expect(score == 300)
    }

    @Test(arguments: [Stage.goodFriends, .flirting, .partners])
    func `when to look is when the stage is lost`(stage: Stage) throws {
        let standing = evolution.scored(
            Fixtures.standing(stage), by: Fixtures.talk([.warmth: 0.5], at: Fixtures.day(1)))
        let moment = try #require(standing.coolAt)

        let early = evolution.cooled(standing.standing, at: moment - 120)
        let late = evolution.cooled(standing.standing, at: moment)

        #expect(early.transition == nil)
        #expect(late.transition?.cause == .silence)
    }

    @Test func `a look that finds nothing comes back, an hour later at the soonest`() throws {
        let standing = Fixtures.standing(.flirting)
        let moment = try #require(evolution.cooled(standing, at: Fixtures.day(1)).coolAt)

        let early = evolution.cooled(standing, at: moment - 120)

        #expect(early.coolAt == moment + 3480)
        #expect(early.points(.silence) < -39)
    }

    @Test func `silence that is felt bit by bit costs what it costs at once`() {
        let standing = Fixtures.standing(.partners, score: 900)

        let bits = stride(from: 1.0, through: 20, by: 0.5).reduce(standing) { past, day in
            evolution.cooled(past, at: Fixtures.day(day)).standing
        }
        let once = evolution.cooled(standing, at: Fixtures.day(20)).standing

        #expect(abs(bits.score - once.score) < 1e-6)
        #expect(abs(once.score - 846) < 1e-9)
    }

    @Test func `the silence before a talk is felt with it, once`() {
        let standing = Fixtures.standing(.goodFriends, score: 300)
        let talk = Fixtures.talk(at: Fixtures.day(7))

        let felt = evolution.scored(standing, by: talk)
        let again = evolution.cooled(felt.standing, at: Fixtures.day(9))

        #expect(abs(felt.points(.silence) + 10) < 1e-9)
        #expect(abs(again.standing.score - 290) < 1e-9)
    }

    @Test func `a talk that is scored late costs no silence twice`() {
        let standing = Fixtures.standing(.goodFriends, score: 300)
        let talk = Fixtures.talk(at: Fixtures.begin)
        let cooled = evolution.cooled(standing, at: Fixtures.day(7)).standing

        let scored = evolution.scored(cooled, by: talk, messages: 9, at: Fixtures.day(7), in: .gmt).standing

        #expect(abs(scored.score - 290) < 1e-9)
        #expect(abs(scored.score(at: Fixtures.day(7), by: evolution.rules) - 290) < 1e-9)
    }

    @Test func `a stage that was lost in silence is no quarrel`() {
        let standing = Fixtures.standing(.flirting)

        let step = evolution.scored(standing, by: Fixtures.talk(at: Fixtures.day(60)))

        #expect(step.transition?.cause == .silence)
    }
}

// MARK: - Clocks that are wrong

extension RelationshipSilenceTests {
    @Test
    func `a clock that leaps a year ahead costs one stage, and is not held against anybody once it is right again`() {
        let lovers = Fixtures.standing(.partners, score: 900, lastContact: 10)

        let leapt = evolution.cooled(lovers, at: Fixtures.day(375))
        let back = evolution.cooled(leapt.standing, at: Fixtures.day(11))
        let again = evolution.cooled(back.standing, at: Fixtures.day(375))
        let talked = evolution.scored(again.standing, by: Fixtures.talk([.depth: 0.5], at: Fixtures.day(11)))

        #expect(leapt.standing.stage == .flirting)
        #expect(back.transition == nil && again.transition == nil)
        #expect(abs(again.standing.score - leapt.standing.score) < 1e-9)
        // From now on silence counts again, and the cooldown is over in two days.
        #expect(talked.standing.unreckonedSilence == 0)
        #expect(talked.standing.stageSince == Fixtures.day(11))
    }

    @Test func `a clock that goes back changes nothing`() {
        var friends = Fixtures.standing(.goodFriends, score: 600, lastContact: 40)
        friends.refusal = .init(date: Fixtures.day(30), messages: 1)
        let before = Fixtures.day(-100)
        let proposal = StageProposal(from: .goodFriends, to: .flirting, isSpoken: false)

        let cooled = evolution.cooled(friends, at: before)
        let judged = evolution.judged(friends, proposal, Fixtures.verdict(true), messages: 500, at: before)

        #expect(friends.score(at: before, by: evolution.rules) == 600)
        #expect(evolution.proposal(for: friends, messages: 500, at: before) == nil)
        #expect(cooled.change == nil && cooled.transition == nil)
        #expect(judged.change == nil && judged.transition == nil)
    }

    @Test func `a refusal and a change from the future bind no longer than from now`() {
        var friends = Fixtures.standing(.goodFriends, score: 600)
        friends.stageSince = Fixtures.day(400)
        friends.refusal = .init(date: Fixtures.day(400), messages: 1)
        friends.day = .init(day: CalendarDay(of: Fixtures.day(400), in: .gmt), lastTalk: Fixtures.day(400))

        let talked = evolution.scored(friends, by: Fixtures.talk([.depth: 0.5], at: Fixtures.begin))
        let moment = talked.standing.stageSince + 48 * 3600

        #expect(talked.standing.day?.day == CalendarDay(of: Fixtures.begin, in: .gmt))
        #expect(evolution.proposal(for: talked.standing, messages: 100, at: moment - 1) == nil)
        #expect(evolution.proposal(for: talked.standing, messages: 100, at: moment) != nil)
    }
}
