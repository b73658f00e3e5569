import Domain
import Foundation
import TestSupport
import Testing

private typealias Fixtures = EvolutionFixtures

private let lives: [(life: Life, days: [ClosedRange<Double>])] = [
    (
        life: Life(gap: 1, talks: 1...2, signals: [.warmth: 0.5, .humour: 0.4, .depth: 0.3]),
        [12...20, 35...50, 56...84]
    ),
    (life: Life(gap: 2, talks: 1...1, signals: [.warmth: 0.2, .depth: 0.2], isShy: true), [70...110]),
    (life: Life(gap: 1, talks: 5...5, signals: [.warmth: 0.9], repetitions: 3), []),
]

/// How somebody lives with the persona.
private struct Life: Sendable {
    let gap: Double
    let talks: ClosedRange<Int>
    let signals: [RelationshipSignals.Kind: Double]
    var isShy = false
    var repetitions = 0
}

@Suite struct RelationshipPropertyTests {
    private let evolution = Fixtures.evolution

    @Test(arguments: 1...100)
    func `whatever happens, score, parts, bounds and stages keep their rules`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var life = RandomLife(isClockRight: seed % 2 == 0)

        for _ in 0..<200 { life.step(using: &random) }

        #expect(life.faults == [])
    }

    @Test func `most lives go somewhere`() {
        let lives = (UInt64(1)...20).map { seed in
            var random = SplitMix(seed: seed)
            var life = RandomLife(isClockRight: true)
            for _ in 0..<300 { life.step(using: &random) }
            return life
        }

        let moved = lives.filter { $0.promotions > 0 }

        #expect(moved.count > 10)
    }

    @Test(arguments: 1...30)
    func `whatever happens, a static relationship keeps stage, score and days`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var life = RandomLife(mode: .static, stage: .flirting, isClockRight: false)

        for _ in 0..<200 { life.step(using: &random) }

        #expect(life.standing.stage == .flirting)
        #expect(life.standing.score == 500)
        #expect(life.standing.stageSince == Fixtures.begin)
        #expect(life.standing.daysInContact == 0)
        #expect(life.standing.day == nil)
        #expect(life.faults == [])
    }

    @Test(arguments: 1...50)
    func `silence only lowers a score, and more silence never leaves more`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var life = RandomLife(isClockRight: false)
        for _ in 0..<100 { life.step(using: &random) }
        let moments = (0..<50).map { _ in Fixtures.day(.random(in: -1000...5000, using: &random)) }.sorted()

        let scores = moments.map { life.standing.score(at: $0, by: evolution.rules) }
        let cooled = moments.map { evolution.cooled(life.standing, at: $0).standing.score }

        #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(zip(cooled, cooled.dropFirst()).allSatisfy { $0 >= $1 })
        #expect((scores + cooled).allSatisfy { $0 <= life.standing.score })
    }

    @Test(arguments: 1...20)
    func `whoever stands about a threshold does not go to and fro`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var standing = Fixtures.standing(.goodFriends, score: 495)
        var steps = 0

        for day in 0..<200 {
            let isOver = standing.score > 500
            let talk = Fixtures.talk(
                isOver ? [.conflict: .random(in: 0...1, using: &random)] : [.warmth: 0.5, .humour: 0.5],
                at: Fixtures.day(Double(day)))
            let scored = evolution.scored(standing, by: talk, messages: day * 40)
            let end = talk.facts.end
            let judged = evolution.proposal(for: scored.standing, messages: day * 40, at: end).map {
                evolution.judged(scored.standing, $0, Fixtures.verdict(true), messages: day * 40, at: end)
            }
            steps += [scored, judged].compactMap { $0?.transition }.count
            standing = judged?.standing ?? scored.standing
        }

        #expect(steps <= 1)
    }

    @Test(arguments: lives)
    private func `coming close takes weeks of good talk, and cannot be had by words`(
        life: Life, days: [ClosedRange<Double>]
    ) {
        var standing = Fixtures.standing()
        var reached: [Double] = []

        for visit in 0..<100 {
            for talk in 0..<[life.talks.lowerBound, life.talks.upperBound][visit % 2] {
                let begin = Fixtures.day(Double(visit) * life.gap) + Double(talk) * 6 * 3600
                standing = evolution.scored(standing, by: life.talk(at: begin)).standing
                guard let proposal = evolution.proposal(for: standing, messages: visit * 40, at: begin + 600) else {
                    continue
                }
                standing =
                    evolution.judged(
                        standing, proposal, Fixtures.verdict(true), messages: visit * 40, at: begin + 600
                    ).standing
                reached.append(Double(visit) * life.gap)
            }
        }

        #expect(reached.count == days.count)
        #expect(zip(reached, days).allSatisfy { $1.contains($0) }, "\(reached)")
    }
}

extension Life {
    /// A stretch of talk as they talk.
    fileprivate func talk(at begin: Date) -> ScoredTalk {
        let facts = TalkFacts(
            begin: begin, end: begin + 600, share: isShy ? 0.3 : 0.45, length: isShy ? 4 : 9, novelty: 0.95,
            replyTime: .seconds(isShy ? 3600 : 60), isOpenedByPerson: !isShy)
        return EvolutionFixtures.talk(signals, facts, repetitions: repetitions)
    }
}
