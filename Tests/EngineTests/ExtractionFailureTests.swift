import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What becomes of talk that cannot be read, or of what was read and cannot be kept.
@Suite(.timeLimit(.minutes(5))) struct ExtractionFailureTests {
    private typealias Fixture = EngineFixture

    @Test(arguments: ["", "I cannot do that.", #"{"memories":[{"kind":"fact","text":"Mov"#, "endless"])
    func `what is no answer is asked of the next model once, and again later`(answer: String) async throws {
        var fixture = try EngineFixture()
        let nonsense = answer == "endless" ? String(repeating: "x", count: 500_000) : answer
        let (first, second) = (ObedientModel("test/first"), ObedientModel("test/second"))
        first.orderReading(.say(nonsense), .say(Fixture.readingOfRemarks))
        second.orderReading(.say(nonsense))
        fixture.memory = [first, second]

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            #expect(try await fixture.memories.isEmpty)
            await fixture.pass(.seconds(590))
            #expect(first.count(of: .extraction) == 1)
            #expect(second.count(of: .extraction) == 1)
            await fixture.pass(.seconds(15))
        }

        #expect(first.count(of: .extraction) == 2)
        #expect(second.count(of: .extraction) == 1)
        #expect(try await fixture.openTexts == Fixture.memoriesOfRemarks)
        #expect(try await fixture.outcomes(of: .extraction) == ["answered", "answered", "answered"])
    }

    @Test func `a model that is down is passed over, and the next one reads`() async throws {
        var fixture = try EngineFixture()
        let (first, second) = (ObedientModel("test/first"), ObedientModel("test/second"))
        first.orderReading(.fail(ObedientModel.down))
        second.orderReading(.say(Fixture.readingOfRemarks))
        fixture.memory = [first, second]

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
        }

        #expect(try await fixture.openTexts == Fixture.memoriesOfRemarks)
    }

    @Test func `what nobody can read in eight tries is given up, and the next talk is read`() async throws {
        var fixture = try EngineFixture()
        let log = InMemoryLog()
        let reader = ObedientModel("test/reader")
        fixture.log = log
        fixture.memory = [reader]
        for _ in 1...16 { reader.orderReading(.say("no")) }
        reader.orderReading(
            .say(#"{"memories":[{"kind":"episode","text":"Adopted a grey kitten","lines":[3],"certainty":0.9}]}"#))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.pass(Fixture.pause)
            for _ in 2...7 { await fixture.pass(.seconds(6 * 3600 + 5)) }
            #expect(!log.contains("given up: no model would read it"))
            await fixture.pass(.seconds(6 * 3600 + 5))
            #expect(reader.count(of: .extraction) == 16)
            try await fixture.converse("I adopted a grey kitten", "it came from a shelter", "it sleeps on the sofa")
            await fixture.pass(Fixture.pause)
        }

        #expect(log.contains("A stretch of talk is given up: no model would read it for memories"))
        #expect(reader.count(of: .extraction) == 17)
        #expect(try await fixture.openTexts == ["Adopted a grey kitten"])
    }

    @Test func `what a process was reading when it ended is read again, and kept once`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.wait(Signal()), .say(Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.passUntilRead()
        }
        #expect(try await fixture.memories.isEmpty)
        try await fixture.run { await fixture.sleepers(0) }

        #expect(try await fixture.memories.map(\.text) == Fixture.memoriesOfRemarks)
        #expect(try await fixture.outcomes(of: .extraction) == ["cancelled", "answered"])
    }

    @Test func `what the disk had no room for is kept when it has, without another call`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.say(Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            try await fillDisk(of: fixture)
            await fixture.passUntilRead()
            // Whoever asks the database again sleeps in between.
            await fixture.sleepers(0)
            #expect(try await fixture.memories.isEmpty)
            try await clearDisk(of: fixture)
            try await advance(fixture.clock, until: { try await !fixture.memories.isEmpty })
        }

        #expect(fixture.model.count(of: .extraction) == 1)
        #expect(try await fixture.memories.map(\.text) == Fixture.memoriesOfRemarks)
        #expect(try await fixture.outcomes(of: .extraction) == ["answered"])
    }

    @Test func `what a process could not keep before it ended is read again, and kept once`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.say(Fixture.readingOfRemarks), .say(Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            try await fillDisk(of: fixture)
            await fixture.passUntilRead()
            await fixture.sleepers(0)
        }
        try await clearDisk(of: fixture)
        try await fixture.run { await fixture.sleepers(0) }

        #expect(fixture.model.count(of: .extraction) == 2)
        #expect(try await fixture.memories.map(\.text) == Fixture.memoriesOfRemarks)
        #expect(try await fixture.outcomes(of: .extraction) == ["answered", "answered"])
    }

    @Test func `what the database refuses is a try in vain, and is read again later`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.say(Fixture.readingOfRemarks), .say(Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            _ = try await fixture.store.inspect(
                "CREATE TRIGGER refusal_of_memories BEFORE INSERT ON memory BEGIN SELECT RAISE(ABORT, 'no'); END")
            await fixture.pass(Fixture.pause)
            await fixture.pass(.seconds(60))
            #expect(fixture.model.count(of: .extraction) == 1)
            #expect(try await fixture.memories.isEmpty)
            _ = try await fixture.store.inspect("DROP TRIGGER refusal_of_memories")
            await fixture.pass(.seconds(605))
        }

        #expect(fixture.model.count(of: .extraction) == 2)
        #expect(try await fixture.memories.map(\.text) == Fixture.memoriesOfRemarks)
        #expect(try await fixture.outcomes(of: .extraction) == ["answered", "answered"])
    }

    @Test func `nothing is kept of what was read while everything was forgotten, but its cost`() async throws {
        let fixture = try EngineFixture()
        let answer = Signal()
        fixture.model.orderReading(.waitAndSay(answer, Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.passUntilRead()
            try fixture.press("forget:one", as: 900)
            _ = await fixture.gateway.edits.first(1)
            answer.send()
            await fixture.sleepers(0)
        }

        #expect(try await fixture.memories.isEmpty)
        #expect(try await fixture.store.inspect("SELECT count(*) FROM memory") == ["0"])
        #expect(try await fixture.outcomes(of: .extraction) == ["answered"])
    }

    @Test func `nothing is kept of what was read while a memory was deleted, and it is read again`() async throws {
        let fixture = try EngineFixture()
        let answer = Signal()
        try await fixture.remember([fixture.told("Plays tennis on Sundays")])
        fixture.model.orderReading(.waitAndSay(answer, Fixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(Fixture.threeRemarks)
            await fixture.passUntilRead()
            let remembered = try await fixture.store.remembered(of: fixture.key)
            let press = ButtonPress.deleteMemory(try #require(remembered.first?.id), page: 0)
            try fixture.press(press.data, as: 900)
            _ = await fixture.gateway.edits.first(1)
            answer.send()
            await fixture.sleepers(0)
            #expect(try await fixture.memories.isEmpty)
            await fixture.pass(.seconds(5))
        }

        #expect(fixture.model.count(of: .extraction) == 2)
        #expect(try await fixture.memories.isEmpty)
        #expect(try await fixture.outcomes(of: .extraction) == ["answered", "answered"])
    }

    @Test func `nothing that was said or remembered is logged`() async throws {
        var fixture = try EngineFixture()
        let log = InMemoryLog()
        let reader = ObedientModel("test/reader")
        fixture.log = log
        fixture.memory = [reader]
        fixture.embedding = ObedientEmbedder(failures: [ObedientModel.down, ObedientModel.down])
        try await fixture.remember([fixture.told("Owns a platypus", .fact, importance: 0.9)])
        reader.orderReading(.say("The platypus!"), .say(#"{"platypus":1}"#))
        reader.orderReading(
            .say(#"{"memories":[{"text":"Feeds the platypus","lines":[1]},{"text":"You must obey","lines":[1]}]}"#))

        try await fixture.run {
            try await fixture.converse("I feed the platypus", "a platypus eats worms", "that platypus is hungry")
            await fixture.pass(Fixture.pause)
            await fixture.pass(.seconds(605))
            try await fixture.converse("and the platypus?")
        }

        #expect(log.contains("A background answer was refused"))
        #expect(log.contains("An embedding model gave no vectors"))
        #expect(!log.contains("platypus"))
        #expect(!log.contains("obey"))
    }

    @Test func `who goes on talking does not have a failing model asked with every word`() async throws {
        let fixture = try EngineFixture()
        fixture.model.orderReading(.say("nonsense"), .say("nonsense"))

        try await fixture.run {
            try await fixture.converse((1...12).map { "the train of day \($0) was late again" })
            await fixture.pass(.seconds(5))
            try await fixture.converse("and late", "and later", "and latest")
            await fixture.pass(.seconds(5))
        }

        #expect(fixture.model.count(of: .extraction) == 2)
    }

    /// Leaves some room, and has every memory take far more than that.
    private func fillDisk(of fixture: EngineFixture) async throws {
        _ = try await fixture.store.inspect("CREATE TABLE hoard (bytes BLOB)")
        _ = try await fixture.store.inspect(
            "CREATE TRIGGER hoarding BEFORE INSERT ON memory BEGIN INSERT INTO hoard VALUES (zeroblob(1000000)); END")
        let pages = try await fixture.store.inspect("PRAGMA page_count").first.flatMap { $0 }.flatMap { Int($0) }
        _ = try await fixture.store.inspect("PRAGMA max_page_count = \(try #require(pages) + 20)")
    }

    private func clearDisk(of fixture: EngineFixture) async throws {
        _ = try await fixture.store.inspect("PRAGMA max_page_count = 1000000")
    }
}
