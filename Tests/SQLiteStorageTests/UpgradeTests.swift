import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// Files that the first version has written.
@Suite struct UpgradeTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting(mode: .static)
    private let inGroup = Meeting(account: tom, chat: bigClub)

    private static let rows = """
        INSERT INTO bot VALUES (100, 12, 'keke_bot', 'Keke', 1, 1790000000000);
        INSERT INTO person VALUES (1, 1790000000000);
        INSERT INTO account VALUES (7, 1, 0, 'Mei', NULL, NULL, 'zh');
        INSERT INTO relationship VALUES (1, 1, 'keke', 'static', 'flirting', 3, 2, 1790000000000);
        INSERT INTO conversation VALUES (100, 7, 'private', NULL, 1, NULL, 1790000000000);
        INSERT INTO conversation VALUES (100, -1000050, 'supergroup', 'Club', NULL, NULL, 1790000000000);
        INSERT INTO inbox VALUES (1, 100, 11, 7, 1790000000000, 0, NULL, x'68656C6C6F');
        INSERT INTO outbox VALUES (1, 100, 7, 1, 'waits', NULL, 'spoken', 1, 1790000000000, NULL, NULL);
        INSERT INTO message VALUES (4294967297, 100, 7, 1, 'person', 'Mei', 'text', 'hello', 'spoken', 1790000000000);
        INSERT INTO message VALUES (4294967298, 100, 7, 2, 'persona', NULL, 'text', 'hi', 'fallback', 1790000000000);
        INSERT INTO group_message
            VALUES (1, -1000050, 0, 9, 'person', NULL, 'Tom Ray', 'photo', 'look', 'spoken', 1790000000000);
        INSERT INTO usage VALUES (1, 'chat', 'house/small', 100, 1, 900, 800, 40, 0, 1234, 'answered', 1790000000000);
        """

    /// The store of a file that the first version has written.
    private func upgraded() throws -> SQLiteStore {
        try VersionOne.makeFile(at: directory.file, holding: Self.rows)
        return try SQLiteStore(at: directory.file)
    }

    @Test func `nothing that was kept is lost`() async throws {
        let store = try upgraded()

        let context = try await store.look(meeting)

        #expect(context.relationship == RelationshipID(rawValue: 1))
        #expect(context.stage == .flirting)
        #expect(context.epoch == 3)
        #expect(
            context.history == [
                meeting.heard("hello", id: 1),
                HistoryMessage(
                    speaker: .persona, content: .text("hi"), date: noon, origin: .fallback,
                    messageID: MessageID(rawValue: 2)),
            ])
        #expect(
            try await store.look(inGroup).history == [
                HistoryMessage(
                    speaker: .person(name: "Tom Ray"), content: .attachment(.photo, caption: "look"), date: noon,
                    messageID: MessageID(rawValue: 9))
            ])
        #expect(try await store.nextOffset(of: keke) == UpdateID(rawValue: 12))
        #expect(try await store.waiting(in: meeting.conversation).map(\.raw) == [Data("hello".utf8)])
        #expect(try await store.unsent(in: meeting.conversation).map(\.message) == [meeting.bubble("waits")])
        #expect(try await store.workInsight(since: noon).usage.calls == 1)
        try await store.close()
    }

    @Test func `what was not known is as if nobody had said it`() async throws {
        let store = try upgraded()

        let context = try await store.look(meeting)

        #expect(context.onboarding == .done)
        #expect(context.profile == PersonProfile())
        #expect(context.summaries.isEmpty)
        #expect(context.history.map(\.remarks) == [MessageRemarks(), MessageRemarks()])
        #expect(try await store.look(inGroup).history.map(\.remarks) == [MessageRemarks()])
        #expect(try await store.remembered(of: meeting.key).isEmpty)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
        #expect(try await store.profileDigest(of: keke) == nil)
        try await store.close()
    }

    @Test func `the talk goes on where it stood`() async throws {
        let store = try upgraded()
        let unsent = try await store.unsent(in: meeting.conversation)
        let waiting = try await store.waiting(in: meeting.conversation)

        try await store.markSent(unsent[0].sequence, as: MessageID(rawValue: 3), at: noon)
        try await store.amend(
            meeting.heard("hello!", id: 1), in: meeting.conversation, consuming: waiting[0].sequence, at: noon)
        try await store.commit(meeting, heard: [meeting.heard("more", id: 4)])

        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["hello!", "hi", "waits", "more"])
        #expect(history.map(\.remarks.isEdited) == [true, false, false, false])
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
        try await store.close()
    }

    @Test func `somebody known from before can be forgotten`() async throws {
        let store = try upgraded()

        try await store.forget(meeting.key, everywhere: true, consuming: InboxSequence(rawValue: 1), at: noon)

        #expect(try await store.record(of: meeting.key) == nil)
        #expect(try await store.inspect("SELECT count(*) FROM message") == ["0"])
        #expect(try await store.inspect("SELECT hex(raw) FROM inbox") == [""])
        #expect(try await store.inspect("SELECT person FROM usage") == ["0"])
        try await store.close()
    }

    @Test(arguments: FileQuestion.all)
    func `an upgraded file is like a new one`(question: String) async throws {
        let old = try upgraded()

        try await expectLikeNew(old, in: directory, asking: question)
    }
}
