package import Domain

/// Gives personas by name, as their files stand now.
package protocol PersonaSource: Sendable {
    /// The persona of that folder; `nil` when there is none.
    func persona(_ preset: PresetName) -> Persona?
}
