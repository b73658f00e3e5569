package import Foundation

/// How a relationship grows and cools: the rules of a persona applied to where it stands.
///
/// Static relationships keep stage and score whatever is asked here; only their mood moves. No look takes more than one
/// stage. The clock may go back or leap ahead; what it then says of the past is not held against anybody twice.
package struct RelationshipEvolution: Sendable {
    /// The rules.
    package let rules: EvolutionRules

    /// An evolution by `rules`.
    package init(rules: EvolutionRules) {
        self.rules = rules
    }

    /// What a stretch of talk makes of a relationship that has had `messages` messages in all.
    ///
    /// The silence before it is felt first, then the talk itself; then words that end it, or else what it hurt, may cost
    /// a stage.
    package func scored(
        _ standing: RelationshipStanding, by talk: ScoredTalk, messages: Int, at now: Date, in zone: TimeZone
    ) -> RelationshipStep {
        var course = Course(standing, at: now)
        let end = min(talk.facts.end, now)
        let isReturn = course.standing.isReturn(with: talk)
        course.standing.feel(talk, isReturn: isReturn, at: end, by: rules.temperament)
        guard standing.mode == .evolving else {
            var unmoved = standing
            unmoved.mood = course.standing.mood
            return RelationshipStep(standing: unmoved)
        }
        let silence = reckonSilence(in: &course, until: end)
        course.standing.forgetFutureSilence(at: now)
        let points = take(talk, isReturn: isReturn, on: CalendarDay(of: end, in: zone), into: &course)
        course.standing.day?.lastTalk = end
        declare(talk.declaration, at: end, in: &course)
        if course.transition == nil {
            // Hurt of an earlier talk may have waited for the last change to settle.
            let isByHurt = points.loss > 0 || silence == 0
            regress(by: isByHurt ? .conflict : .silence, in: &course)
        }
        return step(of: course, messages: messages)
    }

    /// What silence and hurt make of it at `now`.
    package func cooled(_ standing: RelationshipStanding, at now: Date) -> RelationshipStep {
        guard standing.mode == .evolving else { return RelationshipStep(standing: standing) }
        var course = Course(standing, at: now)
        let silence = reckonSilence(in: &course, until: now)
        regress(by: silence > 0 ? .silence : .conflict, in: &course)
        var step = course.step
        step.coolAt = coolMoment(of: course.standing, at: now).map { max($0, now.addingTimeInterval(Self.leastWait)) }
        return step
    }

    /// The step up that the judge may be asked for at `now`; `nil` when there is none, or not yet.
    package func proposal(for standing: RelationshipStanding, messages: Int, at now: Date) -> StageProposal? {
        let standing = standing.sound(at: now)
        guard let moment = judgeMoment(of: standing, messages: messages, at: now), moment <= now else { return nil }
        return wish(of: standing, at: now)
    }

    /// What a verdict on `proposal` makes of it.
    ///
    /// A verdict on what is not proposed any more, or that comes within the cooldown, changes nothing.
    package func judged(
        _ standing: RelationshipStanding, _ proposal: StageProposal, _ verdict: StageVerdict, messages: Int,
        at now: Date
    ) -> RelationshipStep {
        guard standing.mode == .evolving else { return RelationshipStep(standing: standing) }
        var course = Course(standing, at: now)
        let isOpen = proposal.from == standing.stage && proposal.to == rules.next(after: standing.stage)
        switch (isOpen, verdict.isAgreed) {
        case (true, true): promote(by: proposal, in: &course)
        case (true, false): refuse(messages: messages, in: &course)
        case (false, _): break
        }
        return step(of: course, messages: messages)
    }

    /// What the operator makes of it; a `stage` of `nil` keeps the present one, or the last that evolving ones come to.
    package func set(
        _ standing: RelationshipStanding, mode: RelationshipMode, stage: Stage?, at now: Date
    ) -> RelationshipStep {
        var course = Course(standing, at: now)
        course.standing.mode = mode
        let stage = stage ?? (mode == .evolving ? min(standing.stage, rules.highestStage) : standing.stage)
        if mode == .evolving { begin(anew: stage, in: &course) }
        if stage != standing.stage { course.move(to: stage, by: .operator) }
        var step = course.step
        step.coolAt = coolMoment(of: course.standing, at: now)
        return step
    }
}

// MARK: -

extension RelationshipEvolution {
    /// Where a course has led, and when to look again.
    private func step(of course: Course, messages: Int) -> RelationshipStep {
        var step = course.step
        step.judgeAt = judgeMoment(of: course.standing, messages: messages, at: course.now)
        step.coolAt = coolMoment(of: course.standing, at: course.now)
        return step
    }

    /// Starts as two of that stage do: with its score, and nothing open between them.
    private func begin(anew stage: Stage, in course: inout Course) {
        course.add(rules.threshold(of: stage) - course.standing.score, as: .stage)
        course.standing.stageScore = course.standing.score
        course.standing.stageSince = course.now
        course.standing.stageCause = .operator
        course.standing.hurt = 0
        course.standing.refusal = nil
        course.standing.agreedAt = nil
        // What has passed in silence so far is not held against the new beginning.
        course.standing.unreckonedSilence = -course.standing.presentSilence(at: course.now)
    }
}

extension EvolutionRules {
    /// The last stage that has a threshold.
    fileprivate var highestStage: Stage { thresholds.keys.max() ?? .justMet }
}
