import Domain
import Engine
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct LastPromptsTests {
    @Test func `the last prompt of a conversation is known by its parts`() async throws {
        let fixture = try EngineFixture()
        let services = fixture.services

        try await fixture.run(with: services) {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
        }

        let entry = try #require(services.lastPrompts[fixture.conversation])
        #expect(entry.parts.map(\.name) == ComposedPrompt.PartName.allCases)
        #expect(entry.model == fixture.model.name)
        #expect(services.lastPrompts[ConversationID(bot: fixture.bot, chat: ChatID(rawValue: 8))] == nil)
    }
}
