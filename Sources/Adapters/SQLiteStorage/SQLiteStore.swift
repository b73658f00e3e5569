import Foundation
import GRDB
package import Ports
import Synchronization

/// Everything Mio keeps, in one SQLite file: it fulfils every store port.
///
/// Any number of tasks may ask at once. Their changes are gathered and made durable together (``GroupCommit``); a
/// caller goes on when its change is on the disk. No thread waits for a caller.
package final class SQLiteStore: Sendable {
    private enum State {
        case open(FileLock?)
        case closed
    }

    let writes: GroupCommit
    let reads: SharedReads
    private let database: any DatabaseWriter
    private let state: Mutex<State>

    /// Opens the database at `path`, creating it and its directory when missing, and brings it up to date.
    ///
    /// Until ``close()`` no other process, and no other store of this one, can open it: ``StoreError/locked(path:)``.
    package convenience init(at path: String) throws(StoreError) {
        let file = try DatabaseFile(at: path)
        try self.init(file.pool, lock: file.lock)
    }

    /// Opens the database at `path` for changes, whether a worker is using it or not.
    ///
    /// Beside a worker, a file that this version has not brought up to date yet is refused.
    package convenience init(sharingAt path: String) throws(StoreError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .failed(reason: "there is no such file; a worker makes it when it runs first")
        }
        do throws(StoreError) {
            try self.init(at: path)
        } catch .locked {
            try self.init(DatabaseFile.pool(beside: path), lock: nil, isShared: true)
        }
    }

    /// Looks into the database at `path`, which a worker may be using; every change is refused.
    ///
    /// A file that this version has not brought up to date yet is refused as well.
    package convenience init(readingAt path: String) throws(StoreError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .failed(reason: "there is no such file")
        }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let database: DatabaseQueue
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw StoreError(error)
        }
        try self.init(database, lock: nil, isShared: true)
    }

    private init(_ database: any DatabaseWriter, lock: FileLock?, isShared: Bool = false) throws(StoreError) {
        if isShared { try Schema.checkUpToDate(database) } else { try Schema.bringUpToDate(database) }
        self.database = database
        state = Mutex(.open(lock))
        writes = GroupCommit(on: database)
        reads = SharedReads(on: database)
    }

    /// A store that lives in memory and ends with the program: for tests of everything but files, WAL and crashes.
    package static func inMemory() throws(StoreError) -> SQLiteStore {
        let database: DatabaseQueue
        do {
            database = try DatabaseQueue()
        } catch {
            throw StoreError(error)
        }
        return try SQLiteStore(database, lock: nil)
    }

    /// Finishes what was asked before, closes the file and gives up its lock. What is asked afterwards fails.
    ///
    /// Closing twice changes nothing.
    package func close() async throws(StoreError) {
        await writes.end()
        await reads.end()
        let failure = state.withLock { state -> StoreError? in
            guard case .open = state else { return nil }
            do {
                try database.close()
            } catch {
                return StoreError(error)
            }
            state = .closed
            return nil
        }
        if let failure { throw failure }
    }
}
