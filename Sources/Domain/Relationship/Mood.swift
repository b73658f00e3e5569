package import Foundation

/// How a persona feels towards one person at a moment.
package struct Mood: Hashable, Sendable {
    /// Seconds after which half of a mood is left: an evening's joy or anger is still felt the next morning, and gone the
    /// day after.
    static let halfLife: TimeInterval = 6 * 3600

    /// From gloomy to bright, in `-1...1`.
    package let valence: Double
    /// From tired to lively, in `0...1`.
    package let energy: Double
    /// When it was so.
    package let date: Date

    /// A mood at `date`; values outside their ranges are brought into them.
    package init(valence: Double, energy: Double, date: Date) {
        self.valence = min(1, max(-1, valence))
        self.energy = min(1, max(0, energy))
        self.date = date
    }

    /// The mood as it is at `now`, on its way back to where `temperament` lets it rest.
    ///
    /// A `now` before its date changes nothing.
    package func decayed(at now: Date, to temperament: Temperament) -> Mood {
        guard now > date else { return self }
        let left = pow(0.5, now.timeIntervalSince(date) / Self.halfLife)
        return Mood(
            valence: temperament.valence + (valence - temperament.valence) * left,
            energy: temperament.energy + (energy - temperament.energy) * left, date: now)
    }
}
