import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct SummaryTests {
    @Test func `a day that is over is told by a neutral narrator, and the persona knows it`() async throws {
        var fixture = try EngineFixture()
        let narrator = ObedientModel("test/narrator", orders: [.say("Ann moved to Chengdu.")])
        fixture.memory = [narrator]

        try await fixture.run {
            try fixture.deliver("I moved to Chengdu")
            _ = await fixture.gateway.sent.first(1)
            await advance(fixture.clock, by: .seconds(3600), until: narrator.prompts, has: 1)
            try await advance(
                fixture.clock, until: { try await fixture.store.dueJobs(at: .distantFuture, limit: 1).isEmpty })
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
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
            await advance(fixture.clock, by: .seconds(3600), until: spare.prompts, has: 1)
            #expect(try await fixture.store.record(of: fixture.key)?.summaries.isEmpty == true)
            player.order(.say("June: hello again"))
            await advance(fixture.clock, by: .seconds(600), until: spare.prompts, has: 2)
            try await advance(
                fixture.clock, until: { try await fixture.store.dueJobs(at: .distantFuture, limit: 1).isEmpty })
        }

        #expect(try await fixture.store.record(of: fixture.key)?.summaries.map(\.text) == ["They talked."])
    }

    @Test func `summaries go on after a restart`() async throws {
        var fixture = try EngineFixture()
        let narrator = ObedientModel("test/narrator", orders: [.say("They talked.")])
        fixture.memory = [narrator]

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
        }
        fixture.clock.advance(by: .seconds(40 * 3600))
        try await fixture.run {
            _ = await narrator.prompts.first(1)
            try await advance(
                fixture.clock, until: { try await fixture.store.dueJobs(at: .distantFuture, limit: 1).isEmpty })
        }

        #expect(try await fixture.store.record(of: fixture.key)?.summaries.count == 1)
    }
}
