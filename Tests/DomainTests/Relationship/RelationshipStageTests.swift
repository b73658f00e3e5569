import Domain
import Foundation
import Testing

private typealias Fixtures = EvolutionFixtures

private let edits: [(thresholds: [Stage: Double], score: Double)] = [
    (thresholds: [.goodFriends: 300, .flirting: 700, .partners: 990], score: 505),
    ([.goodFriends: 100, .flirting: 300, .partners: 500], 320), ([.goodFriends: 200, .flirting: 510], 505),
    ([.goodFriends: 200], 320), ([.goodFriends: 1000], 505), ([:], 10),
]

private let switches: [(mode: RelationshipMode, stage: Stage?, result: Stage, score: Double)] = [
    (mode: .evolving, stage: .partners, result: .partners, score: 780), (.evolving, nil, .flirting, 500),
    (.evolving, .justMet, .justMet, 0), (.static, .goodFriends, .goodFriends, 620), (.static, nil, .flirting, 620),
]

@Suite struct RelationshipStageTests {
    private let evolution = Fixtures.evolution

    @Test(arguments: [(score: 499.0, to: nil), (500, Stage.flirting), (1000, .flirting)])
    func `a score that reaches the next stage proposes it, and none beyond`(score: Double, to: Stage?) {
        let friends = Fixtures.standing(.goodFriends, score: score, lastContact: 3)

        let proposal = evolution.proposal(for: friends, messages: 100, at: Fixtures.day(3))

        #expect(proposal == to.map { StageProposal(from: .goodFriends, to: $0, isSpoken: false) })
    }

    @Test func `within two days of the last change nothing is proposed, but when to ask is told`() {
        let strangers = Fixtures.standing(score: 195)

        let early = evolution.scored(strangers, by: Fixtures.talk([.depth: 1], at: Fixtures.day(1)))
        let late = evolution.scored(early.standing, by: Fixtures.talk([.depth: 1], at: Fixtures.day(2)))

        #expect(early.judgeAt == Fixtures.day(2))
        #expect(evolution.proposal(for: early.standing, messages: 100, at: Fixtures.day(2) - 1) == nil)
        #expect(evolution.proposal(for: early.standing, messages: 100, at: Fixtures.day(2)) != nil)
        #expect(late.judgeAt == Fixtures.day(2) + 600)
    }

    @Test func `what the judge agreed to is the new stage, and waits again`() {
        let friends = Fixtures.standing(.goodFriends, score: 900, lastContact: 3)
        let proposal = StageProposal(from: .goodFriends, to: .flirting, isSpoken: false)

        let step = evolution.judged(
            friends, proposal, Fixtures.verdict(true), messages: 100, at: Fixtures.day(3))

        #expect(step.standing.stage == .flirting)
        #expect(step.standing.stageScore == 500)
        #expect(step.transition?.cause == .earned)
        #expect(step.change == nil)
        #expect(step.judgeAt == Fixtures.day(5))
    }

    @Test(arguments: [
        (days: 0.9, messages: 500, isProposed: false), (30, 129, false), (1, 130, true), (30, 130, true),
    ])
    func `after a refusal the next proposal waits for a day and for thirty messages`(
        days: Double, messages: Int, isProposed: Bool
    ) {
        let friends = Fixtures.standing(.goodFriends, score: 600, lastContact: 40)
        let proposal = StageProposal(from: .goodFriends, to: .flirting, isSpoken: false)
        let refused = evolution.judged(
            friends, proposal, Fixtures.verdict(false), messages: 100, at: Fixtures.day(10))

        let next = evolution.proposal(for: refused.standing, messages: messages, at: Fixtures.day(10 + days))

        #expect(refused.standing.stage == .goodFriends)
        #expect(refused.judgeAt == nil)
        #expect((next != nil) == isProposed)
    }

