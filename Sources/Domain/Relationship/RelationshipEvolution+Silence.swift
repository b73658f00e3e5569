package import Foundation

extension RelationshipEvolution {
    /// Seconds of silence that cost nothing: two days, for people have lives, and a weekend away is no slight.
    package static let forgivenSilence: TimeInterval = 2 * 86_400
    /// Seconds that pass at least between two looks at a relationship, so that one on the verge is not looked at without
    /// end.
    static let leastWait: TimeInterval = 3600
    /// Seconds after the moment at which silence costs the stage, when it is looked at: dates lose a little when they are
    /// stored, and a look that comes too soon is in vain.
    private static let lateness: TimeInterval = 60

    /// Points that a day of silence costs at a stage, with an even temperament.
    static func pointsPerDay(of stage: Stage) -> Double {
        switch stage {
        // Not much is there to cool, and who writes once a week must be able to become a friend.
        case .justMet: 2
        // Friends go on where they left off.
        case .goodFriends: 2
        // What is undecided lives on being kept up.
        case .flirting: 4
        // Lovers are missed every day, but do not doubt each other so soon.
        case .partners: 3
        }
    }

    /// How fast a persona cools against an even one: the lively look for company elsewhere, the cheerful bear no grudge.
    /// Temperament only colours it, so the factor stays near one.
    static func coolness(of temperament: Temperament) -> Double {
        let factor = 1 + 0.5 * (temperament.energy - 0.5) - 0.2 * temperament.valence
        return max(0.6, min(1.4, factor))
    }

    /// When to look whether silence, or what is below the margin already, costs the stage; `nil` where nothing can.
    func coolMoment(of standing: RelationshipStanding, at now: Date) -> Date? {
        let least = rules.leastScore(of: standing)
        guard standing.mode == .evolving, standing.stage > .justMet, least > 0 else { return nil }
        let earliest = max(now, standing.stageSince.addingTimeInterval(Self.regressionWait))
        guard standing.score >= least else { return earliest }
        let silence = (standing.score - least) / rules.silencePoints(of: standing.stage)
        let moment = standing.lastContact.addingTimeInterval(
            Self.forgivenSilence - standing.unreckonedSilence + silence + Self.lateness)
        return max(earliest, moment)
    }

    /// Takes off the score what silence up to `moment` costs, once; the seconds that were felt.
    func reckonSilence(in course: inout Course, until moment: Date) -> TimeInterval {
        let silence = course.standing.silence(at: moment)
        course.add(-rules.cost(of: silence, to: course.standing), as: .silence)
        // A moment before one that was reckoned already leaves that one reckoned.
        course.standing.unreckonedSilence = min(
            course.standing.unreckonedSilence, -course.standing.presentSilence(at: moment))
        return silence
    }
}

extension EvolutionRules {
    /// Points that a second of silence costs at `stage`.
    fileprivate func silencePoints(of stage: Stage) -> Double {
        RelationshipEvolution.pointsPerDay(of: stage) * RelationshipEvolution.coolness(of: temperament) / 86_400
    }

    /// What so many seconds of silence cost, never negative: enough to fall below the margin of the stage, and no more, so
    /// that the longest silence costs one stage.
    fileprivate func cost(of silence: TimeInterval, to standing: RelationshipStanding) -> Double {
        let floor = standing.stage == .justMet ? 0 : max(0, leastScore(of: standing) - 1)
        return min(max(0, standing.score - floor), silence * silencePoints(of: standing.stage))
    }
}

extension RelationshipStanding {
    /// Its score at `now`, the silence of the person reckoned in.
    package func score(at now: Date, by rules: EvolutionRules) -> Double {
        let standing = sound(at: now)
        guard mode == .evolving else { return standing.score }
        return standing.score - rules.cost(of: standing.silence(at: now), to: standing)
    }

    /// Seconds of silence since the person last wrote, beyond what is forgiven.
    func presentSilence(at now: Date) -> TimeInterval {
        max(0, now.timeIntervalSince(lastContact) - RelationshipEvolution.forgivenSilence)
    }

    /// Seconds of silence up to `now` that no score has felt yet.
    fileprivate func silence(at now: Date) -> TimeInterval {
        max(0, unreckonedSilence + presentSilence(at: now))
    }

    /// Undoes what was reckoned of a silence after `now`, which a clock that was wrong has told of.
    mutating func forgetFutureSilence(at now: Date) {
        unreckonedSilence = max(unreckonedSilence, -presentSilence(at: now))
    }
}
