import Foundation
import Ports
import SQLiteStorage
import Testing

/// A kind of store that the contract is put to: a new kind joins by one more line in ``all``.
struct StoreUnderTest: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable () throws -> any Store

    static let all = [
        StoreUnderTest(testDescription: "SQLite in memory") { try SQLiteStore.inMemory() },
        StoreUnderTest(testDescription: "SQLite file") { try SQLiteStore(at: TemporaryDirectory().file) },
    ]
}

/// A directory that ends with this value, unless a store still writes to it.
final class TemporaryDirectory: Sendable {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)").path

    /// Where a database may be made; the directory is not there yet.
    var file: String { path + "/nested/store.sqlite" }

    deinit {
        // What cannot be removed is left to the system, which empties its temporary directory.
        try? FileManager.default.removeItem(atPath: path)
    }
}
