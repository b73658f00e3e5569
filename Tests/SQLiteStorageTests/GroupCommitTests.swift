import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

@Suite(.timeLimit(.minutes(5))) struct GroupCommitTests {
    private let directory = TemporaryDirectory()

    private typealias Change = @Sendable (SQLiteStore) async throws(StoreError) -> Void

    /// Asks for `bodies` at once and so that they share a transaction; returns how each of them ended, in order.
    private func together(
        _ bodies: [Change], in store: SQLiteStore
    ) async throws -> [StoreError?] {
        try await withThrowingTaskGroup(of: (Int, StoreError?).self) { group in
            try await store.gathering(bodies.count) {
                for (index, body) in bodies.enumerated() {
                    group.addTask {
                        do throws(StoreError) {
                            try await body(store)
                            return (index, nil)
                        } catch {
                            return (index, error)
                        }
                    }
                }
            }
            let ends = try await group.reduce(into: [Int: StoreError?]()) { $0[$1.0] = .some($1.1) }
            return bodies.indices.map { ends[$0] ?? nil }
        }
    }

    private static let succeed: Change = { store in
        try await store.record([usage()])
    }

    private static let failHalfway: Change = { store in
        try await store.writes.commit { db in
            try db.run("INSERT INTO person (created_at) VALUES (1)")
            throw StoreError.staleEpoch
        }
    }

    private static let failAtOnce: Change = { store in
        try await store.writes.commit { _ in throw StoreError.locked(path: "x") }
    }

    private static let failAtCommit: Change = { store in
        try await store.writes.commit { db in
            try db.run("PRAGMA defer_foreign_keys = ON")
            try db.run("INSERT INTO relationship (person, preset, mode, stage, created_at) VALUES (99, '', '', '', 1)")
        }
    }

    @Test func `a change that fails is taken back alone`() async throws {
        let store = try SQLiteStore(at: directory.file)

        let ends = try await together(
            [Self.succeed, Self.failHalfway, Self.succeed, Self.failAtOnce, Self.succeed], in: store)

        #expect(ends == [nil, .staleEpoch, nil, .locked(path: "x"), nil])
        #expect(try await store.inspect("SELECT count(*) FROM usage") == ["3"])
        #expect(try await store.inspect("SELECT count(*) FROM person") == ["0"])
        try await store.close()
    }

    @Test func `a change that cannot be committed takes nobody with it`() async throws {
        let store = try SQLiteStore(at: directory.file)

        let ends = try await together([Self.succeed, Self.failAtCommit, Self.succeed], in: store)

        #expect(ends[0] == nil && ends[2] == nil)
        guard case .failed(let reason) = ends[1] else {
            Issue.record("ended with \(String(describing: ends[1]))")
            return
        }
        #expect(reason.contains("FOREIGN KEY"))
        #expect(try await store.inspect("SELECT count(*) FROM usage") == ["2"])
        #expect(try await store.inspect("SELECT count(*) FROM relationship") == ["0"])
        try await store.close()
    }

    @Test func `changes happen in the order in which they were asked for`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let meeting = Meeting()
        var expected: [Data] = []

        for id in 1...50 as ClosedRange<Int64> {
            async let first = store.receive(meeting.update(id, "a\(id)"), of: keke)
            _ = try await first
            expected.append(Data("a\(id)".utf8))
        }

        #expect(try await store.waiting(in: meeting.conversation).map(\.raw) == expected)
        try await store.close()
    }

    @Test func `a cancelled caller's change is carried out all the same`() async throws {
        let store = try SQLiteStore(at: directory.file)

        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask { await #expect(throws: Never.self) { try await store.record([usage()]) } }
        }

        #expect(try await store.inspect("SELECT count(*) FROM usage") == ["1"])
        try await store.close()
    }

    @Test(arguments: StoreUnderTest.all)
    func `hundreds of conversations lose and mix nothing`(kind: StoreUnderTest) async throws {
        let store = try #require(try kind.make() as? SQLiteStore)
        let people = (1...200).map { Meeting(account: Account(id: UserID(rawValue: $0), firstName: "P\($0)")) }

        try await withThrowingTaskGroup(of: Void.self) { group in
            for meeting in people {
                group.addTask {
                    for round in 0..<4 as Range<Int64> {
                        let id = meeting.account.id.rawValue * 100 + round * 2
                        let text = "\(meeting.account.firstName)-\(round)"
                        let sequences = try await store.receive(meeting.update(id, text))
                        let rows = try await store.turn(
                            meeting, consuming: sequences, heard: [meeting.heard(text, id: id)], saying: ["re " + text],
                            usage: [usage()])
                        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: id + 1), at: noon)
                    }
                }
            }
            try await group.waitForAll()
        }

        for meeting in people {
            let name = meeting.account.firstName
            let expected = (0..<4).flatMap { ["\(name)-\($0)", "re \(name)-\($0)"] }
            #expect(try await store.look(meeting).history.map(\.words) == expected)
        }
        #expect(try await store.inspect("SELECT count(*) FROM usage") == ["800"])
        #expect(try await store.inspect("SELECT count(*) FROM inbox WHERE done_at IS NULL") == ["0"])
        #expect(try await store.inspect("PRAGMA integrity_check") == ["ok"])
        #expect(try await store.inspect("PRAGMA foreign_key_check") == [])
        try await store.close()
    }
}
