package import Foundation

/// Where a relationship stands: everything that scoring reads and leaves behind.
package struct RelationshipStanding: Hashable, Sendable {
    /// What one day of talk brought so far, so that it brings no more than a day may.
    package struct Day: Hashable, Sendable {
        /// The day, where the person lives.
        package let day: CalendarDay
        /// The points that were gained, never negative.
        package var gained: Double
        /// The points that were lost, never negative.
        package var lost: Double
        /// How many stretches of talk brought points.
        package var talks: Int
        /// When the last of its stretches ended.
        package var lastTalk: Date

        /// A day of these.
        package init(day: CalendarDay, gained: Double = 0, lost: Double = 0, talks: Int = 0, lastTalk: Date) {
            self.day = day
            self.gained = gained
            self.lost = lost
            self.talks = talks
            self.lastTalk = lastTalk
        }
    }

    /// A refusal of the judge, which the next proposal waits for.
    package struct Refusal: Hashable, Sendable {
        /// When it was given.
        package let date: Date
        /// How many messages, of both sides, the relationship had then.
        package let messages: Int

        /// A refusal of these.
        package init(date: Date, messages: Int) {
            self.date = date
            self.messages = messages
        }
    }

    /// Whether it evolves.
    package var mode: RelationshipMode
    /// How far it has come.
    package var stage: Stage
    /// Closeness in `0...1000`; the silence since ``lastContact`` is not reckoned in it.
    package var score: Double
    /// The points that quarrels cost and nobody has made good yet.
    package var hurt: Double
    /// The score at which the present stage was reached. It stays where the operator moves thresholds, so that nobody
    /// loses a stage by an edit.
    package var stageScore: Double
    /// When the stage last changed, or the relationship began.
    package var stageSince: Date
    /// When the person last wrote.
    package var lastContact: Date
    /// Seconds of silence, beyond what is forgiven, that no score has felt yet. Negative while a silence that goes on
    /// was reckoned in part.
    package var unreckonedSilence: TimeInterval
    /// The last day of talk; `nil` before the first.
    package var day: Day?
    /// The days of talk among the 32 up to ``day``: bit `n` is `n` days before it.
    package var recentDays: UInt32
    /// On how many days they have talked in all.
    package var daysInContact: Int
    /// The last refusal; `nil` when none stands in the way.
    package var refusal: Refusal?
    /// When both last agreed to be closer; `nil` when they have not, or it came true.
    package var agreedAt: Date?
    /// The persona's mood towards the person; `nil` when it is that of its temperament.
    package var mood: Mood?
    /// Why the stage last changed; `nil` when it never did.
    package var stageCause: StageTransition.Cause?

    /// A relationship that began at `date`, or one of these.
    package init(
        mode: RelationshipMode, stage: Stage = .justMet, score: Double = 0, hurt: Double = 0, stageScore: Double = 0,
        since date: Date, lastContact: Date? = nil, unreckonedSilence: TimeInterval = 0, day: Day? = nil,
        recentDays: UInt32 = 0, daysInContact: Int = 0, refusal: Refusal? = nil, agreedAt: Date? = nil,
        mood: Mood? = nil, stageCause: StageTransition.Cause? = nil
    ) {
        self.mode = mode
        self.stage = stage
        self.score = score
        self.hurt = hurt
        self.stageScore = stageScore
        stageSince = date
        self.lastContact = lastContact ?? date
        self.unreckonedSilence = unreckonedSilence
        self.day = day
        self.recentDays = recentDays
        self.daysInContact = daysInContact
        self.refusal = refusal
        self.agreedAt = agreedAt
        self.mood = mood
        self.stageCause = stageCause
    }
}
