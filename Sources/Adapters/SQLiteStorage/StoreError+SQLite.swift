import Foundation
import GRDB
import Ports

extension StoreError {
    /// What `error` means to whoever asked. Only SQLite's own words are kept, never the values of a query.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_FULL: self = .diskFull
        case let error as DatabaseError:
            let code = error.extendedResultCode.rawValue
            self = .failed(reason: "SQLite \(code): \(error.message ?? "no message")")
        default: self = .failed(reason: "\(type(of: error))")
        }
    }

    /// The same for a change to the database at `path`.
    ///
    /// SQLite reports a full disk as an input/output error where it could not enlarge its shared memory or sync.
    init(_ error: any Error, writing path: String) {
        if let error = error as? DatabaseError, error.resultCode == .SQLITE_IOERR, Self.isFull(path) {
            self = .diskFull
        } else {
            self.init(error)
        }
    }

    private static func isFull(_ path: String) -> Bool {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return false }
        let leastRoom: UInt = 256 * 1024
        return UInt(status.f_bavail) * UInt(status.f_frsize) < leastRoom
    }
}
