import ArgumentParser
import Foundation

/// Where the operator's files are.
struct FileOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file of the bots; mio.env is read beside it.")
    var config = "bots.json"

    @Option(help: "The folder of the presets; absent, it is the one beside the file of the bots.")
    var presets: String?

    /// The folder of the presets, decided.
    var presetFolder: URL {
        if let presets { return URL(fileURLWithPath: presets) }
        return URL(fileURLWithPath: config).deletingLastPathComponent().appendingPathComponent("presets")
    }

    /// Where settings are read from.
    var source: SettingsSource {
        SettingsSource(path: config, environment: ProcessInfo.processInfo.environment)
    }
}
