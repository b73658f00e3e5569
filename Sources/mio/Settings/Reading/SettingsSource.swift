import Foundation

/// Where settings come from.
struct SettingsSource: Sendable {
    /// The path of `bots.json`.
    let path: String
    /// The variables of the process.
    let environment: [String: String]

    /// Settings in the file at `path`, with `mio.env` beside it.
    init(path: String, environment: [String: String]) {
        self.path = path
        self.environment = environment
    }

    /// The folder of both files.
    var directory: String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return folder.isEmpty ? "/" : folder
    }
    /// The path of `mio.env`, which need not exist.
    var environmentPath: String { "\(directory)/mio.env" }
    /// What messages call `bots.json`.
    var fileName: String { URL(fileURLWithPath: path).lastPathComponent }
    /// What messages call `mio.env`.
    var environmentFileName: String { "mio.env" }
}
