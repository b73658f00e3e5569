import Domain

/// The presets that exist, so that a bot names none that does not.
struct PresetCatalog: Equatable, Sendable {
    /// Each preset, and the scores at which its relationships reach stages; none where they cannot evolve.
    let thresholds: [PresetName: [Stage: Double]]

    /// A catalog as told.
    init(thresholds: [PresetName: [Stage: Double]]) {
        self.thresholds = thresholds
    }

    /// The catalog of `personas`.
    init(_ personas: some Sequence<Persona>) {
        let pairs = personas.map { ($0.preset, $0.traits.thresholds) }
        thresholds = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The names in the order of the alphabet, parted by commas.
    var listing: String {
        thresholds.isEmpty ? "none" : thresholds.keys.map(\.rawValue).sorted().joined(separator: ", ")
    }
}
