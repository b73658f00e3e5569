package import Foundation

/// Whether and when a persona may write first.
///
/// Chance comes in as a roll in `0..<1`, so that the same situation and the same roll always come to the same.
package enum OutreachPolicy {
    /// So many that were not answered, and the persona waits for the person.
    package static let mostUnanswered = 3
    /// The longest interval, whatever multiplies it.
    package static let longestInterval: TimeInterval = 7 * 86_400
    /// The shortest interval, whatever shortens it.
    package static let shortestInterval: TimeInterval = 30 * 60
    /// A moment further ahead than this was drawn by a clock that has gone back since. No wait is as long.
    package static let horizon: TimeInterval = 8 * 86_400
    /// The most messages a day that nobody asked for, from all personas together.
    package static let mostADay = 5
    /// The least time between two such messages, from whomever they come.
    package static let spacing: TimeInterval = 30 * 60
    /// Nobody interrupts a conversation: so long after the last words it may still go on.
    package static let talkPause: TimeInterval = 15 * 60
    /// A moment that was missed by more than this is drawn anew: after a stop or a jump of the clock nothing floods.
    static let patience: TimeInterval = 30 * 60
    /// What was to be sent and was not, is thought of again a day later.
    package static let day: TimeInterval = 86_400
    /// What is put off to the end of quiet hours or of a pause comes within this time after it, so that not all come at
    /// once.
    static let morningSpread: TimeInterval = 90 * 60
    /// What is put off to another day comes within this time after that has begun.
    static let daySpread: TimeInterval = 3 * 3600
    /// What may be written now arrives a little later, at most so much: nothing is begun so shortly before quiet hours,
    /// and nothing is sent after longer.
    package static let composing: TimeInterval = 3 * 60

    /// A moment that was missed at `now`: whoever looks draws another, not long after. It wakes who rests, and not all at
    /// once.
    package static func missedMoment(at now: Date) -> Date { now.addingTimeInterval(-2 * patience) }

    /// How long the persona waits, from its own last message or the person's, until it may write; `nil` when it waits for
    /// the person.
    package static func interval(in situation: OutreachSituation, roll: Double) -> TimeInterval? {
        interval(of: situation.standing, in: situation, roll: roll)
    }

    /// The same for another standing than that of the situation.
    static func interval(
        of standing: OutreachStanding, in situation: OutreachSituation, roll: Double
    ) -> TimeInterval? {
        let unanswered = max(0, standing.unanswered)
        guard unanswered < mostUnanswered else { return nil }
        let jitter = 0.75 + 0.6 * roll
        let seconds =
            situation.cadence * 60 * moodFactor(situation) * initiativeFactor(standing)
            * Double(1 << unanswered)
            * jitter
        guard seconds.isFinite else { return longestInterval }
        return min(longestInterval, max(shortestInterval, seconds))
    }
}

// MARK: - Factors

extension OutreachPolicy {
    /// In a better and livelier mood than usual it comes sooner.
    private static func moodFactor(_ situation: OutreachSituation) -> Double {
        guard let mood = situation.mood else { return 1 }
        let brightness = mood.valence - situation.temperament.valence
        let liveliness = mood.energy - situation.temperament.energy
        return min(1.5, max(0.7, 1 - 0.25 * brightness - 0.25 * liveliness))
    }

    /// Whoever begins most of the talks holds back.
    private static func initiativeFactor(_ standing: OutreachStanding) -> Double {
        guard standing.talks >= 4 else { return 1 }
        let share = standing.begunByPersona / standing.talks
        return share > 0.6 ? 1.5 : share > 0.4 ? 1.2 : 1
    }
}
