extension Mood {
    /// A mood in a word.
    package enum Tone: String, CaseIterable, Sendable {
        /// Glad and lively.
        case bright
        /// Glad and quiet.
        case content
        /// Neither glad nor gloomy, and without strength.
        case tired
        /// Gloomy, and lively by temperament.
        case irritable
        /// Gloomy, and quiet by temperament.
        case low
    }

    /// So little beside the temperament shows to nobody.
    private static let unseen = 0.15
    /// From so much on somebody is glad.
    private static let glad = 0.35
    /// From so little on somebody is gloomy: bad moods show sooner than good ones.
    private static let gloomy = -0.2
    /// So far below the temperament even the cheerful are gloomy: a quarrel takes more.
    private static let spoilt = -0.35
    /// From so much energy on somebody is lively.
    private static let lively = 0.5
    /// Below so much energy somebody is tired.
    private static let weary = 0.3

    /// The word for it; `nil` when it is about that of the temperament, or nothing to speak of.
    package func tone(beside temperament: Temperament) -> Tone? {
        let lift = valence - temperament.valence
        let gain = energy - temperament.energy
        if abs(lift) <= Self.unseen && abs(gain) <= Self.unseen { return nil }
        if lift >= -Self.unseen && valence >= Self.glad { return energy >= Self.lively ? .bright : .content }
        if lift < Self.spoilt || (lift < -Self.unseen && valence <= Self.gloomy) {
            // Who is gloomy in which way is a matter of temperament: it would change while the mood fades.
            return temperament.energy >= Self.lively ? .irritable : .low
        }
        return gain < -Self.unseen && energy < Self.weary ? .tired : nil
    }
}
