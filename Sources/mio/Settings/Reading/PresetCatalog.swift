import Domain

/// The presets that exist, so that a bot names none that does not.
struct PresetCatalog: Equatable, Sendable {
    /// Each preset, and whether it can evolve.
    let supportsEvolving: [PresetName: Bool]

    /// A catalog as told.
    init(supportsEvolving: [PresetName: Bool]) {
        self.supportsEvolving = supportsEvolving
    }

    /// The catalog of `personas`.
    init(_ personas: some Sequence<Persona>) {
        let pairs = personas.map { ($0.preset, $0.supportsEvolving) }
        supportsEvolving = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The names in the order of the alphabet, parted by commas.
    var listing: String {
        supportsEvolving.isEmpty ? "none" : supportsEvolving.keys.map(\.rawValue).sorted().joined(separator: ", ")
    }
}
