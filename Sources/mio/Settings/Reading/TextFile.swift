import Foundation

/// Reads the operator's small files whole.
enum TextFile {
    /// Why a file could not be read.
    enum Failure: Error, Hashable, Sendable {
        /// There is none.
        case missing
        /// It, or a folder above it, is closed to us.
        case denied
        /// It is a folder, a pipe or a device.
        case notAFile
        /// It is larger than anything that could be meant.
        case tooLarge
        /// Anything else, in the system's words.
        case unreadable(reason: String)

        /// What to tell the operator.
        var message: String {
            switch self {
            case .missing: "does not exist"
            case .denied: "may not be read by this user; change its owner or mode"
            case .notAFile: "is not a file"
            case .tooLarge: "is too large"
            case .unreadable(let reason): "cannot be read (\(reason))"
            }
        }
    }

    /// The bytes of the file at `path`, at most `limit`.
    static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        // Without O_NONBLOCK a pipe in the file's place would stop the program here.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        // Only in a file one can go to and fro.
        guard lseek(descriptor, 0, SEEK_CUR) == 0 else { throw .notAFile }
        return try contents(of: descriptor, limit: limit)
    }

    private static func contents(of descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure() }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw .tooLarge }
        }
    }

    private static func failure() -> Failure {
        switch errno {
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM: .denied
        case EISDIR: .notAFile
        case let code: .unreadable(reason: String(cString: strerror(code)))
        }
    }
}
