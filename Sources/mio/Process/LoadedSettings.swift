import Foundation
import PresetLibrary

/// The operator's files as they stood when the program started.
struct LoadedSettings: Sendable {
    /// Where they are.
    let source: SettingsSource
    /// The folder of the presets.
    let presetFolder: URL
    /// Whether tokens and keys may be missing.
    let tokens: CredentialRule
    /// What `bots.json` says.
    let settings: Settings
    /// The personas.
    let presets: PresetLibrary

    /// Reads the files; throws everything that is wrong with them.
    init(files: FileOptions, tokens: CredentialRule) throws(StartProblem) {
        source = files.source
        presetFolder = files.presetFolder
        self.tokens = tokens
        do throws(PresetError) {
            presets = try PresetLibrary(directory: presetFolder)
        } catch {
            throw .presets(error, folder: presetFolder.path)
        }
        let load = Settings.load(from: source, presets: PresetCatalog(presets.personas), tokens: tokens)
        switch load.result {
        case .success(let settings): self.settings = settings
        case .failure(let failure): throw .settings(failure)
        }
    }
}
