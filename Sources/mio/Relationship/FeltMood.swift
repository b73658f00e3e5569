import Domain
import Foundation

/// How a persona feels towards a person, for operators and onlookers.
struct FeltMood: Encodable {
    /// The word for it; `even` near the temperament.
    let word: String
    /// From -1 to 1, and from 0 to 1, to two decimal places.
    let valence, energy: Double
    /// Where they come to rest by temperament.
    let restingValence, restingEnergy: Double

    /// The mood of a relationship at `now`, on its way back to `temperament`.
    init(_ standing: RelationshipStanding, of temperament: Temperament, at now: Date) {
        let mood = standing.mood(at: now, of: temperament)
        word = mood.tone(beside: temperament)?.rawValue ?? "even"
        valence = mood.valence.rounded(toPlaces: 2)
        energy = mood.energy.rounded(toPlaces: 2)
        restingValence = temperament.valence
        restingEnergy = temperament.energy
    }
}
