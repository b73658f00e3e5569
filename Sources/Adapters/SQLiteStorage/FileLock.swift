import Foundation
import Ports

/// An exclusive lock on a file, held as long as this value lives, and never by two processes at once.
final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock on `path`, creating the file when missing; fails at once when somebody has it.
    ///
    /// The kernel drops it with the process, however that ends, and children do not inherit it.
    init(at path: String, for database: String) throws(StoreError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed(reason: "cannot open \(path): errno \(errno)") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            _ = Foundation.close(descriptor)
            throw reason == EWOULDBLOCK
                ? .locked(path: database) : .failed(reason: "cannot lock \(path): errno \(reason)")
        }
        self.descriptor = descriptor
    }

    deinit {
        // A child that is just being made may hold a copy of the descriptor for a moment, and the lock with it.
        flock(descriptor, LOCK_UN)
        _ = Foundation.close(descriptor)
    }
}
