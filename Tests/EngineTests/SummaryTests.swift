import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct SummaryTests {
    private func told(in fixture: EngineFixture) async throws -> [String] {
        try await fixture.store.record(of: fixture.key)?.summaries.map(\.text) ?? []
    }

    /// Says one thing after the other, each answered.
    private func talk(_ texts: [String], with fixture: EngineFixture) async throws {
        for (index, text) in texts.enumerated() {
            try fixture.deliver(text, from: Int64(index + 1))
            _ = await fixture.gateway.sent.first(index + 1)
        }
    }

    @Test func `a day that is over is told by a neutral narrator, and the persona knows it`() async throws {
        var fixture = try EngineFixture()
        let narrator = ObedientModel("test/narrator", orders: [.say("Ann moved to Chengdu.")])
        fixture.memory = [narrator]

        try await fixture.run {
            try await talk(["I moved to Chengdu", "by train", "it rained"], with: fixture)
            await advance(fixture.clock, by: .seconds(3600), until: narrator.prompts, has: 1)
            try await advance(fixture.clock, until: { try await !told(in: fixture).isEmpty })
        }

        let prompt = narrator.prompts.entries[0]
        let summaries = try await fixture.store.record(of: fixture.key)?.summaries.map(\.text)
        #expect(prompt.system.hasPrefix("SUMMARY_DAY"))
        #expect(prompt.messages.count == 1)
        #expect(prompt.messages[0].text.contains("I moved to Chengdu"))
        #expect(summaries == ["Ann moved to Chengdu."])
    }

    @Test func `what is no summary is asked of another model once, then kept for later`() async throws {
        var fixture = try EngineFixture()
        let player = ObedientModel("test/player", orders: [.say("I'm so happy. I missed you.")])
        let spare = ObedientModel("test/spare", orders: [.say("  "), .say("They talked.")])
        fixture.memory = [player, spare]

        try await fixture.run {
            try await talk(["hello", "how are you?", "me too"], with: fixture)
            await advance(fixture.clock, by: .seconds(3600), until: spare.prompts, has: 1)
            #expect(try await fixture.store.record(of: fixture.key)?.summaries.isEmpty == true)
            player.order(.say("June: hello again"))
            await advance(fixture.clock, by: .seconds(600), until: spare.prompts, has: 2)
            try await advance(fixture.clock, until: { try await !told(in: fixture).isEmpty })
        }

        #expect(try await fixture.store.record(of: fixture.key)?.summaries.map(\.text) == ["They talked."])
    }

    @Test func `summaries go on after a restart`() async throws {
        var fixture = try EngineFixture()
        let narrator = ObedientModel("test/narrator", orders: [.say("They talked.")])
        fixture.memory = [narrator]

        try await fixture.run { try await talk(["hello", "how are you?", "me too"], with: fixture) }
        fixture.clock.advance(by: .seconds(40 * 3600))
        try await fixture.run {
            _ = await narrator.prompts.first(1)
            try await advance(fixture.clock, until: { try await !told(in: fixture).isEmpty })
        }

        #expect(try await fixture.store.record(of: fixture.key)?.summaries.count == 1)
    }
}
