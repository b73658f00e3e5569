import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// Talks of before there were memories.
@Suite struct MemoryUpgradeTests {
    /// A version that numbered messages from 1 and could not search them.
    enum OlderVersion: CaseIterable {
        case one, two

        /// A file as this version has written it.
        func makeFile(at path: String) throws {
            switch self {
            case .one: try VersionOne.makeFile(at: path, holding: MemoryUpgradeTests.rows)
            case .two: try VersionTwo.makeFile(at: path, holding: MemoryUpgradeTests.rows + MemoryUpgradeTests.later)
            }
        }

        /// The number of the last message that summaries tell of.
        var lastSummarised: Int64 { self == .one ? 0 : 2 }
    }

    private let directory = TemporaryDirectory()
    private let meeting = Meeting(mode: .static)
    private let his = Meeting(account: tom, mode: .static)

    private static let rows = """
        INSERT INTO bot (id, next_offset) VALUES (100, 12);
        INSERT INTO person VALUES (1, 1790000000000), (2, 1790000000000);
        INSERT INTO account VALUES (7, 1, 0, 'Mei', NULL, NULL, 'zh'), (8, 2, 0, 'Tom', 'Ray', 'tomray', NULL);
        INSERT INTO relationship (id, person, preset, mode, stage, epoch, last_message, created_at)
            VALUES (1, 1, 'keke', 'static', 'flirting', 3, 5, 1790000000000),
                (2, 2, 'keke', 'static', 'just_met', 0, 1, 1790000000000);
        INSERT INTO conversation VALUES (100, 7, 'private', NULL, 1, NULL, 1790000000000),
            (100, 8, 'private', NULL, 2, NULL, 1790000000000);
        INSERT INTO message (id, bot, chat, message_id, speaker, name, kind, words, origin, date) VALUES
            (4294967297, 100, 7, 1, 'person', 'Mei', 'text', 'the penguins of the aquarium', 'spoken', 1789827200000),
            (4294967298, 100, 7, 2, 'persona', NULL, 'text', 'penguins, aquarium', 'fallback', 1789827260000),
            (4294967299, 100, 7, 3, 'person', 'Mei', 'text', '昨天去海洋馆看了企鹅', 'spoken', 1789913600000),
            (4294967300, 100, 7, NULL, 'person', 'Mei', 'reaction', 'penguins, aquarium', 'spoken', 1789913660000),
            (4294967301, 100, 7, 5, 'person', 'Mei', 'photo', 'look', 'spoken', 1789999940000),
            (8589934593, 100, 8, 1, 'person', 'Tom Ray', 'text', 'my penguins of the aquarium', 'spoken', 1789913600000);

        """

    private static let later = """
        UPDATE relationship SET last_summarised = 2, profile_about = 'likes rain' WHERE id = 1;
        UPDATE message SET picture = 'giraffes of a savannah' WHERE message_id = 5;
        INSERT INTO summary VALUES (1, 1, 'day', '2026-09-19', 'They spoke of birds.', 1790000000000);
        """

    /// The store of a file that an older version has written.
    private func upgraded(from version: OlderVersion) throws -> SQLiteStore {
        try version.makeFile(at: directory.file)
        return try SQLiteStore(at: directory.file)
    }

    @Test(
        arguments: OlderVersion.allCases,
        [
            ("penguins of an aquarium", "the penguins of the aquarium"), ("海洋馆的企鹅", "昨天去海洋馆看了企鹅"),
        ])
    func `what was said comes to mind`(version: OlderVersion, words: (newest: String, said: String)) async throws {
        let store = try upgraded(from: version)

        let recollection = try await recollect(words.newest, of: meeting, visibleSince: noon, in: store)

        #expect(recollection.words == [words.said])
        #expect(recollection.memories.isEmpty)
        try await store.close()
    }

    @Test(arguments: OlderVersion.allCases)
    func `what others said does not`(version: OlderVersion) async throws {
        let store = try upgraded(from: version)

        let recollection = try await recollect("penguins of an aquarium", of: his, in: store)

        #expect(recollection.words == ["my penguins of the aquarium"])
        try await store.close()
    }

