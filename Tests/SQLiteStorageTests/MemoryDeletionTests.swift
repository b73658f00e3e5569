import Domain
import Foundation
import Ports
import Testing

@testable import SQLiteStorage

/// What deleting what is remembered leaves in the tables and on the disk.
@Suite(.timeLimit(.minutes(5))) struct MemoryDeletionTests {
    private let directory = TemporaryDirectory()
    private let meeting = Meeting(mode: .static)
    private let nothing = InboxSequence(rawValue: 4711)
    private let secret = "ZQXSECRETZQX"
    /// A part of ``secret`` as people write it and as the index does, which may leave out how a term begins.
    private let needles = ["QXSECRETZQ", "qxsecretzq"]

    /// The names of the store's files in which the secret is found.
    private func filesWithSecret() throws -> [String] {
        let folder = directory.path + "/nested"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            return needles.contains { bytes.range(of: Data($0.utf8)) != nil }
        }
    }

    private func tablesWithSecret(in store: SQLiteStore) async throws -> Set<String> {
        var tables: Set<String> = []
        for needle in needles { tables.formUnion(try await store.tables(holding: needle)) }
        return tables
    }

    /// Leaves the secret in everything that memory keeps of somebody; answers the memories.
    private func plant(in store: SQLiteStore) async throws -> [Memory] {
        try await leaveTraces(of: meeting, saying: secret, number: 10, in: store)
        try await takeIn([meeting.line(1, secret), meeting.line(2, "well")], from: secret, of: meeting, in: store)
        try await learnFromImport(
            MemoryChanges(additions: [.told("old \(secret)", quote: secret)]), of: meeting, count: 9, in: store)
        let known = try await learn(
            MemoryChanges(
                additions: [.told("has a \(secret)", .pet, about: [.new(0)], quote: secret)],
                newcomers: [.init(name: secret, aliases: ["the \(secret)"], relation: secret)]), of: meeting,
            hearing: secret, signals: RelationshipSignals([.depth: .init(value: 1, evidence: secret)]), in: store)
        let person = try #require(try await people(of: meeting, in: store).first)
        try await organise(SortedMemories(profiles: [person.id: secret]), of: meeting, in: store)
        let last = try #require(known.last)
        try await store.keep(
            [.memory(last.id): try vector(1, 0), .message(1): try vector(0, 1)],
            of: try await store.look(meeting).relationship, at: noon)
        return known
    }

    @Test(arguments: [false, true])
    func `of somebody forgotten nothing is left, in no table, index or file`(everywhere: Bool) async throws {
        let store = try SQLiteStore(at: directory.file)
        let other = Meeting(account: tom)
        _ = try await plant(in: store)
        let kept = try await learn(
            MemoryChanges(additions: [.told("keeps penguins")]), of: other, hearing: "my penguins", in: store)
        let before = try await tablesWithSecret(in: store)

        try await store.forget(meeting.key, everywhere: everywhere, consuming: nothing, at: noon + 60)
        let isScrubbed = try await store.scrubIfDue()

        let planted = ["memory", "message", "acquaintance", "acquaintance_alias", "import", "signal", "summary"]
        #expect(before.isSuperset(of: planted + ["message_search_data", "memory_search_data"]))
        #expect(isScrubbed)
        #expect(try await tablesWithSecret(in: store).isEmpty)
        #expect(try filesWithSecret() == [])
        #expect(try await recollect("penguins", of: other, in: store).memories == kept)
        try await store.close()
    }

    @Test(
        arguments: [
            "memory", "memory_source", "memory_vector", "message_vector", "acquaintance", "acquaintance_alias",
            "acquaintance_memory", "refusal", "signal", "import", "import_message", "memory_search_docsize",
            "message_search_docsize",
        ])
    func `no row is left of the only person`(table: String) async throws {
        let store = try SQLiteStore.inMemory()
        _ = try await plant(in: store)
        try await learn(MemoryChanges(refusals: [.echo: 1]), of: meeting, in: store)
        let before = try await store.inspect("SELECT count(*) FROM \(table)")

        try await store.forget(meeting.key, everywhere: false, consuming: nothing, at: noon + 60)

        #expect(before != ["0"])
        #expect(try await store.inspect("SELECT count(*) FROM \(table)") == ["0"])
        #expect(try await store.inspect("PRAGMA foreign_key_check") == [])
    }

    @Test(arguments: ["memory", "acquaintance", "request", "import"])
    func `of a memory that is deleted nothing is left, in no table, index or file`(way: String) async throws {
        let store = try SQLiteStore(at: directory.file)
        let id = try await takeIn([meeting.line(1, "hello")], from: "a", of: meeting, in: store)
        let changes = MemoryChanges(
            additions: [.told("keeps a \(secret)", about: [.new(0)], quote: secret)], newcomers: [.init(name: "Anna")])
        let known =
            way == "import"
            ? try await learnFromImport(changes, of: meeting, count: 9, in: store)
            : try await learn(changes, of: meeting, in: store)
        let person = try #require(try await people(of: meeting, in: store).first)
        try await organise(SortedMemories(profiles: [person.id: "Knows \(secret)."]), of: meeting, in: store)
        // What live days are told by is not taken back with an import.
        let told = way == "import" ? [] : ["summary"]
        if !told.isEmpty {
            try await tell(
                Summary(span: .day, firstDay: september(20), text: "They keep a \(secret) now"), of: meeting, in: store)
        }
        let before = try await tablesWithSecret(in: store)

        switch way {
        case "memory": #expect(try await store.delete("m\(known[0].id)", of: meeting.key, at: noon + 60))
        case "acquaintance": #expect(try await store.delete("a\(person.id)", of: meeting.key, at: noon + 60))
        case "import": #expect(try await store.undoImport(id, of: meeting.key, at: noon + 60))
        default:
            try await learn(MemoryChanges(forgotten: [known[0].id]), of: meeting, in: store, at: noon + 60)
        }
        let isScrubbed = try await store.scrubIfDue()

        #expect(before == Set(["memory", "memory_search_data", "acquaintance"] + told))
        #expect(isScrubbed)
        #expect(try await tablesWithSecret(in: store).isEmpty)
        #expect(try filesWithSecret() == [])
        try await store.close()
    }

    @Test func `the message a deleted memory comes from is kept, and in the index no more`() async throws {
        let store = try SQLiteStore(at: directory.file)
        try await store.hear([meeting.heard(secret, id: 1)], in: meeting)
        let known = try await learn(MemoryChanges(additions: [.told("keeps penguins")]), of: meeting, in: store)
        let before = try await tablesWithSecret(in: store)

        let isDone = try await store.delete("m\(known[0].id)", of: meeting.key, at: noon + 60)
        _ = try await store.scrubIfDue()

        #expect(before == ["message", "message_search_data"])
        #expect(isDone)
        #expect(try await tablesWithSecret(in: store) == ["message"])
        try await store.close()
    }
}

extension SQLiteStore {
    /// The tables, those behind the index too, in which `words` stand in any column.
    fileprivate func tables(holding words: String) async throws -> Set<String> {
        let columns = try await inspect(
            """
            SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c
            WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'
            """)
        let hexadecimal = words.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
        var tables: Set<String> = []
        for place in columns.compactMap({ $0?.split(separator: ".") }) where !tables.contains(String(place[0])) {
            let rows = try await inspect(
                "SELECT 1 FROM \"\(place[0])\" WHERE instr(hex(\"\(place[1])\"), '\(hexadecimal)') > 0 LIMIT 1")
            if !rows.isEmpty { tables.insert(String(place[0])) }
        }
        return tables
    }
}
