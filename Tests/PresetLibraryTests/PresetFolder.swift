import Foundation

/// A copy of two of the project's presets that a test may spoil; it is removed with the value.
final class PresetFolder {
    /// The project's own presets.
    static let original = URL(filePath: #filePath).appending(path: "../../../presets").standardizedFileURL

    /// Where the copy is.
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "presets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for name in ["_common", "june", "keke"] {
            try FileManager.default.copyItem(at: Self.original.appending(path: name), to: url.appending(path: name))
        }
    }

    deinit {
        // A copy that is gone already needs no removing.
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file of the copy anew.
    func write(_ text: String, to file: String) throws {
        let place = url.appending(path: file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    /// Replaces a text, which must be there, in a file of the copy.
    func replace(_ old: String, with new: String, in file: String) throws {
        let text = try String(contentsOf: url.appending(path: file), encoding: .utf8)
        guard text.contains(old) else { throw MissingText(text: old, file: file) }
        try write(text.replacingOccurrences(of: old, with: new), to: file)
    }

    /// Removes a file or folder of the copy.
    func remove(_ file: String) throws {
        try FileManager.default.removeItem(at: url.appending(path: file))
    }

    private struct MissingText: Error {
        let text: String
        let file: String
    }
}
