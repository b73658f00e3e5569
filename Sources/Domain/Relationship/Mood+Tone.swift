extension Mood {
    /// A mood in a word.
    package enum Tone: String, CaseIterable, Sendable {
        /// Glad and lively.
        case bright
        /// Glad and quiet.
        case content
        /// Neither glad nor gloomy, and without strength.
        case tired
        /// Gloomy and lively.
        case irritable
        /// Gloomy and quiet.
        case low
    }

    /// So little beside the temperament shows to nobody.
    private static let unseen = 0.15
    /// From so much on somebody is glad.
    private static let glad = 0.35
    /// From so little on somebody is gloomy: bad moods show sooner than good ones.
    private static let gloomy = -0.2
    /// From so much energy on somebody is lively.
    private static let lively = 0.5
    /// Below so much energy somebody is tired.
    private static let weary = 0.3

    /// The word for it; `nil` when it is about that of the temperament, or nothing to speak of.
    package func tone(beside temperament: Temperament) -> Tone? {
        let isUsual =
            abs(valence - temperament.valence) <= Self.unseen && abs(energy - temperament.energy) <= Self.unseen
        if isUsual { return nil }
        if valence >= Self.glad { return energy >= Self.lively ? .bright : .content }
        if valence <= Self.gloomy { return energy >= Self.lively ? .irritable : .low }
        return energy < Self.weary ? .tired : nil
    }
}
