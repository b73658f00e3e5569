import Foundation

/// A line that tells how far long work has come, where somebody watches.
enum Progress {
    /// Writes the line over the one before; nothing when errors go to a file.
    static func tell(_ text: String) {
        guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Leaves the line.
    static func end() {
        tell("")
    }
}
