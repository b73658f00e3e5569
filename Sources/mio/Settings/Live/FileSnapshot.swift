import Foundation

/// The stamps of a set of files at one moment.
struct FileSnapshot: Equatable, Sendable {
    /// Deeper folders are left out, so that a link to a folder above cannot make the walk endless.
    private static let maximumDepth = 6

    private var stamps: [String: FileStamp] = [:]

    /// Looks at `files` and at everything below `folder` but hidden names, where editors keep half-written files.
    ///
    /// Files that do not exist are absent.
    init(files: some Sequence<String>, folder: String) {
        for file in files { stamps[file] = FileStamp(path: file) }
        add(folder: folder, depth: 0)
    }

    private mutating func add(folder: String, depth: Int) {
        guard depth <= Self.maximumDepth else { return }
        for name in Self.names(in: folder) where !name.hasPrefix(".") {
            let path = "\(folder)/\(name)"
            let stamp = FileStamp(path: path)
            stamps[path] = stamp
            if stamp?.isFolder == true { add(folder: path, depth: depth + 1) }
        }
    }

    /// The names in `folder`; none when it is no folder or closed to us, which reading the presets reports.
    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names
    }
}
