import Foundation
import GRDB
import Ports

/// A database file that is ours alone, open and set up.
struct DatabaseFile {
    /// Its connections: one writes, the others read beside it.
    let pool: DatabasePool
    /// Keeps other processes out.
    let lock: FileLock

    init(at path: String) throws(StoreError) {
        let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        try Self.makeDirectory(of: path)
        lock = try FileLock(at: path + ".lock", for: path)
        try Self.makePrivate(path)
        // SQLite's temporary files hold people's words as well; they belong beside the database.
        setenv("SQLITE_TMPDIR", URL(fileURLWithPath: path).deletingLastPathComponent().path, 0)
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration)
            // The pool sets NORMAL when it turns WAL on, with which a power cut could undo a commit.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw StoreError(error)
        }
    }

    /// The connections of a file that another process has made and holds.
    static func pool(beside path: String) throws(StoreError) -> DatabasePool {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        } catch {
            throw StoreError(error)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "store"
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = SharedReads.laneCount
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -8192;
                    PRAGMA mmap_size = 67108864;
                    PRAGMA wal_autocheckpoint = 4000;
                    PRAGMA journal_size_limit = 33554432;
                    """)
        }
        return configuration
    }

    private static func makeDirectory(of path: String) throws(StoreError) {
        let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .failed(reason: "cannot create the directory \(directory)")
        }
    }

    /// SQLite gives the files beside the database the mode of the database, so that one must be right from the start.
    private static func makePrivate(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed(reason: "cannot open \(path): errno \(errno)") }
        defer { _ = close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else {
            throw .failed(reason: "cannot make \(path) private: errno \(errno)")
        }
        for companion in [path + "-wal", path + "-shm"] where chmod(companion, 0o600) != 0 && errno != ENOENT {
            throw .failed(reason: "cannot make \(companion) private: errno \(errno)")
        }
    }
}
