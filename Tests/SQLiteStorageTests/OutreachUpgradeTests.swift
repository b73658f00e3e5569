import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// Relationships of before personas wrote first.
@Suite struct OutreachUpgradeTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting()

    private static let rows = """
        INSERT INTO bot (id, next_offset) VALUES (100, 12);
        INSERT INTO person VALUES (1, 1780000000000);
        INSERT INTO account VALUES (7, 1, 0, 'Mei', NULL, NULL, 'zh');
        INSERT INTO relationship (id, person, preset, mode, stage, epoch, last_message, last_contact, created_at)
            VALUES (1, 1, 'keke', 'evolving', 'partners', 3, 1, 1789827200000, 1780000000000);
        INSERT INTO conversation VALUES (100, 7, 'private', NULL, 1, NULL, 1780000000000);
        INSERT INTO message (id, bot, chat, message_id, speaker, name, kind, words, origin, date) VALUES
            (6442450945, 100, 7, 1, 'person', 'Mei', 'text', 'hello', 'spoken', 1789827200000);
        INSERT INTO outbox (sequence, bot, chat, relationship, text, origin, is_first, created_at)
            VALUES (1, 100, 7, 1, 'waits', 'spoken', 1, 1790000000000);
        INSERT INTO mood VALUES (1, 0.5, -0.5, 1789827200000);
        """

    /// The store of a file that the fourth version has written.
    private func upgraded() throws -> SQLiteStore {
        try VersionFour.makeFile(at: directory.file, holding: Self.rows)
        return try SQLiteStore(at: directory.file)
    }

    @Test func `nobody is written to first before they write again`() async throws {
        let store = try upgraded()

        let context = try await store.look(meeting)

        let candidate = try #require(try await store.outreachCandidate(of: meeting.key))
        #expect(context.outreach == OutreachStanding())
        #expect(context.preferences == ContactPreferences())
        #expect(context.mood == Mood(valence: 0.5, energy: -0.5, date: Date(timeIntervalSince1970: 1_789_827_200)))
        #expect(candidate.standing == OutreachStanding())
        #expect(candidate.stage == .partners)
        #expect(candidate.lastMessage == Date(timeIntervalSince1970: 1_789_827_200))
        #expect(try await store.nextOutreach() == nil)
        #expect(try await store.candidates(at: .distantFuture).isEmpty)
        try await store.close()
    }

    @Test func `what waits is a reply, and the talk goes on`() async throws {
        let store = try upgraded()
        let waiting = try await store.unsent(in: meeting.conversation)

        try await store.markSent(waiting[0].sequence, as: MessageID(rawValue: 2), at: noon)
        try await store.hear(meeting, leaving: .next(noon), at: noon - 60)
        try await store.reach(try await store.candidate())

        #expect(waiting.map(\.isUnasked) == [false])
        #expect(waiting.map(\.hasBegun) == [false])
        #expect(waiting.map(\.date) == [noon])
        #expect(try await store.look(meeting).history.map(\.words) == ["hello", "waits", "hello"])
        #expect(try await store.outcomes() == [.promised])
        try await store.close()
    }

    @Test(arguments: FileQuestion.all)
    func `an upgraded file is like a new one`(question: String) async throws {
        let old = try upgraded()

        try await expectLikeNew(old, in: directory, asking: question)
    }
}
