import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What comes to a persona's mind, and what does not.
@Suite(.timeLimit(.minutes(5))) struct RecallTests {
    private let kitten = "Adopted a grey kitten named Mochi"

    @Test(arguments: [("how is Xiaohong?", true), ("how is my SISTER HONG doing?", true), ("how are you?", false)])
    func `who is named comes to mind with what is known of them`(question: String, isNamed: Bool) async throws {
        let fixture = try EngineFixture()
        try await fixture.remember(
            [fixture.told("Xiaohong plays the cello", .fact, of: [.new(0)])],
            newcomers: [.init(name: "Xiaohong", aliases: ["Hong"], relation: "sister")])

        let prompt = try await prompt(for: question, in: fixture)

        #expect(prompt.newest.contains("⟦acquaintance Xiaohong sister Xiaohong plays the cello⟧") == isNamed)
    }

    @Test func `what came to mind rests for three turns`() async throws {
        let fixture = try EngineFixture()
        try await fixture.remember([fixture.told(kitten)])

        try await fixture.run {
            for number in 1...5 {
                try await fixture.converse("\(number): what does the kitten do?")
                await fixture.pass(.seconds(60))
            }
        }

        let isRecalled = fixture.model.prompts.entries.map { $0.newest.contains("Mochi") }
        #expect(isRecalled == [true, false, false, false, true])
    }

    @Test func `what came to mind is known to onlookers with its reason, without its words`() async throws {
        let fixture = try EngineFixture()
        let services = fixture.services
        try await fixture.remember([fixture.told(kitten)])

        try await fixture.run(with: services) { try await fixture.converse("what does the kitten do?") }

        let entry = try #require(services.lastPrompts[fixture.conversation])
        let memory = try await fixture.memories[0]
        #expect(entry.recalled.map(\.memory) == [memory.id])
        #expect(memory.recallCount == 1)
        #expect(!"\(entry)".contains("Mochi"))
    }

    @Test(arguments: [true, false])
    func `personas that share memories know what one of them was told`(areShared: Bool) async throws {
        var fixture = try EngineFixture()
        let july = ScriptedGateway(bot: BotID(rawValue: 43), username: "july_bot")
        fixture.sharing = areShared ? [PresetName(rawValue: "june")] : []
        try await fixture.remember([fixture.told(kitten)])
        let bots = [fixture.assigned(BotID(rawValue: 43), july, preset: "july")]

        try await fixture.run(bots: bots) {
            july.deliver([try TestUpdate(1, "what does the kitten do?").received])
            _ = await july.sent.first(1)
        }

        #expect(fixture.model.prompts.entries[0].newest.contains("Mochi") == areShared)
    }

    @Test func `another person's memories stay theirs`() async throws {
        let fixture = try EngineFixture()
        try await fixture.remember([fixture.told(kitten, .fact, importance: 0.9)])

        try await fixture.run {
            let update = TestUpdate(1, "what does the kitten do?", chat: 8, from: 8)
            fixture.gateway.deliver([try update.received])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(!fixture.model.prompts.entries[0].words.contains("Mochi"))
    }

    @Test func `nothing comes to mind that has nothing to do with the talk`() async throws {
        let fixture = try EngineFixture()
        try await fixture.remember([fixture.told(kitten), fixture.told("Plays tennis on Sundays", .fact)])

        let prompt = try await prompt(for: "what a lovely evening it is", in: fixture)

        #expect(!prompt.newest.contains("⟦remembered"))
    }

    private func prompt(for question: String, in fixture: EngineFixture) async throws -> ChatPrompt {
        var prompt: ChatPrompt?
        try await fixture.run { prompt = try await fixture.converse(question) }
        return try #require(prompt)
    }
}
