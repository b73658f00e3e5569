import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// A disk without room, which a limit to the pages of the file stands for.
@Suite(.timeLimit(.minutes(5))) struct DiskFullTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting()
    private let big = Data(repeating: 0x61, count: 100_000)

    private func leaveRoom(for pages: Int, in store: SQLiteStore) async throws {
        let count = try await store.inspect("PRAGMA page_count").first.flatMap { $0 }.flatMap { Int($0) }
        _ = try await store.inspect("PRAGMA max_page_count = \(try #require(count) + pages)")
    }

    @Test func `ingest says that the disk is full and keeps nothing of what it was given`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let first = try await store.receive(meeting.update(1))
        try await leaveRoom(for: 8, in: store)

        await #expect(throws: StoreError.diskFull) {
            try await store.receive(meeting.update(2), meeting.update(3, raw: big))
        }

        #expect(try await store.nextOffset(of: keke) == UpdateID(rawValue: 2))
        #expect(try await store.waiting(in: meeting.conversation).map(\.sequence) == first)
        try await store.close()
    }

    @Test func `a mark needs no room: what was sent becomes history in the place it took`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let long = String(repeating: "long ", count: 20_000)
        let rows = try await store.turn(meeting, saying: [long])
        try await leaveRoom(for: 2, in: store)

        try await store.markSent(rows[0].sequence, as: nil, at: noon)

        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(try await store.look(meeting).history.map(\.words) == [long])
        #expect(try await store.inspect("PRAGMA integrity_check") == ["ok"])
        try await store.close()
    }

    @Test func `what fits is kept while something larger is refused`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await leaveRoom(for: 12, in: store)

        try await withThrowingTaskGroup(of: Bool.self) { group in
            try await store.gathering(3) {
                group.addTask { try await store.receive(meeting.update(1)).count == 1 }
                group.addTask {
                    await #expect(throws: StoreError.diskFull) { try await store.receive(meeting.update(2, raw: big)) }
                    return true
                }
                group.addTask { try await store.receive(meeting.update(3)).count == 1 }
            }
            while let isAsExpected = try await group.next() { #expect(isAsExpected) }
        }

        #expect(try await store.waiting(in: meeting.conversation).count == 2)
        try await store.close()
    }
}
