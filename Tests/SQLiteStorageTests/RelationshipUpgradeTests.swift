import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// Relationships of before they evolved.
@Suite struct RelationshipUpgradeTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting()
    private let his = Meeting(account: tom, mode: .static)

    private static let rows = """
        INSERT INTO bot (id, next_offset) VALUES (100, 12);
        INSERT INTO person VALUES (1, 1780000000000), (2, 1780000000000);
        INSERT INTO account VALUES (7, 1, 0, 'Mei', NULL, NULL, 'zh'), (8, 2, 0, 'Tom', 'Ray', 'tomray', NULL);
        INSERT INTO relationship (id, person, preset, mode, stage, epoch, last_message, last_extracted, created_at)
            VALUES (1, 1, 'keke', 'evolving', 'just_met', 3, 2, 1, 1780000000000),
                (2, 2, 'keke', 'static', 'partners', 0, 0, 0, 1780000000000);
        INSERT INTO conversation VALUES (100, 7, 'private', NULL, 1, NULL, 1780000000000),
            (100, 8, 'private', NULL, 2, NULL, 1780000000000);
        -- one from elsewhere and two of the live talk, then one from elsewhere
        INSERT INTO message (id, bot, chat, message_id, speaker, name, kind, words, origin, date) VALUES
            (6442450939, 100, 7, NULL, 'person', 'Mei', 'text', 'long ago', 'spoken', 1690000000000),
            (6442450945, 100, 7, 1, 'person', 'Mei', 'text', 'hello', 'spoken', 1789827200000),
            (6442450946, 100, 7, 2, 'persona', NULL, 'text', 'hi', 'spoken', 1789827260000),
            (10737418235, 100, 8, NULL, 'person', 'Tom', 'text', 'long ago', 'spoken', 1690000000000);
        INSERT INTO signal VALUES (1, 1, 'warmth', 0.5, 'hello', 1789827200000);
        INSERT INTO usage VALUES (1, 'chat', 'house/small', 100, 1, 900, 800, 40, 0, 1234, 'answered', 1790000000000);
        """

    /// The store of a file that the third version has written.
    private func upgraded() throws -> SQLiteStore {
        try VersionThree.makeFile(at: directory.file, holding: Self.rows)
        return try SQLiteStore(at: directory.file)
    }

    @Test func `two who talked before stand at the beginning`() async throws {
        let store = try upgraded()
        let begin = Date(timeIntervalSince1970: 1_780_000_000)
        let lastWord = Date(timeIntervalSince1970: 1_789_827_200)

        let context = try await store.look(meeting)

        let material = try await store.material(of: meeting, talk: 9)
        #expect(material.standing == RelationshipStanding(mode: .evolving, since: begin, lastContact: lastWord))
        #expect(material.arm == nil)
        #expect(material.messages == 2)
        #expect(material.talk.map(\.words) == ["hello", "hi"])
        #expect(context.lastContact == lastWord)
        #expect(context.mood == nil)
        #expect(context.shift == nil)
        try await store.close()
    }

    @Test func `what somebody chose stays, and who only said something elsewhere has not written`() async throws {
        let store = try upgraded()
        let begin = Date(timeIntervalSince1970: 1_780_000_000)

        let context = try await store.look(his)

        let standing = try await store.material(of: his).standing
        #expect(standing == RelationshipStanding(mode: .static, stage: .partners, since: begin))
        #expect(context.stage == .partners)
        #expect(context.lastContact == nil)
        try await store.close()
    }

    @Test func `the talk goes on and is scored`() async throws {
        let store = try upgraded()
        let relationship = try await store.look(meeting).relationship
        let talk = try await store.unreadTalk(of: relationship, isImport: false, limit: 9)

        try await store.commit(meeting, heard: [meeting.heard("more", id: 4)])
        try await keep(RelationshipStep(standing: .lived, transition: .befriended), of: meeting, in: store)

        #expect(talk?.evidence == [.warmth: ["hello"]])
        #expect(try await store.look(meeting).stage == .goodFriends)
        #expect(try await store.material(of: meeting).messages == 3)
        #expect(try await store.inspect("SELECT coalesce(arm, 'none') FROM usage") == ["none"])
        try await store.close()
    }

    @Test(arguments: FileQuestion.all)
    func `an upgraded file is like a new one`(question: String) async throws {
        let old = try upgraded()

        try await expectLikeNew(old, in: directory, asking: question)
    }
}
