import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What the tables of memory hold beyond what the ports tell.
@Suite struct MemoryRowTests {
    private let store: SQLiteStore
    private let meeting = Meeting()

    init() throws {
        store = try SQLiteStore.inMemory()
    }

    private func count(of table: String) async throws -> Int {
        let answer = try await store.inspect("SELECT count(*) FROM \(table)").first.flatMap { $0 }
        return try #require(answer.flatMap { Int($0) })
    }

    @Test func `what the gate refused is counted by reason, over all stretches`() async throws {
        for count in [1, 2] {
            try await learn(
                MemoryChanges(refusals: [.echo: count, .unreal: 1]), of: meeting, in: store)
        }

        let other = Meeting(account: tom)
        #expect(try await store.refusals(of: meeting.key) == [.echo: 3, .unreal: 2])
        #expect(try await store.refusals(of: other.key).isEmpty)
    }

    @Test func `how two got on is kept once for each stretch`() async throws {
        let signals = RelationshipSignals([
            .warmth: .init(value: 0.5, evidence: "dear\0you"), .humour: .init(value: 1, evidence: "haha"),
        ])

        try await learn(MemoryChanges(), of: meeting, signals: signals, in: store)
        try await learn(MemoryChanges(), of: meeting, signals: signals, in: store)

        let rows = try await store.inspect(
            """
            SELECT message || ',' || kind || ',' || value || ',' || evidence || ',' || date FROM signal
            ORDER BY message, kind
            """)
        #expect(
            rows == [
                "1,humour,1.0,haha,1790000000000", "1,warmth,0.5,dear\u{FFFD}you,1790000000000",
                "2,humour,1.0,haha,1790000000000", "2,warmth,0.5,dear\u{FFFD}you,1790000000000",
            ])
    }

    @Test func `of a stretch that is read twice refusals and signals are counted once`() async throws {
        try await store.hear([meeting.heard("hello", id: 1)], in: meeting)
        let work = try await job(.extract, of: meeting, in: store)
        let epoch = try await store.look(meeting).epoch
        let reading = TalkReading(
            changes: MemoryChanges(refusals: [.echo: 1]), lines: [1],
            signals: RelationshipSignals([.depth: .init(value: 1, evidence: "deep")]), lastMessage: 1)

        for _ in 0..<2 {
            try await store.finish(
                work, with: JobResult(.again(at: noon), reading: reading), epoch: epoch, at: noon)
        }

        #expect(try await store.refusals(of: meeting.key) == [.echo: 1])
        #expect(try await count(of: "signal") == 1)
    }

    @Test func `how two got on elsewhere, long ago, is not kept`() async throws {
        try await takeIn([meeting.line(1, "dear you")], from: "a", of: meeting, in: store)

        try await learnFromImport(
            MemoryChanges(additions: [.told("likes tea")]), of: meeting, count: 9, in: store)

        #expect(try await count(of: "signal") == 0)
        #expect(try await store.inspect("SELECT import_id FROM memory") == ["1"])
    }

    @Test func `the words that show how two got on go with the other words, the figures stay`() async throws {
        let signals = RelationshipSignals([.depth: .init(value: 0.5, evidence: "deep")])
        try await learn(MemoryChanges(), of: meeting, signals: signals, in: store)

        while try await store.purge(before: noon + 1) {}

        #expect(try await store.inspect("SELECT value || evidence FROM signal") == ["0.5"])
    }

    @Test func `a memory knows the messages it comes from, each once`() async throws {
        try await store.hear(["one", "two"].map { meeting.heard($0, id: nil) }, in: meeting)
        let draft = MemoryDraft(text: "keeps penguins", sources: [2, 1, 2, 0, 99, -1])

        try await learn(
            MemoryChanges(additions: [.init(draft: draft, said: noon, quote: "")]), of: meeting, in: store)

        let words = try await store.inspect(
            "SELECT words FROM memory_source JOIN message ON message.id = message ORDER BY message.id")
        #expect(words == ["one", "two"])
    }

    @Test func `memories are numbered within their relationship, and no number comes twice`() async throws {
        let other = Meeting(account: tom)
        let first = try await learn(MemoryChanges(additions: [.told("a"), .told("b")]), of: meeting, in: store)
        try await learn(MemoryChanges(additions: [.told("c")]), of: other, in: store)
        let isDone = try await store.delete("m\(first[1].id)", of: meeting.key, at: noon)
        try #require(isDone)

        let memories = try await learn(MemoryChanges(additions: [.told("d")]), of: meeting, in: store)

        let rows = RelationshipRows(relationship: try await store.look(meeting).relationship)
        #expect(memories.map(\.id.rawValue) == [rows.base + 1, rows.base + 3])
    }

    @Test(arguments: ["memory", "message"])
    func `vectors go with what they are of`(table: String) async throws {
        let words = meeting.heard("the penguins", id: 1, at: noon - 1)
        try await store.hear([words], in: meeting)
        let known = try await learn(MemoryChanges(additions: [.told("keeps penguins")]), of: meeting, in: store)
        let relationship = try await store.look(meeting).relationship
        let made = try vector(1, 0)
        try await store.keep([.memory(known[0].id): made, .message(1): made], of: relationship, at: noon)
        let before = try await count(of: "\(table)_vector")

        if table == "memory" {
            try await organise(SortedMemories(faded: [known[0].id]), of: meeting, in: store)
        } else {
            while try await store.purge(before: noon) {}
        }
        try await store.keep([.memory(known[0].id): made, .message(1): made], of: relationship, at: noon)

        #expect(before == 1)
        #expect(try await count(of: "\(table)_vector") == 0)
    }

    @Test func `neither what is deleted nor what was said of it keeps a vector`() async throws {
        try await store.hear(["one", "two"].map { meeting.heard($0, id: nil) }, in: meeting)
        let known = try await learn(MemoryChanges(additions: [.told("keeps penguins")]), of: meeting, in: store)
        let relationship = try await store.look(meeting).relationship
        let made = try vector(1, 0)
        let places: [Unembedded.Place] = [.memory(known[0].id), .message(1)]
        try await store.keep([places[0]: made, places[1]: made], of: relationship, at: noon)

        let isDone = try await store.delete("m\(known[0].id)", of: meeting.key, at: noon)
        try await store.keep([places[0]: made, places[1]: made], of: relationship, at: noon)

        #expect(isDone)
        #expect(try await count(of: "memory_vector") == 0)
        #expect(try await count(of: "message_vector") == 0)
        let lacking = try await store.unembedded(of: relationship, by: "house/one", limit: 9)
        #expect(lacking?.texts.map(\.place) == [.message(3), .message(2)])
    }

    @Test func `what was said of something deleted is in no text that a model is to see as a vector`() async throws {
        try await store.hear(["my secret", "well"].map { meeting.heard($0, id: nil) }, in: meeting)
        let known = try await learn(MemoryChanges(additions: [.told("keeps penguins")]), of: meeting, in: store)
        let relationship = try await store.look(meeting).relationship

        let isDone = try await store.delete("m\(known[0].id)", of: meeting.key, at: noon)

        let lacking = try #require(try await store.unembedded(of: relationship, by: "house/one", limit: 9))
        #expect(isDone)
        #expect(!lacking.texts.contains { $0.text.contains("secret") })
    }

    @Test(arguments: ["purge", "forget"])
    func `nothing that is gone is left in the index`(way: String) async throws {
        try await store.hear(
            [meeting.heard("the penguins", id: 1, at: noon - 1), meeting.heard("企鹅", id: 2, at: noon - 1)], in: meeting)
        try await learn(MemoryChanges(additions: [.told("keeps penguins")]), of: meeting, in: store)
        let before = try await count(of: "message_search_docsize")

        if way == "purge" {
            while try await store.purge(before: noon) {}
        } else {
            try await store.forget(
                meeting.key, everywhere: false, consuming: InboxSequence(rawValue: 4711), at: noon)
        }

        #expect(before == 2)
        #expect(try await count(of: "message_search_docsize") == 0)
        #expect(try await count(of: "memory_search_docsize") == (way == "purge" ? 1 : 0))
        #expect(try await count(of: "message_search WHERE message_search MATCH 'penguin'") == 0)
    }

    @Test func `sessions begin after three hours of silence`() async throws {
        let hours = [0.0, 1, 3.9, 6.9, 7, 30]
        for (index, hour) in hours.enumerated() {
            try await store.hear([meeting.heard("hello", id: Int64(index), at: noon + hour * 3600)], in: meeting)
        }

        let starts = try await store.inspect("SELECT begins_session FROM message ORDER BY id")

        #expect(starts == ["1", "0", "0", "1", "0", "1"])
    }
}
