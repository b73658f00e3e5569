import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// The files as a crash leaves them: copied while the store works.
@Suite(.timeLimit(.minutes(5))) struct CrashTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting()

    private var copy: String { directory.path + "/copy.sqlite" }

    private func copyFiles() throws {
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: directory.file + suffix, toPath: copy + suffix)
        }
    }

    @Test func `everything that was confirmed is there, and nothing of a change under way`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 { group.addTask { try await store.record([usage()]) } }
            try await group.waitForAll()
        }

        try await store.writes.commit { db in
            try db.run("INSERT INTO person (created_at) VALUES (1)")
            try copyFiles()
        }

        let revived = try SQLiteStore(at: copy)
        #expect(try await revived.inspect("SELECT count(*) FROM usage") == ["200"])
        #expect(try await revived.inspect("SELECT count(*) FROM person") == ["0"])
        #expect(try await revived.inspect("PRAGMA integrity_check") == ["ok"])
        try await revived.close()
        try await store.close()
    }

    @Test func `a log that breaks off in the middle ends with the last whole commit`() async throws {
        let store = try SQLiteStore(at: directory.file)
        _ = try await store.receive(meeting.update(1), meeting.update(2))
        try copyFiles()
        let log = try #require(FileHandle(forWritingAtPath: copy + "-wal"))
        try log.seekToEnd()
        try log.write(contentsOf: Data(repeating: 0x5A, count: 5000))
        try log.close()

        let revived = try SQLiteStore(at: copy)

        #expect(try await revived.nextOffset(of: keke) == UpdateID(rawValue: 3))
        #expect(try await revived.waiting(in: meeting.conversation).count == 2)
        #expect(try await revived.inspect("PRAGMA integrity_check") == ["ok"])
        try await revived.close()
        try await store.close()
    }

    @Test func `work goes on where it stopped`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let sequences = try await store.receive(meeting.update(11, "one"), meeting.update(12, "two"))
        let rows = try await store.turn(
            meeting, consuming: [sequences[0]], heard: [meeting.heard("one", id: 11)], saying: ["re one"])
        try copyFiles()

        let revived = try SQLiteStore(at: copy)
        let redelivered = try await revived.receive(meeting.update(11, "one"), meeting.update(12, "two"))
        try await revived.markSent(rows[0].sequence, as: nil, at: noon)

        #expect(redelivered.isEmpty)
        #expect(try await revived.waiting(in: meeting.conversation).map(\.sequence) == [sequences[1]])
        #expect(try await revived.look(meeting).history.map(\.words) == ["one", "re one"])
        #expect(try await revived.unsentConversations(of: keke).isEmpty)
        try await revived.close()
        try await store.close()
    }
}
