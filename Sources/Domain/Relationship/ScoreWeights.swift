/// What the signals of a stretch of talk are worth, in points at full strength.
package enum ScoreWeights {
    /// The points of a signal; negative for what takes them.
    package static func points(of kind: RelationshipSignals.Kind) -> Double {
        switch kind {
        // Telling what one feels is what closeness is made of (social penetration theory: Altman & Taylor 1973).
        case .depth: 9
        // Showing a weak side risks most, and weighs most.
        case .vulnerability: 10
        // Laughing together binds more than kind words, and less than knowing each other.
        case .humour: 5
        // Kind words are cheap.
        case .warmth: 4
        // Five times warmth: where couples stay together, five kind moments stand against a bad one (Gottman 1994).
        case .conflict: -20
        // Less than a third of what a quarrel costs: trust goes fast and comes back slowly.
        case .repair: 6
        }
    }

    /// Warmth that counts with nothing behind it, of one. Beyond it, kind words count only as far as there are feelings,
    /// trust or laughter with them.
    static let bareWarmth = 0.25
    /// What is left of a signal with each earlier time that nearly the same words were its evidence: to say it a third time
    /// tells a tenth.
    static let repeated = 0.3
    /// What is left of a stretch that begins the moment the one before ended; after ``hour`` it counts in full. Long talks
    /// are cut into stretches, and are one talk all the same.
    static let atOnce = 0.25
    /// Seconds after which a new stretch is a new talk.
    static let hour = 3600.0
    /// What is left of a stretch with each one of its day that brought points: an evening has only so much to give.
    static let laterTalk = 0.6
    /// Signals that bring less together are noise: they bring nothing and make no day of talk, or a greeting would.
    static let noise = 0.25

    /// Points of a day of talk by itself.
    static let presence = 2.0
    /// Points more for those who talked on each of the last ``regularDays`` days: being there day by day matters more than
    /// one long evening.
    static let regularPresence = 2.0
    /// Days over which regularity is told: two weeks see past a busy one.
    static let regularDays = 14
    /// Points that signals must bring for a day of talk to count in full: turning up with nothing to say is no presence.
    static let fullPresence = 2.0

    /// Points for coming back.
    static let comeback = 3.0
    /// Seconds without talk after which somebody comes back: a week, in which one has been missed.
    static let absence = 7 * 86_400.0
}
