import Domain
import Foundation
import Testing

private typealias Fixtures = EvolutionFixtures

private let weights: [(kind: RelationshipSignals.Kind, points: Double)] = [
    (kind: .depth, points: 9), (.vulnerability, 10), (.humour, 5), (.warmth, 4 * 0.25), (.conflict, -20), (.repair, 0),
]

private let unbelievable = [
    TalkFacts(
        begin: .distantPast, end: .distantFuture, share: .nan, length: .nan, novelty: .nan, replyTime: nil,
        isOpenedByPerson: false),
    TalkFacts(
        begin: .distantFuture, end: .distantPast, share: .infinity, length: -.infinity, novelty: 1e300,
        replyTime: .seconds(-1), isOpenedByPerson: true),
]

@Suite struct RelationshipScoringTests {
    private let evolution = Fixtures.evolution

    @Test(arguments: weights)
    func `each signal weighs as the table says`(kind: RelationshipSignals.Kind, points: Double) throws {
        let standing = Fixtures.standing(.flirting)

        let step = evolution.scored(standing, by: Fixtures.talk([kind: 1], at: Fixtures.begin))

        let part = try #require(ScoreChange.Part(rawValue: kind.rawValue))
        #expect(abs(step.points(part) - points) < 1e-9)
    }

    @Test func `love declared a hundred times gains less than one honest evening`() {
        let stranger = Fixtures.standing()
        let declarations = (0..<100).map { number in
            Fixtures.talk(
                [.warmth: 0.9], at: Fixtures.begin + Double(number) * 120, novelty: 0.1, repetitions: min(5, number))
        }
        let evening = Fixtures.talk([.depth: 0.6, .vulnerability: 0.6], at: Fixtures.begin)

        let bombed = evolution.scored(stranger, by: declarations)
        let honest = evolution.scored(stranger, by: [evening])

        #expect(bombed.score < 1)
        #expect(bombed.daysInContact == 0)
        #expect(honest.score > 8)
    }

    @Test func `kind words count as far as something stands behind them`() {
        let bare = Fixtures.talk([.warmth: 0.9], at: Fixtures.begin)
        let backed = Fixtures.talk([.warmth: 0.9, .humour: 0.4], at: Fixtures.begin)

        let steps = [bare, backed].map { evolution.scored(Fixtures.standing(), by: $0) }

        #expect(steps.map { ($0.points(.warmth) * 10).rounded() / 10 } == [1, 2.6])
    }

    @Test(arguments: [(0, 9.0), (1, 2.7), (2, 0.81), (5, 0)])
    func `words that were said before tell ever less`(repetitions: Int, points: Double) {
        let talk = Fixtures.talk([.depth: 1], at: Fixtures.begin, repetitions: repetitions)

        let step = evolution.scored(Fixtures.standing(), by: talk)

        #expect(abs(step.points(.depth) - points) < 1e-9)
    }

    @Test(arguments: [(-1800.0, 0.25), (0, 0.25), (1800, 0.625), (3600, 1), (36_000, 1)])
    func `what follows at once brings less, and every talk of a day less than the one before`(
        gap: Double, share: Double
    ) {
        let first = Fixtures.talk([.depth: 0.5], at: Fixtures.begin)
        let second = Fixtures.talk([.depth: 0.5], at: Fixtures.begin + 600 + gap)

        let step = evolution.scored(evolution.scored(Fixtures.standing(), by: [first]), by: second)

        #expect(abs(step.points(.depth) - 4.5 * share * 0.6) < 1e-9)
    }

    @Test func `a person who hardly takes part gains half`() {
        let facts = TalkFacts(
            begin: Fixtures.begin, end: Fixtures.begin + 600, share: 0, length: 0, novelty: 1,
            replyTime: .seconds(86_400), isOpenedByPerson: false)

        let step = evolution.scored(Fixtures.standing(), by: Fixtures.talk([.depth: 1], facts))

        #expect(abs(step.points(.depth) - 9 * (0.5 + 0.5 * 0.125)) < 1e-9)
    }

    @Test func `the same talk brings more on fourteen days than on one evening`() {
        let signals: [RelationshipSignals.Kind: Double] = [.warmth: 0.4, .humour: 0.3, .depth: 0.2]
        let evening = (0..<14).map { Fixtures.talk(signals, at: Fixtures.begin + Double($0) * 1200) }
        let days = (0..<14).map { Fixtures.talk(signals, at: Fixtures.day(Double($0))) }

        let long = evolution.scored(Fixtures.standing(), by: evening)
        let regular = evolution.scored(Fixtures.standing(), by: days)

        #expect(regular.score > 4 * long.score)
        #expect(regular.daysInContact == 14)
    }

    @Test func `a day of talk counts once, and for more the more regular they are`() {
        let days = (0..<14).map { Fixtures.talk([.depth: 0.5], at: Fixtures.day(Double($0))) }
        let early = evolution.scored(Fixtures.standing(), by: days[0])
        let regular = evolution.scored(Fixtures.standing(), by: Array(days.dropLast()))

        let again = evolution.scored(
            early.standing, by: Fixtures.talk([.depth: 0.5], at: Fixtures.begin + 7200))
        let late = evolution.scored(regular, by: days[13])

        #expect(abs(early.points(.presence) - (2 + 2.0 / 14)) < 1e-9)
        #expect(again.points(.presence) == 0)
        #expect(abs(late.points(.presence) - 4) < 1e-9)
    }

