import Foundation
import PresetLibrary

extension PresetLint {
    /// Looks at every preset in `folder`, which must be valid as a whole.
    init(folder: URL) throws(StartProblem) {
        let library: PresetLibrary
        do throws(PresetError) {
            library = try PresetLibrary(directory: folder)
        } catch {
            throw StartProblem.presets(error, folder: folder.path)
        }
        self.init(library.personas)
    }
}
