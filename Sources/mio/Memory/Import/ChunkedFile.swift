import Foundation

/// A file that is read from its beginning to its end, a piece at a time.
struct ChunkedFile: ~Copyable {
    private static let chunk = 1 << 18

    /// How many bytes it had when it was opened.
    let size: Int

    private let descriptor: Int32

    /// Opens the file at `path`.
    init(_ path: String) throws(TextFile.Failure) {
        // Without O_NONBLOCK a pipe in the file's place would stop the program here.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.failure() }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notAFile
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The next bytes; `nil` at the end.
    mutating func next() throws(TextFile.Failure) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: Self.chunk)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure() }
            buffer.removeLast(buffer.count - count)
            return count == 0 ? nil : buffer
        }
    }

    /// Everything that is left, at most `limit` bytes of it.
    mutating func rest(limit: Int) throws(TextFile.Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit))
        while let chunk = try next() {
            guard bytes.count + chunk.count <= limit else { throw .tooLarge }
            bytes += chunk
        }
        return bytes
    }

    private static func failure() -> TextFile.Failure {
        switch errno {
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM: .denied
        case EISDIR: .notAFile
        case let code: .unreadable(reason: String(cString: strerror(code)))
        }
    }
}