    @Test func `turning up with nothing to say is no day of talk`() {
        let empty = Fixtures.talk([.warmth: 0.05], at: Fixtures.begin)

        let step = evolution.scored(Fixtures.standing(), by: empty)

        #expect(step.change == nil)
        #expect(step.standing.daysInContact == 0)
        #expect(step.standing.day?.talks == 0)
    }

    @Test func `somebody who comes back after a week is welcome, unless to quarrel`() {
        let known = evolution.scored(Fixtures.standing(), by: [Fixtures.talk([.depth: 0.5], at: Fixtures.begin)])
        let signals: [[RelationshipSignals.Kind: Double]] = [[:], [.warmth: 0.5], [.conflict: 0.5]]

        let early = evolution.scored(known, by: Fixtures.talk(at: Fixtures.day(6.9)))
        let returns = signals.map { evolution.scored(known, by: Fixtures.talk($0, at: Fixtures.day(7.1))) }

        #expect(early.points(.comeback) == 0)
        #expect(returns.map { $0.points(.comeback) } == [3, 3, 0])
    }
}

// MARK: - Hurt, bounds and bad input

extension RelationshipScoringTests {
    @Test func `a quarrel costs more than making up gives back, and in the end no more comes back than it cost`() {
        let friends = Fixtures.standing(.goodFriends, score: 300)
        let quarrelled = evolution.scored(friends, by: Fixtures.talk([.conflict: 0.5], at: Fixtures.begin))
        let amends = (1...20).map { Fixtures.talk([.repair: 1], at: Fixtures.begin + Double($0) * 7200) }

        let repaired = evolution.scored(quarrelled.standing, by: amends[0])
        let settled = amends.reduce((quarrelled.standing, 0.0)) { past, talk in
            let step = evolution.scored(past.0, by: talk)
            return (step.standing, past.1 + step.points(.repair))
        }

        #expect(quarrelled.standing.hurt == 10)
        #expect(repaired.points(.repair) == 6)
        #expect(repaired.standing.hurt == 4)
        #expect(abs(settled.1 - 10) < 1e-9)
        #expect(settled.0.hurt == 0)
    }

    @Test func `a quarrel and its end in one talk still cost`() {
        let friends = Fixtures.standing(.goodFriends, score: 300)
        let talk = Fixtures.talk([.conflict: 1, .repair: 1], at: Fixtures.begin)

        let step = evolution.scored(friends, by: talk)

        #expect(step.standing.score < 290)
        #expect(step.standing.hurt == 14)
    }

    @Test func `whoever has nothing to lose has nothing to make good`() {
        let quarrel = Fixtures.talk([.conflict: 1], at: Fixtures.begin)
        let amends = Fixtures.talk([.repair: 1], at: Fixtures.day(1))

        let standing = evolution.scored(Fixtures.standing(), by: [quarrel, amends])

        #expect(standing.score == 0)
        #expect(standing.hurt == 0)
    }

    @Test func `no day brings more than twenty points or costs more than sixty`() throws {
        let all: [RelationshipSignals.Kind: Double] = [.depth: 1, .vulnerability: 1, .humour: 1, .warmth: 1]
        let moments = (0..<10).map { Fixtures.begin + Double($0) * 3600 }

        let first = evolution.scored(Fixtures.standing(), by: Fixtures.talk(all, at: moments[0]))
        let best = evolution.scored(Fixtures.standing(), by: moments.map { Fixtures.talk(all, at: $0) })
        let worst = evolution.scored(
            Fixtures.standing(.partners, score: 900), by: moments.map { Fixtures.talk([.conflict: 1], at: $0) })

        #expect(first.standing.score == 12)
        #expect(first.points(.bound) < 0)
        #expect(abs(best.score - 20) < 1e-9)
        #expect(abs(worst.score - 840) < 1e-9)
    }

    @Test(arguments: [(hours: -20.0, isNewDay: false), (24, true), (-72, true)])
    func `a day back is the same day, for people cross borders`(hours: Double, isNewDay: Bool) {
        let all: [RelationshipSignals.Kind: Double] = [.depth: 1, .vulnerability: 1, .humour: 1, .warmth: 1]
        let full = (0..<10).map { Fixtures.talk(all, at: Fixtures.begin + Double($0) * 3600) }
        let standing = evolution.scored(Fixtures.standing(), by: full)

        let step = evolution.scored(standing, by: Fixtures.talk(all, at: Fixtures.begin + hours * 3600))

        #expect((step.change != nil) == isNewDay)
        #expect((step.standing.daysInContact == 2) == isNewDay)
    }

    @Test(arguments: unbelievable)
    func `facts that cannot be leave a score that can`(facts: TalkFacts) {
        let all = Dictionary(uniqueKeysWithValues: RelationshipSignals.Kind.allCases.map { ($0, Double.nan) })
        var standing = Fixtures.standing(score: .nan)
        standing.hurt = .infinity
        standing.unreckonedSilence = .nan

        let step = evolution.scored(standing, by: Fixtures.talk(all, facts), messages: 0, at: Fixtures.begin, in: .gmt)

        #expect((0...1000).contains(step.standing.score))
        #expect(step.standing.hurt.isFinite && step.standing.unreckonedSilence.isFinite)
    }
}