    @Test(arguments: [(OlderVersion.one, found: "0"), (.two, found: "1")])
    func `what a picture shows is found where it was known`(version: OlderVersion, found: String) async throws {
        let store = try upgraded(from: version)

        let count = try await store.inspect("SELECT count(*) FROM message_search WHERE message_search MATCH 'savannah'")

        #expect(count == [found])
        try await store.close()
    }

    @Test(arguments: OlderVersion.allCases)
    func `lines that stood in for a reply and reactions are not in the index`(version: OlderVersion) async throws {
        let store = try upgraded(from: version)

        let numbers = try await store.inspect(
            "SELECT (rowid & 4294967295) - 2147483648 FROM message_search WHERE message_search MATCH 'aquarium' ORDER BY rowid"
        )

        #expect(numbers == ["1", "1"])
        #expect(try await store.inspect("SELECT min(terms) || ',' || max(terms > 1) FROM message") == ["0,1"])
        try await store.close()
    }

    @Test(arguments: OlderVersion.allCases)
    func `sessions are known`(version: OlderVersion) async throws {
        let store = try upgraded(from: version)

        let starts = try await store.inspect(
            "SELECT (id >> 32) || '.' || ((id & 4294967295) - 2147483648) FROM message WHERE begins_session ORDER BY id"
        )

        #expect(starts == ["1.1", "1.3", "1.5", "2.1"])
        try await store.close()
    }

    @Test(arguments: OlderVersion.allCases)
    func `numbers go on, and summaries where they were`(version: OlderVersion) async throws {
        let store = try upgraded(from: version)

        try await store.hear([meeting.heard("more", id: 9)], in: meeting)

        let relationship = try await store.look(meeting).relationship
        let material = try #require(try await store.summaryMaterial(of: relationship, limit: 9))
        #expect(material.messages.map(\.number) == Array((version.lastSummarised + 1)...6))
        #expect(material.messages.last?.message.words == "more")
        #expect(material.days.map(\.text) == (version == .one ? [] : ["They spoke of birds."]))
        #expect(try await store.look(meeting).history.count == 6)
        try await store.close()
    }

    @Test(arguments: OlderVersion.allCases)
    func `nothing is remembered yet, and everything can be read for memories`(version: OlderVersion) async throws {
        let store = try upgraded(from: version)
        let context = try await store.look(meeting)

        let talk = try #require(
            try await store.unreadTalk(of: context.relationship, isImport: false, limit: 9))

        #expect(!context.hasMemories)
        #expect(context.unread == 5)
        #expect(talk.messages.map(\.number) == [1, 2, 3, 4, 5])
        #expect(talk.memories.isEmpty)
        #expect(try await store.record(of: meeting.key)?.memories == [])
        try await store.close()
    }

    @Test(arguments: OlderVersion.allCases)
    func `words that were there can be changed, deleted and forgotten`(version: OlderVersion) async throws {
        let store = try upgraded(from: version)

        try await store.amend(
            meeting.heard("the elephants", id: 1), in: meeting.conversation,
            consuming: InboxSequence(rawValue: 4711), at: noon)
        while try await store.purge(before: noon - 86_401) {}
        let hits = try await recollect("penguins of an aquarium", of: meeting, in: store).words
        try await store.forget(
            meeting.key, everywhere: true, consuming: InboxSequence(rawValue: 4711), at: noon)

        #expect(hits.isEmpty)
        #expect(try await store.inspect("SELECT count(*) FROM message_search_docsize") == ["1"])
        #expect(try await recollect("penguins of an aquarium", of: his, in: store).words.count == 1)
        try await store.close()
    }

    @Test(arguments: OlderVersion.allCases)
    func `a history from elsewhere stands before what was there`(version: OlderVersion) async throws {
        let store = try upgraded(from: version)

        try await takeIn([meeting.line(1, "long ago")], from: "a", of: meeting, in: store)

        let history = try await store.look(meeting).history
        #expect(history.prefix(2).map(\.words) == ["long ago", "the penguins of the aquarium"])
        #expect(try await store.look(his).history.count == 1)
        try await store.close()
    }

    @Test(arguments: FileQuestion.all)
    func `an upgraded file is like a new one`(question: String) async throws {
        let old = try upgraded(from: .two)

        try await expectLikeNew(old, in: directory, asking: question)
    }
}
