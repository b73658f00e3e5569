import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

@Suite struct DatabaseFileTests {
    private let directory = TemporaryDirectory()

    @Test(arguments: ["store.sqlite", "store.sqlite-wal", "store.sqlite-shm", "store.sqlite.lock"])
    func `nobody else can read the files`(name: String) async throws {
        let store = try SQLiteStore(at: directory.file)

        try await store.record([usage()])

        let attributes = try FileManager.default.attributesOfItem(atPath: directory.path + "/nested/" + name)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try await store.close()
    }

    @Test func `a file that others can read is closed to them`() async throws {
        try await SQLiteStore(at: directory.file).close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: directory.file)

        let store = try SQLiteStore(at: directory.file)

        let attributes = try FileManager.default.attributesOfItem(atPath: directory.file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try await store.close()
    }

    @Test(arguments: [
        (pragma: "journal_mode", value: "wal"), ("synchronous", "2"), ("secure_delete", "1"), ("foreign_keys", "1"),
        ("busy_timeout", "5000"), ("wal_autocheckpoint", "4000"), ("temp_store", "2"), ("integrity_check", "ok"),
    ])
    func `the writing connection is set up to lose nothing`(expected: (pragma: String, value: String)) async throws {
        let store = try SQLiteStore(at: directory.file)

        let value = try await store.inspect("PRAGMA \(expected.pragma)")

        #expect(value == [expected.value])
        try await store.close()
    }

    @Test func `a second opener is kept out until the first has closed`() async throws {
        let first = try SQLiteStore(at: directory.file)

        let error = #expect(throws: StoreError.self) { try SQLiteStore(at: directory.file) }
        try await first.close()
        let second = try SQLiteStore(at: directory.file)

        #expect(error == .locked(path: directory.file))
        try await second.record([usage()])
        try await second.close()
    }

    @Test func `another name for the same file does not get past the lock`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let link = directory.path + "/link.sqlite"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: directory.file)

        #expect(throws: StoreError.locked(path: directory.file)) { try SQLiteStore(at: link) }
        try await store.close()
    }

    @Test func `a store that nobody holds any more gives up its lock`() async throws {
        do {
            let forgotten = try SQLiteStore(at: directory.file)
            try await forgotten.record([usage()])
        }

        let store = try SQLiteStore(at: directory.file)

        #expect(try await store.inspect("SELECT count(*) FROM usage") == ["1"])
        try await store.close()
    }

    @Test func `everything is there again after closing and opening`() async throws {
        let meeting = Meeting()
        let before = try SQLiteStore(at: directory.file)
        let sequences = try await before.receive(meeting.update(11), meeting.update(12))
        let rows = try await before.turn(
            meeting, consuming: [sequences[0]], heard: [meeting.heard("hello", id: 11)], saying: ["hi", "there"])
        try await before.markSent(rows[0].sequence, as: nil, at: noon)
        try await before.close()

        let after = try SQLiteStore(at: directory.file)

        #expect(try await after.nextOffset(of: keke) == UpdateID(rawValue: 13))
        #expect(try await after.waiting(in: meeting.conversation).map(\.sequence) == [sequences[1]])
        #expect(try await after.unsent(in: meeting.conversation).map(\.sequence) == [rows[1].sequence])
        #expect(try await after.look(meeting).history.map(\.words) == ["hello", "hi"])
        try await after.close()
    }

    @Test func `a file by a newer version is refused and left alone`() async throws {
        let newer = try SQLiteStore(at: directory.file)
        _ = try await newer.inspect("INSERT INTO grdb_migrations (identifier) VALUES ('v999')")
        try await newer.close()

        #expect(throws: StoreError.failed(reason: "the database was written by a newer version")) {
            try SQLiteStore(at: directory.file)
        }
    }

    @Test func `a file that is no database is refused and left alone`() async throws {
        let bytes = Data(repeating: 0x41, count: 8192)
        try FileManager.default.createDirectory(
            atPath: directory.path + "/nested", withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: directory.file))

        #expect(throws: StoreError.self) { try SQLiteStore(at: directory.file) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file)) == bytes)
    }

    @Test func `a directory that cannot be made is named`() throws {
        let error = #expect(throws: StoreError.self) { try SQLiteStore(at: "/proc/nowhere/store.sqlite") }

        #expect(error == .failed(reason: "cannot create the directory /proc/nowhere"))
    }

    @Test func `a closed store refuses, and closing again is nothing`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await store.close()

        try await store.close()

        let closed = StoreError.failed(reason: "the store is closed")
        await #expect(throws: closed) { try await store.record([usage()]) }
        await #expect(throws: closed) { try await store.nextOffset(of: keke) }
    }

    @Test func `what was asked before closing is kept`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let asked = 100

        try await withThrowingTaskGroup(of: Void.self) { group in
            try await store.gathering(asked) {
                for _ in 0..<asked { group.addTask { try await store.record([usage()]) } }
            }
            try await store.close()
            try await group.waitForAll()
        }

        let reopened = try SQLiteStore(at: directory.file)
        #expect(try await reopened.inspect("SELECT count(*) FROM usage") == ["\(asked)"])
        try await reopened.close()
    }
}