    @Test(
        arguments: [
            (mode: RelationshipMode.evolving, days: 0.5, messages: 110, left: 20),
            (.evolving, 0.5, 500, 0), (.evolving, 9, 110, 20), (.evolving, 1, 130, nil), (.static, 0.5, 110, nil),
        ] as [(mode: RelationshipMode, days: Double, messages: Int, left: Int?)])
    func `a refusal stands until a day and thirty messages later, and in no static relationship`(
        mode: RelationshipMode, days: Double, messages: Int, left: Int?
    ) {
        var friends = Fixtures.standing(.goodFriends, score: 600, mode: mode)
        friends.refusal = .init(date: Fixtures.day(10), messages: 100)

        let refusal = friends.standingRefusal(messages: messages, at: Fixtures.day(10 + days))

        #expect(refusal?.messagesLeft == left)
        #expect(refusal?.until == left.map { _ in Fixtures.day(11) })
    }

    @Test(arguments: [
        StageProposal(from: .justMet, to: .goodFriends, isSpoken: true),
        StageProposal(from: .goodFriends, to: .partners, isSpoken: true),
        StageProposal(from: .flirting, to: .partners, isSpoken: false),
    ])
    func `a verdict on what is not proposed changes nothing`(proposal: StageProposal) {
        let friends = Fixtures.standing(.goodFriends, score: 400, lastContact: 3)

        let steps = [true, false].map {
            evolution.judged(friends, proposal, Fixtures.verdict($0), messages: 9, at: Fixtures.day(3))
        }

        #expect(steps.allSatisfy { $0.standing == friends && $0.transition == nil })
    }

    @Test func `an agreement within the cooldown changes nothing and is asked for again`() {
        let friends = Fixtures.standing(.goodFriends, score: 600)
        let proposal = StageProposal(from: .goodFriends, to: .flirting, isSpoken: false)

        let step = evolution.judged(friends, proposal, Fixtures.verdict(true), messages: 9, at: Fixtures.day(1.9))

        #expect(step.standing == friends)
        #expect(step.judgeAt == Fixtures.day(2))
    }

    @Test func `a persona goes no further than it has thresholds for`() {
        let mentor = Fixtures.evolution([.goodFriends: 200])
        let friends = Fixtures.standing(.goodFriends, score: 1000)

        let step = mentor.scored(friends, by: Fixtures.talk(at: Fixtures.day(2), declaration: .together))

        #expect(step.judgeAt == nil)
        #expect(step.standing.agreedAt == nil)
    }
}

// MARK: - What they say

extension RelationshipStageTests {
    @Test func `what both said is proposed at once, and lifts the score once the judge agrees`() throws {
        var friends = Fixtures.standing(.goodFriends, score: 250)
        friends.daysInContact = 3
        let talk = Fixtures.talk(at: Fixtures.day(2), declaration: .together)

        let said = evolution.scored(friends, by: talk)
        let moment = try #require(said.judgeAt)
        let proposal = try #require(evolution.proposal(for: said.standing, messages: 100, at: moment))
        let agreed = evolution.judged(said.standing, proposal, Fixtures.verdict(true), messages: 100, at: moment)

        #expect(moment == talk.facts.end)
        #expect(proposal.isSpoken)
        #expect(agreed.standing.score == 500)
        #expect(agreed.points(.stage) == 250)
        #expect(agreed.transition?.cause == .agreed)
        #expect(agreed.standing.agreedAt == nil)
    }

    @Test(arguments: [(days: 2, isProposed: false), (3, true)])
    func `words count once the two have talked on three days`(days: Int, isProposed: Bool) {
        var strangers = Fixtures.standing(score: 20)
        strangers.daysInContact = days

        let step = evolution.scored(strangers, by: Fixtures.talk(at: Fixtures.day(3), declaration: .together))

        #expect((step.judgeAt != nil) == isProposed)
        #expect(step.standing.agreedAt != nil)
    }

    @Test func `words wait for the cooldown too, and are forgotten after a week or a refusal`() {
        var friends = Fixtures.standing(.goodFriends, score: 250)
        friends.daysInContact = 3
        let said = evolution.scored(friends, by: Fixtures.talk(at: Fixtures.begin, declaration: .together)).standing
        let proposal = StageProposal(from: .goodFriends, to: .flirting, isSpoken: true)

        let proposals = [1.9, 2, 7, 7.1].map { evolution.proposal(for: said, messages: 9, at: Fixtures.day($0)) }
        let refused = evolution.judged(said, proposal, Fixtures.verdict(false), messages: 9, at: Fixtures.day(3))

        #expect(proposals == [nil, proposal, proposal, nil])
        #expect(refused.standing.agreedAt == nil)
        #expect(refused.standing.refusal == .init(date: Fixtures.day(3), messages: 9))
    }
}

