import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What memory costs.
@Suite(.timeLimit(.minutes(1))) struct MemoryCostTests {
    /// An answer of two memories about pictures, where `number` is that of the one in the third line.
    private static func reading(of number: Int) -> String {
        let memories = [(number, 3), (number + 1, 5)].map { number, line in
            #"{"kind":"episode","text":"Painted picture \#(number)","lines":[\#(line)],"certainty":0.9}"#
        }
        return #"{"memories":[\#(memories.joined(separator: ","))]}"#
    }

    @Test func `a day of sixty messages with all that memory does costs less than 1.3 calls a message`() async throws {
        var fixture = try EngineFixture()
        let reader = ObedientModel("test/reader", orders: [.say("They painted sixty pictures.")])
        fixture.memory = [reader]
        fixture.embedding = ObedientEmbedder(groups: [["picture"]])
        // Before what is read for the first time stands nothing, before the rest two lines that were read.
        for number in [2, 11, 21, 31, 41, 51] { reader.orderReading(.say(Self.reading(of: number))) }

        try await fixture.run {
            for number in 1...60 {
                try await fixture.converse("I painted picture \(number)")
                await fixture.pass(.seconds(300))
            }
            await fixture.pass(.seconds(12 * 3600))
        }

        let calls = try await fixture.store.inspect("SELECT count(*) FROM usage WHERE purpose <> 'embedding'")
        let count = try #require(calls.first.flatMap { $0 }.flatMap { Int($0) })
        let purposes = try await fixture.store.inspect("SELECT DISTINCT purpose FROM usage ORDER BY purpose")
        #expect(Double(count) / 60 < 1.3)
        #expect(purposes == ["chat", "consolidation", "embedding", "extraction", "summary"])
        #expect(reader.count(of: .extraction) == 6)
        #expect(try await fixture.openTexts.count == 12)
    }

    @Test func `what is asked about memories is recorded by its purpose, for the person and the bot`() async throws {
        var fixture = try EngineFixture()
        fixture.embedding = ObedientEmbedder()
        fixture.model.orderReading(.say(EngineFixture.readingOfRemarks))

        try await fixture.run {
            try await fixture.converse(EngineFixture.threeRemarks)
            await fixture.pass(EngineFixture.pause)
        }

        let rows = try await fixture.store.inspect(
            "SELECT DISTINCT purpose || ' ' || model || ' ' || bot FROM usage ORDER BY purpose")
        let people = try await fixture.store.inspect("SELECT count(DISTINCT person) FROM usage")
        #expect(
            rows == ["chat test/obedient 42", "embedding test/embedder 42", "extraction test/obedient 42"])
        #expect(people == ["1"])
    }
}
