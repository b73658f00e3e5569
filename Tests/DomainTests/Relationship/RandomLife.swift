import Domain
import Foundation
import TestSupport

/// A life in which anything may happen to two at any time; everything that was seen wrong is written down.
struct RandomLife {
    private typealias Fixtures = EvolutionFixtures

    private(set) var standing: RelationshipStanding
    private(set) var faults: [String] = []
    /// How often the stage rose.
    private(set) var promotions = 0
    private var now = EvolutionFixtures.begin
    private var messages = 0
    private var dayTotals: [CalendarDay: Double] = [:]
    private let isClockRight: Bool
    private let evolution = EvolutionFixtures.evolution

    /// A life of strangers, or of two who stay as they are; the clock may be wrong.
    init(mode: RelationshipMode = .evolving, stage: Stage = .justMet, isClockRight: Bool) {
        standing = EvolutionFixtures.standing(stage, mode: mode)
        self.isClockRight = isClockRight
    }

    /// Lets one thing happen.
    mutating func step(using random: inout SplitMix) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0...5: talk(using: &random)
        case 6: pass(days: Double.random(in: 0...30, using: &random))
        case 7, 8: cool()
        case 9, 10: judge(using: &random)
        default: leap(using: &random)
        }
    }

    private mutating func pass(days: Double) {
        now += days * 86_400
    }

    /// The clock goes back or leaps ahead.
    private mutating func leap(using random: inout SplitMix) {
        guard !isClockRight else { return }
        pass(days: Double.random(in: -400...400, using: &random))
    }

    private mutating func talk(using random: inout SplitMix) {
        pass(days: Double.random(in: 0...1.5, using: &random))
        var signals: [RelationshipSignals.Kind: Double] = [:]
        for kind in RelationshipSignals.Kind.allCases where Bool.random(using: &random) {
            signals[kind] = Double.random(in: 0...(kind == .conflict ? 0.4 : 1), using: &random)
        }
        let declaration = [Declaration.together, .apart].randomElement(using: &random)
        let talk = Fixtures.talk(
            signals, at: now, novelty: .random(in: 0...1, using: &random),
            repetitions: .random(in: 0...2, using: &random),
            declaration: Int.random(in: 0..<40, using: &random) == 0 ? declaration : nil)
        now = talk.facts.end
        messages += 20
        standing.hear(at: talk.facts.begin)
        let step = evolution.scored(standing, by: talk, messages: messages, at: now, in: .gmt)
        checkBounds(of: step)
        take(step)
    }

    private mutating func cool() {
        take(evolution.cooled(standing, at: now))
    }

    /// A verdict on what is proposed, or on anything at all.
    private mutating func judge(using random: inout SplitMix) {
        let any = StageProposal(
            from: Stage.allCases.randomElement(using: &random) ?? .justMet,
            to: Stage.allCases.randomElement(using: &random) ?? .justMet, isSpoken: .random(using: &random))
        let proposal = evolution.proposal(for: standing, messages: messages, at: now) ?? any
        let verdict = Fixtures.verdict(.random(using: &random))
        take(evolution.judged(standing, proposal, verdict, messages: messages, at: now))
    }
}

// MARK: - What must hold

extension RandomLife {
    private mutating func take(_ step: RelationshipStep) {
        let after = step.standing
        expect((0...1000).contains(after.score), "a score off the scale: \(after.score)")
        expect(after.hurt >= 0, "hurt below nothing")
        checkParts(of: step)
        checkStages(of: step)
        for moment in [step.judgeAt, step.coolAt].compactMap(\.self) {
            expect(moment >= now, "a look in the past")
            expect(after.mode == .evolving, "a look at what does not move")
        }
        standing = after
    }

    private mutating func checkParts(of step: RelationshipStep) {
        let difference = step.standing.score - standing.score
        let sum = step.change?.parts.values.reduce(0, +) ?? 0
        expect(abs(sum - difference) < 1e-6, "parts of \(sum) make \(difference)")
        expect(step.points(.silence) <= 0, "silence that brings points")
    }

    private mutating func checkStages(of step: RelationshipStep) {
        let (before, after) = (standing.stage, step.standing.stage)
        let ranks = [before, after].compactMap(Stage.allCases.firstIndex)
        expect(abs(ranks[0] - ranks[1]) <= 1, "from \(before) to \(after) at once")
        let transition = step.transition
        expect((transition?.from ?? before) == before && (transition?.to ?? before) == after, "a step untold")
        guard after > before else { return }
        promotions += 1
        expect(now.timeIntervalSince(standing.stageSince) >= 48 * 3600, "a step up within the cooldown")
    }

    private mutating func checkBounds(of step: RelationshipStep) {
        let total = step.change.map { $0.to - $0.from - step.points(.silence) - step.points(.apart) } ?? 0
        expect((-30 - 1e-6...12 + 1e-6).contains(total), "a talk of \(total)")
        guard isClockRight else { return }
        let day = CalendarDay(of: now, in: .gmt)
        let dayTotal = (dayTotals[day] ?? 0) + total
        dayTotals[day] = dayTotal
        expect((-60 - 1e-6...20 + 1e-6).contains(dayTotal), "a day of \(dayTotal)")
    }

    private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
        if !holds { faults.append("\(now): \(fault())") }
    }
}