// MARK: - What they lose

extension RelationshipStageTests {
    @Test(arguments: [(score: 461.0, stage: Stage.flirting), (459, .goodFriends)])
    func `quarrels cost a stage only below the margin`(score: Double, stage: Stage) {
        let close = Fixtures.standing(.flirting, score: score + 10)

        let step = evolution.scored(close, by: Fixtures.talk([.conflict: 0.5], at: Fixtures.day(1)))

        #expect(step.standing.stage == stage)
        #expect(step.transition?.cause == (stage == .flirting ? nil : .conflict))
        #expect(step.standing.stageScore == (stage == .flirting ? 500 : 200))
    }

    @Test func `what just changed is left to settle for a day`() {
        let close = Fixtures.standing(.flirting, score: 470)

        let early = evolution.scored(close, by: Fixtures.talk([.conflict: 1], at: Fixtures.day(0.5)))
        let late = evolution.cooled(early.standing, at: Fixtures.day(1))

        #expect(early.standing.stage == .flirting)
        #expect(early.coolAt == Fixtures.day(1))
        #expect(late.transition?.cause == .conflict)
    }

    @Test func `whoever lost a stage does not get it back by the next kind word`() {
        let close = Fixtures.standing(.flirting, score: 462)
        let lost = evolution.scored(close, by: Fixtures.talk([.conflict: 0.5], at: Fixtures.day(1)))

        let mended = evolution.scored(
            lost.standing, by: Fixtures.talk([.depth: 1, .repair: 1, .vulnerability: 1], at: Fixtures.day(4)))

        #expect(lost.standing.stage == .goodFriends)
        #expect(mended.standing.score > 460)
        #expect(mended.judgeAt == nil)
    }

    @Test(arguments: edits)
    func `thresholds that the operator moves cost nobody a stage`(
        thresholds: [Stage: Double], score: Double
    ) {
        let close = Fixtures.standing(.flirting, score: score, lastContact: 30)
        let edited = Fixtures.evolution(thresholds)

        let talked = edited.scored(close, by: Fixtures.talk([.warmth: 0.2], at: Fixtures.day(30)))
        let looked = edited.cooled(close, at: Fixtures.day(30))

        #expect(talked.standing.stage == .flirting)
        #expect(looked.standing.stage == .flirting)
    }

    @Test(arguments: [
        (
            thresholds: [Stage.goodFriends: 200], mode: RelationshipMode.evolving, result: Stage.goodFriends,
            score: 200.0
        ),
        ([:], .evolving, .justMet, 0), ([.goodFriends: 200], .static, .partners, 900),
    ])
    func `who is set evolving without a stage is at none that the persona does not come to`(
        thresholds: [Stage: Double], mode: RelationshipMode, result: Stage, score: Double
    ) {
        let lovers = Fixtures.standing(.partners, score: 900, mode: .static)

        let step = Fixtures.evolution(thresholds).set(lovers, mode: mode, stage: nil, at: Fixtures.day(1))

        #expect(step.standing.stage == result)
        #expect(step.standing.score == score)
        #expect(step.transition?.cause == (result == .partners ? nil : .operator))
    }

    @Test(arguments: switches)
    func `the operator sets mode and stage`(mode: RelationshipMode, stage: Stage?, result: Stage, score: Double) {
        var standing = Fixtures.standing(.flirting, score: 620, lastContact: 0)
        standing.hurt = 9
        standing.refusal = .init(date: Fixtures.begin, messages: 1)

        let step = evolution.set(standing, mode: mode, stage: stage, at: Fixtures.day(9))

        #expect(step.standing.mode == mode)
        #expect(step.standing.stage == result)
        #expect(step.standing.score == score)
        #expect(step.points(.stage) == score - 620)
        #expect(step.transition?.cause == (result == .flirting ? nil : .operator))
        #expect((step.coolAt != nil) == (mode == .evolving && result > .justMet))
        #expect(step.standing.score(at: Fixtures.day(9), by: evolution.rules) == score)
    }
}
