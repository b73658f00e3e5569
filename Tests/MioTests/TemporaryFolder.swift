import Foundation
import Testing

/// A folder of a test's own, removed with the value that holds it.
final class TemporaryFolder: Sendable {
    /// Its path.
    let path: String

    /// Makes the folder.
    init() throws {
        path = "\(NSTemporaryDirectory())/mio-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // What is left over lies in the system's folder for such things.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of `name` in it.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Makes the folder `name` in it.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
    }

    /// Writes into the file `name` itself, as an editor does that keeps the inode.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    }

    /// Puts a new file in the place of `name`, as most editors and `kubectl` do.
    func replace(_ name: String, with text: String) throws {
        try write(text, to: name + ".new")
        try #require(rename(file(name + ".new"), file(name)) == 0)
    }

    /// Deletes `name`.
    func delete(_ name: String) throws {
        try FileManager.default.removeItem(atPath: file(name))
    }

    /// Gives the file `name` a date long past.
    func age(_ name: String) throws {
        let date = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file(name))
    }
}
