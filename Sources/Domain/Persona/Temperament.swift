/// Where a persona's mood comes to rest, and so how it moves and types.
package struct Temperament: Hashable, Sendable {
    /// From gloomy to bright, in `-1...1`.
    package let valence: Double
    /// From slow to lively, in `0...1`.
    package let energy: Double

    /// A temperament; an even one where nothing is said.
    package init(valence: Double = 0, energy: Double = 0.5) {
        self.valence = valence
        self.energy = energy
    }
}
