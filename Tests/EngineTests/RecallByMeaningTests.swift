import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What an embedding model adds to memory, and what happens where it does not.
@Suite(.timeLimit(.minutes(5))) struct RecallByMeaningTests {
    private typealias Fixture = EngineFixture
    /// Others beside which one stands out: few vectors do not tell what is near.
    private static let habits = [
        "Plays tennis on Sundays", "Reads crime novels", "Dislikes coriander", "Rides a red bicycle",
        "Sings in a choir", "Collects old maps", "Drinks green tea", "Bakes bread", "Swims in lakes", "Knits socks",
    ]

    private func vectors(of table: String, in fixture: EngineFixture) async throws -> [String?] {
        try await fixture.store.inspect("SELECT count(*) FROM \(table)_vector")
    }

    private func models(in fixture: EngineFixture) async throws -> [String?] {
        try await fixture.store.inspect(
            "SELECT model FROM memory_vector UNION SELECT model FROM message_vector ORDER BY model")
    }

    @Test(arguments: [true, false])
    func `what means alike comes to mind, though no word is the same`(hasVectors: Bool) async throws {
        var fixture = try EngineFixture()
        fixture.embedding = hasVectors ? ObedientEmbedder(groups: [["kitten", "pet"]]) : nil
        try await fixture.remember(
            [fixture.told("Adopted a grey kitten")] + Self.habits.map { fixture.told($0, .fact) })

        try await fixture.run {
            await fixture.sleepers(0)
            try await fixture.converse("tell me about my pet")
        }

        let newest = try #require(fixture.model.prompts.entries.last?.newest)
        #expect(newest.contains("Adopted a grey kitten") == hasVectors)
        #expect(!newest.contains("⟦remembered Plays"))
        #expect(newest.contains("⟦remembered") == hasVectors)
    }

    @Test func `what was read gets vectors at once, and so does what was said`() async throws {
        var fixture = try EngineFixture()
        let embedder = ObedientEmbedder()
        fixture.embedding = embedder
        fixture.model.orderReading(.say(Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            #expect(embedder.calls.entries.isEmpty)
            await fixture.pass(Fixture.pause)
        }

        #expect(try await vectors(of: "memory", in: fixture) == ["2"])
        #expect(try await vectors(of: "message", in: fixture) == ["6"])
        #expect(embedder.calls.entries.joined().contains("Moved to Chengdu"))
        #expect(try await Set(fixture.outcomes(of: .embedding)) == ["answered"])
    }

    @Test func `another model makes all vectors anew`() async throws {
        var fixture = try EngineFixture()
        fixture.embedding = ObedientEmbedder("test/old")
        fixture.model.orderReading(.say(Fixture.readingOfRemarks))
        let (changes, feed) = AsyncStream<WorkerConfiguration>.makeStream()
        var changed = fixture
        changed.embedding = ObedientEmbedder("test/new")

        try await fixture.run(changes: changes) { [changed] in
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            #expect(try await models(in: fixture) == ["test/old"])
            feed.yield(changed.configuration())
            try await advance(
                fixture.clock, by: .seconds(5), until: { try await models(in: fixture) == ["test/new"] })
        }

        #expect(try await vectors(of: "memory", in: fixture) == ["2"])
        #expect(try await vectors(of: "message", in: fixture) == ["6"])
    }

    @Test func `vectors are made for what was there before there was a model`() async throws {
        var fixture = try EngineFixture()
        try await fixture.remember([fixture.told("Adopted a grey kitten")])
        fixture.embedding = ObedientEmbedder()

        try await fixture.run { await fixture.sleepers(0) }

        #expect(try await vectors(of: "memory", in: fixture) == ["1"])
    }

    @Test func `a model that gives no vectors stops no reply, and is asked again later`() async throws {
        var fixture = try EngineFixture()
        let embedder = ObedientEmbedder(failures: [ObedientModel.down, ObedientModel.down])
        fixture.embedding = embedder
        try await fixture.remember([fixture.told("Adopted a grey kitten")])

        try await fixture.run {
            await fixture.sleepers(0)
            try await fixture.converse("what does the kitten do?")
            #expect(try await vectors(of: "memory", in: fixture) == ["0"])
            await fixture.pass(.seconds(605))
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: what does the kitten do?"])
        #expect(fixture.model.prompts.entries[0].newest.contains("Adopted a grey kitten"))
        #expect(try await vectors(of: "memory", in: fixture) == ["1"])
        #expect(embedder.calls.entries.count == 3)
    }

    @Test func `a model that takes its time keeps nobody waiting for long`() async throws {
        var fixture = try EngineFixture()
        let embedder = ObedientEmbedder(gate: Signal())
        fixture.embedding = embedder
        try await fixture.remember([fixture.told("Adopted a grey kitten")])

        try await fixture.run {
            // One call is for the memory, which nobody waits for, one for the question.
            _ = await embedder.calls.first(1)
            try fixture.deliver("what does the kitten do?")
            _ = await embedder.calls.first(2)
            await fixture.sleepers(0)
            #expect(fixture.gateway.sent.entries.isEmpty)
            fixture.clock.advance(by: .seconds(2))
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.model.prompts.entries[0].newest.contains("Adopted a grey kitten"))
    }

    @Test func `vectors for which the disk has no room are made again when it has`() async throws {
        var fixture = try EngineFixture()
        let embedder = ObedientEmbedder(dimension: 20_000)
        fixture.embedding = embedder
        try await fixture.remember([fixture.told("Adopted a grey kitten")])
        let pages = try await fixture.store.inspect("PRAGMA page_count").first.flatMap { $0 }.flatMap { Int($0) }
        _ = try await fixture.store.inspect("PRAGMA max_page_count = \(try #require(pages) + 4)")

        try await fixture.run {
            await fixture.sleepers(0)
            #expect(try await vectors(of: "memory", in: fixture) == ["0"])
            _ = try await fixture.store.inspect("PRAGMA max_page_count = 1000000")
            await fixture.pass(.seconds(605))
        }

        #expect(try await vectors(of: "memory", in: fixture) == ["1"])
        #expect(embedder.calls.entries == [["Adopted a grey kitten"], ["Adopted a grey kitten"]])
    }

    @Test func `what is forgotten loses its vectors`() async throws {
        var fixture = try EngineFixture()
        fixture.embedding = ObedientEmbedder()
        fixture.model.orderReading(.say(Fixture.readingOfRemarks), .say(#"{"forget":["M1"]}"#))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            try await fixture.converse("please forget that I moved to Chengdu")
            await fixture.pass(.seconds(5))
        }

        let left = """
            SELECT count(*) FROM message_vector JOIN message ON message.id = message WHERE words = 'I moved to Chengdu'
            """
        #expect(try await vectors(of: "memory", in: fixture) == ["1"])
        #expect(try await fixture.store.inspect(left) == ["0"])
    }
}
