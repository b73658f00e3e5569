import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What forgetting leaves in the tables and on the disk.
@Suite(.timeLimit(.minutes(5))) struct ForgettingTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting(mode: .static)
    private let nothing = InboxSequence(rawValue: 4711)
    private let secret = "ZQXSECRETZQX"

    /// More than a page of the file, so that it spills over.
    private var longSecret: String { String(repeating: secret, count: 600) }

    /// The names of the store's files in which `words` are found.
    private func files(holding words: String) throws -> [String] {
        let folder = directory.path + "/nested"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            return bytes.range(of: Data(words.utf8)) != nil
        }
    }

    @Test(
        arguments: [
            "message", "summary", "job", "outbox", "media", "conversation", "relationship", "account", "person",
        ])
    func `no row is left of the only person`(table: String) async throws {
        let store = try SQLiteStore.inMemory()
        try await leaveTraces(of: meeting, saying: "secret", number: 10, in: store)
        let before = try await store.inspect("SELECT count(*) FROM \(table)")

        try await store.forget(meeting.key, everywhere: true, consuming: nothing, at: noon + 60)

        #expect(before != ["0"])
        #expect(try await store.inspect("SELECT count(*) FROM \(table)") == ["0"])
        #expect(try await store.inspect("PRAGMA foreign_key_check") == [])
    }

    @Test func `updates that are done lose their words and are still known`() async throws {
        let store = try SQLiteStore.inMemory()
        let other = Meeting(account: tom)
        let sequences = try await store.receive(
            meeting.update(1, "secret"), meeting.update(2, "waits"), other.update(3, "other"))
        try await store.turn(meeting, consuming: [sequences[0]])
        try await store.turn(other, consuming: [sequences[2]])

        try await store.forget(meeting.key, everywhere: false, consuming: nothing, at: noon + 60)
        let again = try await store.receive(meeting.update(1, "secret"))

        #expect(again.isEmpty)
        #expect(
            try await store.inspect("SELECT hex(raw) FROM inbox ORDER BY sequence") == ["", "7761697473", ""])
    }

    @Test func `the request is emptied as well`() async throws {
        let store = try SQLiteStore.inMemory()
        _ = try await store.look(meeting)
        let request = try await store.receive(meeting.update(1, "forget my secret"))

        try await store.forget(meeting.key, everywhere: false, consuming: request[0], at: noon + 60)

        #expect(try await store.inspect("SELECT hex(raw) || ',' || done_at FROM inbox") == [",1790000060000"])
    }

    @Test(arguments: [(everywhere: false, persons: ["1", "2"]), (everywhere: true, persons: ["0", "2"])])
    func `costs stay, and of somebody forgotten everywhere nobody can tell whose`(
        expected: (everywhere: Bool, persons: [String])
    ) async throws {
        let store = try SQLiteStore.inMemory()
        for meeting in [meeting, Meeting(account: tom)] {
            let person = try await store.look(meeting).person
            try await store.record([usage(by: person.rawValue)])
        }

        try await store.forget(meeting.key, everywhere: expected.everywhere, consuming: nothing, at: noon + 60)

        #expect(try await store.inspect("SELECT person FROM usage ORDER BY id") == expected.persons)
    }

    @Test(arguments: [(everywhere: false, accounts: ["7", "8"]), (everywhere: true, accounts: ["8"])])
    func `an account is known until it is forgotten everywhere`(
        expected: (everywhere: Bool, accounts: [String])
    ) async throws {
        let store = try SQLiteStore.inMemory()
        for meeting in [meeting, Meeting(account: tom)] { _ = try await store.look(meeting) }

        try await store.forget(meeting.key, everywhere: expected.everywhere, consuming: nothing, at: noon + 60)

        #expect(try await store.inspect("SELECT id FROM account ORDER BY id") == expected.accounts)
    }
}

// MARK: - On the disk

