import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What memory costs.
@Suite(.timeLimit(.minutes(5))) struct MemoryCostTests {
    /// An answer of two memories about pictures, where `number` is that of the one in the third line.
    private static func reading(of number: Int) -> String {
        let memories = [(number, 3), (number + 1, 5)].map { number, line in
            #"{"kind":"episode","text":"Painted picture \#(number)","lines":[\#(line)],"certainty":0.9}"#
        }
        return #"{"memories":[\#(memories.joined(separator: ","))]}"#
    }

    @Test func `a day of sixty messages with all that is read and judged costs less than 1.3 calls each`() async throws
    {
        var fixture = try EngineFixture()
        fixture.personas.thresholds = [.goodFriends: 5]
        let reader = ObedientModel("test/reader", orders: [.say("They painted sixty pictures.")])
        fixture.memory = [reader]
        fixture.embedding = ObedientEmbedder(groups: [["picture"]])
        // They met so long ago that the judge may be asked as soon as they have come closer.
        try await fixture.begin()
        fixture.clock.advance(by: .seconds(3 * 86_400))

        try await fixture.run {
            try await fixture.spendEvening(0, readBy: reader)
            // Before each stretch stand two lines that were read.
            for number in [1, 11, 21, 31, 41, 51] { reader.orderReading(.say(Self.reading(of: number))) }
            for number in 1...60 {
                try await fixture.converse("I painted picture \(number)")
                await fixture.pass(.seconds(300))
            }
            await fixture.pass(.seconds(12 * 3600))
        }

        let calls = try await fixture.store.inspect("SELECT count(*) FROM usage WHERE purpose <> 'embedding'")
        let count = try #require(calls.first.flatMap { $0 }.flatMap { Int($0) })
        let purposes = try await fixture.store.inspect("SELECT DISTINCT purpose FROM usage ORDER BY purpose")
        #expect(Double(count) / 63 < 1.3)
        #expect(purposes == ["chat", "consolidation", "embedding", "extraction", "judge", "summary"])
        #expect(reader.count(of: .extraction) == 7)
        #expect(fixture.model.count(of: .judge) == 1)
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
