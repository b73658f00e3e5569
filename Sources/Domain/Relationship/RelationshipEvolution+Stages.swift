package import Foundation

extension RelationshipEvolution {
    /// Seconds after a change of stage, or the beginning, in which none is a step up: two days, so that no evening and no
    /// weekend of passion decides.
    package static let cooldown: TimeInterval = 48 * 3600
    /// Seconds for which words that both said stand as a wish to be closer: a week, after which nobody means them still.
    static let spokenWish: TimeInterval = 7 * 86_400
    /// Seconds after a refusal before the judge is asked again: a night to sleep over it.
    package static let refusalWait: TimeInterval = 86_400
    /// Messages after a refusal before the judge is asked again: a day of hardly a word shows nothing new.
    package static let refusalMessages = 30
    /// Seconds after a change of stage in which silence and hurt cost no further one: things are left to settle.
    static let regressionWait: TimeInterval = 86_400

    /// When the cooldown after the last change of stage ends.
    package static func cooldownEnd(of standing: RelationshipStanding) -> Date {
        standing.stageSince.addingTimeInterval(cooldown)
    }

    // MARK: - Up

    /// The step up that the two have come to by score or by words, whether or not it may be taken yet; words win.
    func wish(of standing: RelationshipStanding, at now: Date) -> StageProposal? {
        guard standing.mode == .evolving, let next = rules.next(after: standing.stage) else { return nil }
        let isSpoken = standing.agreedAt.map { now.timeIntervalSince($0) <= Self.spokenWish } ?? false
        guard isSpoken || standing.score(at: now, by: rules) >= rules.threshold(of: next) else { return nil }
        return StageProposal(from: standing.stage, to: next, isSpoken: isSpoken)
    }

    /// When the judge may be asked: at once, or at the end of the cooldown; `nil` when there is nothing to ask, or a refusal
    /// stands in the way.
    func judgeMoment(of standing: RelationshipStanding, messages: Int, at now: Date) -> Date? {
        guard wish(of: standing, at: now) != nil else { return nil }
        if let refusal = standing.refusal {
            let isOver = now.timeIntervalSince(refusal.date) >= Self.refusalWait
            guard isOver, messages >= refusal.messages + Self.refusalMessages else { return nil }
        }
        return max(now, Self.cooldownEnd(of: standing))
    }

    /// Takes the step up that the judge agreed to. What both said lifts the score to where the stage begins.
    func promote(by proposal: StageProposal, in course: inout Course) {
        guard course.now >= Self.cooldownEnd(of: course.standing) else { return }
        _ = reckonSilence(in: &course, until: course.now)
        let threshold = rules.threshold(of: proposal.to)
        course.add(max(0, threshold - course.standing.score), as: .stage)
        course.standing.stageScore = threshold
        course.move(to: proposal.to, by: proposal.isSpoken ? .agreed : .earned)
    }

    /// Keeps a refusal, and takes the words back that it was about.
    func refuse(messages: Int, in course: inout Course) {
        course.standing.refusal = RelationshipStanding.Refusal(date: course.now, messages: messages)
        course.standing.agreedAt = nil
    }

    // MARK: - Down

    /// Takes what was said of what they are: a wish to be closer waits for the judge, an end does not.
    func declare(_ declaration: Declaration?, at moment: Date, in course: inout Course) {
        switch declaration {
        case .together where rules.next(after: course.standing.stage) != nil: course.standing.agreedAt = moment
        case .apart: part(in: &course)
        case .together, nil: break
        }
    }

    /// One stage down, where the score has fallen below the margin of the present one and the last change has settled.
    func regress(by cause: StageTransition.Cause, in course: inout Course) {
        let standing = course.standing
        let isSettled = course.now.timeIntervalSince(standing.stageSince) >= Self.regressionWait
        guard isSettled, standing.score < rules.leastScore(of: standing), let lower = standing.stage.lower else {
            return
        }
        course.standing.stageScore = lower == .justMet ? 0 : min(rules.threshold(of: lower), standing.score)
        course.move(to: lower, by: cause)
    }

    /// The person ends it: one stage down at once. Of lovers no more than friendship is left, of friends half of it; so
    /// lovers go on to be friends once that has settled.
    private func part(in course: inout Course) {
        let standing = course.standing
        course.standing.agreedAt = nil
        guard let lower = standing.stage.lower else { return }
        let friendship = rules.threshold(of: .goodFriends)
        let rest = standing.stage == .goodFriends ? friendship / 2 : friendship
        course.add(min(0, rest - standing.score), as: .apart)
        course.standing.stageScore = rules.threshold(of: lower)
        course.move(to: lower, by: .apart)
    }
}

extension EvolutionRules {
    /// How far below the beginning of its stage a score may fall before the stage is lost: two weeks of silence between
    /// lovers, so that nobody on the verge goes to and fro.
    static let margin = 40.0

    /// The score below which the stage is lost; zero where it cannot be.
    ///
    /// Where the operator has moved the threshold since, the lower of the two holds, so that no edit costs a stage. Of a
    /// stage that begins very low it is half of its beginning, so that it can be lost at all.
    func leastScore(of standing: RelationshipStanding) -> Double {
        let beginning = min(standing.stageScore, threshold(of: standing.stage))
        return max(0, beginning - min(Self.margin, beginning / 2))
    }
}

extension Stage {
    /// The stage below; `nil` of the first.
    fileprivate var lower: Stage? {
        Stage.allCases.last { $0 < self }
    }
}
