package import Foundation

extension RelationshipEvolution {
    /// Seconds after a change of stage, or the beginning, in which none is a step up: two days, so that no evening and no
    /// weekend of passion decides.
    package static let cooldown: TimeInterval = 48 * 3600
    /// Seconds for which words that both said stand as a wish to be closer: a week, after which nobody means them still.
    static let spokenWish: TimeInterval = 7 * 86_400
    /// Seconds after a refusal before the judge is asked again: a night to sleep over it.
    static let refusalWait: TimeInterval = 86_400
    /// Messages after a refusal before the judge is asked again: a day of hardly a word shows nothing new.
    static let refusalMessages = 30
    /// Days on which two must have talked before words that both said count as a wish to be closer: who asks on the first
    /// evening, however warmly, asks a stranger.
    static let leastDaysOfWish = 3
    /// Seconds after a change of stage in which silence and hurt cost no further one, and the same end is no second one:
    /// things are left to settle.
    static let regressionWait: TimeInterval = 86_400
    /// Seconds after an end in which a further stage is lost by that end: a look may be late, and after three days what
    /// happened since weighs more.
    private static let endReach: TimeInterval = 3 * 86_400

    /// When the cooldown after the last change of stage ends, as far as `now` can tell: a change that a wrong clock put into
    /// the future counts as of now.
    package static func cooldownEnd(of standing: RelationshipStanding, at now: Date) -> Date {
        standing.sound(at: now).stageSince.addingTimeInterval(cooldown)
    }

    // MARK: - Up

    /// The step up that the two have come to by score or by words, whether or not it may be taken yet; words win.
    func wish(of standing: RelationshipStanding, at now: Date) -> StageProposal? {
        guard standing.mode == .evolving, let next = rules.next(after: standing.stage) else { return nil }
        let isSpoken = standing.daysInContact >= Self.leastDaysOfWish && standing.standingAgreement(at: now) != nil
        guard isSpoken || standing.score(at: now, by: rules) >= rules.threshold(of: next) else { return nil }
        return StageProposal(from: standing.stage, to: next, isSpoken: isSpoken)
    }

    /// When the judge may be asked: at once, or at the end of the cooldown; `nil` when there is nothing to ask, or a refusal
    /// stands in the way.
    func judgeMoment(of standing: RelationshipStanding, messages: Int, at now: Date) -> Date? {
        guard wish(of: standing, at: now) != nil, standing.standingRefusal(messages: messages, at: now) == nil else {
            return nil
        }
        return max(now, Self.cooldownEnd(of: standing, at: now))
    }

    /// Takes the step up that the judge agreed to. What both said lifts the score to where the stage begins.
    func promote(by proposal: StageProposal, in course: inout Course) {
        guard course.now >= Self.cooldownEnd(of: course.standing, at: course.now) else { return }
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
        case .apart: part(at: moment, in: &course)
        case .together, nil: break
        }
    }

    /// One stage down, where the score has fallen below the margin of the present one and the last change has settled.
    ///
    /// Soon after an end it is what the end has left that costs it, whatever else would. Two who agreed to be closer since
    /// the last change still do: a stage that is lost is no answer to that.
    func regress(by cause: StageTransition.Cause, in course: inout Course) {
        let standing = course.standing
        let isSettled = course.now.timeIntervalSince(standing.stageSince) >= Self.regressionWait
        guard isSettled, standing.score < rules.leastScore(of: standing), let lower = standing.stage.lower else {
            return
        }
        course.standing.stageScore = lower == .justMet ? 0 : min(rules.threshold(of: lower), standing.score)
        let isByEnd =
            standing.stageCause == .apart && course.now.timeIntervalSince(standing.stageSince) < Self.endReach
        course.move(to: lower, by: isByEnd ? .apart : cause)
        course.standing.agreedAt = standing.agreedAt.flatMap { $0 > standing.stageSince ? $0 : nil }
    }

    /// The person ends it: one stage down at once. Of lovers no more than friendship is left, of friends half of it; so
    /// lovers go on to be friends once that has settled.
    ///
    /// Who ends it talks of it for a while, and may be read in several stretches: that is one end.
    private func part(at moment: Date, in course: inout Course) {
        let standing = course.standing
        course.standing.agreedAt = nil
        let isSame =
            standing.stageCause == .apart && moment.timeIntervalSince(standing.stageSince) < Self.regressionWait
        guard !isSame, let lower = standing.stage.lower else { return }
        course.standing.stageScore = rules.threshold(of: lower)
        course.add(min(0, rest(of: course.standing, fallingTo: lower) - standing.score), as: .apart)
        course.move(to: lower, by: .apart)
    }

    /// The score that an end leaves, of two who begin `lower` anew. Where stages lie close together, that of friends would
    /// still do for what lovers fall to first.
    private func rest(of standing: RelationshipStanding, fallingTo lower: Stage) -> Double {
        let friendship = rules.threshold(of: .goodFriends)
        switch lower {
        case .justMet: return friendship / 2
        case .goodFriends: return friendship
        case .flirting, .partners:
            var fallen = standing
            fallen.stage = lower
            return min(friendship, max(0, rules.leastScore(of: fallen) - 1))
        }
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
