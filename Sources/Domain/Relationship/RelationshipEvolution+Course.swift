import Foundation

extension RelationshipEvolution {
    /// A look at a relationship while it is under way: where it stands by now, and what moved it there.
    struct Course {
        /// When it is looked at.
        let now: Date
        /// Where it stands by now.
        var standing: RelationshipStanding
        /// The step to another stage, if one was taken.
        private(set) var transition: StageTransition?
        private let from: Double
        private var parts: [ScoreChange.Part: Double] = [:]

        /// A look at `now`, which begins with values that can be reckoned with.
        init(_ standing: RelationshipStanding, at now: Date) {
            self.now = now
            self.standing = standing.sound(at: now)
            from = self.standing.score
        }

        /// Moves the score by points of one part, as far as the scale goes.
        mutating func add(_ points: Double, as part: ScoreChange.Part) {
            add([part: points])
        }

        /// Moves the score by points of several parts together. What the scale has no room for is taken off again as
        /// ``ScoreChange/Part/bound``: it is returned, above zero where the score would have fallen below the scale.
        @discardableResult
        mutating func add(_ points: [ScoreChange.Part: Double]) -> Double {
            let aim = ScoreChange.Part.allCases.reduce(standing.score) { $0 + (points[$1] ?? 0) }
            standing.score = Self.onScale(aim)
            for (part, value) in points where value != 0 { parts[part, default: 0] += value }
            let excess = standing.score - aim
            if excess != 0 { parts[.bound, default: 0] += excess }
            return excess
        }

        /// Takes the step to `stage`; a refusal and an agreement were about the stage before.
        mutating func move(to stage: Stage, by cause: StageTransition.Cause) {
            transition = StageTransition(
                from: standing.stage, to: stage, cause: cause, score: standing.score, date: now)
            standing.stage = stage
            standing.stageSince = now
            standing.stageCause = cause
            standing.refusal = nil
            standing.agreedAt = nil
        }

        /// What it came to.
        var step: RelationshipStep {
            let isMoved = standing.score != from
            let change = ScoreChange(date: now, from: from, to: standing.score, parts: parts)
            return RelationshipStep(standing: standing, change: isMoved ? change : nil, transition: transition)
        }

        /// The nearest score of the scale, its lower end for what is no number.
        static func onScale(_ score: Double) -> Double {
            min(1000, max(0, score))
        }
    }
}

extension RelationshipStanding {
    /// Itself with what a broken value or a clock that went back has left in it made good: numbers within their ranges, and
    /// no date of ours in the future, or it would bind for as long as the clock was wrong.
    func sound(at now: Date) -> RelationshipStanding {
        var sound = self
        sound.score = RelationshipEvolution.Course.onScale(score)
        sound.stageScore = RelationshipEvolution.Course.onScale(stageScore)
        sound.hurt = hurt.isFinite ? max(0, hurt) : 0
        sound.unreckonedSilence = unreckonedSilence.isFinite ? unreckonedSilence : 0
        sound.stageSince = min(stageSince, now)
        sound.refusal = refusal.map { Refusal(date: min($0.date, now), messages: $0.messages) }
        sound.agreedAt = agreedAt.map { min($0, now) }
        sound.mood = mood.map { Mood(valence: $0.valence, energy: $0.energy, date: min($0.date, now)) }
        return sound
    }
}
