package import Domain
package import Foundation

/// All personas of one presets' folder, read and found valid.
package struct PresetCollection: Hashable, Sendable {
    /// The personas by the names of their folders.
    package let personas: [PresetName: Persona]
    /// What personas share, by language.
    package let commonTexts: [Language: CommonTexts]
    /// Where the clocks of cities are.
    package let cities: CityZones

    /// Reads a presets' folder whole.
    ///
    /// Each folder in it is a preset, but for `_common` and those that begin with a dot or an underscore. Nothing is
    /// taken from a folder in which anything is wrong; all problems are thrown together.
    package static func read(from directory: URL) throws(PresetError) -> PresetCollection {
        var reader = PresetReader(directory: directory)
        let personas = reader.personas()
        let cities = reader.cities()
        guard reader.problems.isEmpty else {
            throw PresetError(problems: reader.problems)
        }
        return PresetCollection(personas: personas, commonTexts: reader.commonTexts, cities: cities)
    }

    /// The presets that were added, removed or changed since `earlier`.
    package func changes(since earlier: PresetCollection) -> Set<PresetName> {
        Set(personas.keys).union(earlier.personas.keys)
            .filter { personas[$0]?.version != earlier.personas[$0]?.version }
    }
}
