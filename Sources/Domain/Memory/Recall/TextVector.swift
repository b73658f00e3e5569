/// The meaning of a text, as an embedding model tells it.
package struct TextVector: Hashable, Sendable {
    /// The model that made it: vectors of different models cannot be compared.
    package let model: String
    /// Its components, brought to length 1.
    package let components: [Float]

    /// A vector of length 1 in the direction of `components`; `nil` when there is none.
    package init?(model: String, _ components: [Float]) {
        let length = components.reduce(Float(0)) { $0 + $1 * $1 }.squareRoot()
        guard length > 0, length.isFinite else { return nil }
        self.model = model
        self.components = components.map { $0 / length }
    }

    /// How near two are, from -1 to 1; `nil` when they cannot be compared.
    package func similarity(to other: TextVector) -> Double? {
        guard model == other.model, components.count == other.components.count else { return nil }
        return Double(zip(components, other.components).reduce(Float(0)) { $0 + $1.0 * $1.1 })
    }
}
