package import Domain

/// Gives personas by name, as their files stand now.
package protocol PersonaSource: Sendable {
    /// The persona of that folder; `nil` when there is none.
    func persona(_ preset: PresetName) -> Persona?

    /// What personas of a language share; `nil` for a language that no files are written in.
    func commonTexts(in language: Language) -> CommonTexts?

    /// The languages that files are written in, by name.
    var languages: [Language] { get }

    /// Where the clocks of cities are.
    var cities: CityZones { get }
}