extension ForgettingTests {
    @Test func `not a byte of what a persona forgot is on the disk`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await leaveTraces(of: meeting, saying: longSecret, number: 10, in: store)
        try await leaveTraces(of: Meeting(account: tom), saying: "kept", number: 20, in: store)
        let before = try files(holding: secret)

        try await store.forget(meeting.key, everywhere: false, consuming: nothing, at: noon + 60)
        _ = try await store.scrubIfDue()

        #expect(!before.isEmpty)
        #expect(try files(holding: secret) == [])
        #expect(try files(holding: "kept") == ["store.sqlite"])
        try await store.close()
    }

    @Test func `not a byte of what all forgot is on the disk`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let named = Account(id: mei.id, firstName: secret, lastName: secret, username: secret)
        let meeting = Meeting(account: named, mode: .static)
        let inGroup = Meeting(account: named, chat: bigClub)
        try await leaveTraces(of: meeting, saying: longSecret, number: 10, in: store)
        let remarks = MessageRemarks(picture: longSecret, quoted: secret)
        try await store.commit(inGroup, heard: [inGroup.heard(longSecret, id: 1, remarks: remarks)])

        try await store.forget(meeting.key, everywhere: true, consuming: nothing, at: noon + 60)
        _ = try await store.scrubIfDue()

        #expect(try files(holding: secret) == [])
        try await store.close()
    }

    @Test func `not a byte of what was said before the file was reopened is on the disk`() async throws {
        let before = try SQLiteStore(at: directory.file)
        try await leaveTraces(of: meeting, saying: longSecret, number: 10, in: before)
        try await before.close()
        let store = try SQLiteStore(at: directory.file)

        try await store.forget(meeting.key, everywhere: false, consuming: nothing, at: noon + 60)
        _ = try await store.scrubIfDue()

        #expect(try files(holding: secret) == [])
        try await store.close()
    }

    @Test func `not a byte of what was told to a group is on the disk`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let inGroup = Meeting(chat: bigClub)
        let raw = #"{"message":{"message_id":1,"from":{"id":7},"chat":{"id":-1000050},"text":"\#(secret)"}}"#
        let sequences = try await store.receive(inGroup.update(1, secret, raw: Data(raw.utf8)))
        let copy = GroupCopy(
            bot: keke, sequence: sequences[0], message: inGroup.message(secret, id: 1), receivedAt: noon)
        try await store.claim(copy, for: keke)
        let heard = inGroup.heard(secret, id: 1, remarks: MessageRemarks())
        try await store.commit(inGroup, consuming: sequences, heard: [heard])

        try await store.forget(inGroup.key, everywhere: true, consuming: nothing, at: noon + 60)
        _ = try await store.scrubIfDue()

        #expect(try files(holding: secret) == [])
        try await store.close()
    }

    /// SQLite moves rows about as its pages fill, and may leave a copy where one stood.
    @Test func `not a byte of what moved about in the file is on the disk`() async throws {
        let store = try SQLiteStore(at: directory.file)
        let people = (1...8).map { Meeting(account: Account(id: UserID(rawValue: $0), firstName: "P\($0)")) }
        let forgotten = people.filter { $0.account.id.rawValue % 2 == 1 }
        var number: Int64 = 0
        for meeting in Array(repeating: people, count: 10).joined() {
            let words = meeting.account.id.rawValue % 2 == 1 ? secret : "abcdefghijkl"
            let heard = (1...Int64(5)).map { part in
                let id = number + part
                return meeting.heard(String(repeating: words, count: 1 + Int(id * id % 97)), id: id)
            }
            number += 5
            try await store.turn(meeting, heard: heard)
        }

        for meeting in forgotten {
            try await store.forget(meeting.key, everywhere: false, consuming: nothing, at: noon + 60)
            _ = try await store.scrubIfDue()
        }

        #expect(try files(holding: secret) == [])
        #expect(try await store.look(people[1]).history.count == 50)
        try await store.close()
    }
}
