package import Domain
package import Foundation
import Ports
import Synchronization

/// The personas as their files stood when they were last read whole and found valid.
package final class PresetLibrary: PersonaSource, Sendable {
    private let directory: URL
    private let collection: Mutex<PresetCollection>

    /// Reads all presets in `directory`.
    package init(directory: URL) throws(PresetError) {
        self.directory = directory
        collection = Mutex(try PresetCollection.read(from: directory))
    }

    /// The persona of that folder; `nil` when there is none.
    package func persona(_ preset: PresetName) -> Persona? {
        collection.withLock { $0.personas[preset] }
    }

    /// What personas of a language share; `nil` for a language that no files are written in.
    package func commonTexts(in language: Language) -> CommonTexts? {
        collection.withLock { $0.commonTexts[language] }
    }

    /// The languages that files are written in, by name.
    package var languages: [Language] {
        collection.withLock { $0.commonTexts.keys.sorted { $0.rawValue < $1.rawValue } }
    }

    /// Where the clocks of cities are.
    package var cities: CityZones {
        collection.withLock { $0.cities }
    }

    /// Every persona, by name of its folder.
    package var personas: [Persona] {
        collection.withLock { $0.personas.values.sorted { $0.preset.rawValue < $1.preset.rawValue } }
    }

    /// Reads the files again, changing nothing: for whoever must see other things valid too before it ``adopt(_:)``s
    /// them.
    package func reread() throws(PresetError) -> PresetCollection {
        try PresetCollection.read(from: directory)
    }

    /// Makes `new` the personas from now on, all at once; returns those that changed.
    @discardableResult
    package func adopt(_ new: PresetCollection) -> Set<PresetName> {
        collection.withLock { current in
            let changes = new.changes(since: current)
            current = new
            return changes
        }
    }
}
