import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct WorkerTests {
    @Test func `a message is answered and its offset confirmed only after it is stored`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("hello", from: 100)
            _ = await fixture.gateway.sent.first(1)
            _ = await fixture.gateway.polls.first(2)
        }

        let sent = fixture.gateway.sent.entries
        #expect(sent.map(\.text) == ["re: hello"])
        #expect(fixture.gateway.polls.entries.map(\.offset) == [nil, 101])
        #expect(try await fixture.store.waiting(in: fixture.conversation).isEmpty)
        #expect(try await fixture.store.unsent(in: fixture.conversation).isEmpty)
    }

    @Test func `what came while the worker was away is one batch`() async throws {
        let fixture = try EngineFixture()
        let updates = try [TestUpdate(1, "hello").received, TestUpdate(2, "anybody?").received]
        _ = try await fixture.store.ingest(
            updates, of: fixture.bot, nextOffset: UpdateID(rawValue: 3), at: fixture.clock.date)

        try await fixture.run {
            _ = await fixture.gateway.sent.first(1)
        }

        let prompts = fixture.model.prompts.entries
        #expect(prompts.count >= 1)
        #expect(prompts.last?.messages.last?.text.contains("anybody?") == true)
        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(try await fixture.store.waiting(in: fixture.conversation).isEmpty)
    }

    @Test func `what was committed before a crash is sent without asking the model again`() async throws {
        let fixture = try EngineFixture()
        try await commitReply("from before", fixture)

        try await fixture.run {
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["from before"])
        #expect(fixture.model.prompts.entries.isEmpty)
        #expect(try await fixture.store.unsent(in: fixture.conversation).isEmpty)
    }

    @Test func `an update that comes twice is answered once, also after ids begin anew`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("hello", from: 900)
            _ = await fixture.gateway.sent.first(1)
            try fixture.deliver("hello", from: 900)
            try fixture.deliver("a week later", from: 5)
            _ = await fixture.gateway.sent.first(2)
            _ = await fixture.gateway.polls.first(4)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello", "re: a week later"])
        #expect(fixture.gateway.polls.entries.map(\.offset) == [nil, 901, 901, 6])
    }

    @Test func `an update that makes no sense is confirmed and stops nobody`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            fixture.gateway.deliver(
                try [TestUpdate(1, "", kind: "broken").received, TestUpdate(2, "hello").received])
            _ = await fixture.gateway.sent.first(1)
            _ = await fixture.gateway.polls.first(2)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello"])
        #expect(fixture.gateway.polls.entries.last?.offset == 3)
    }

    @Test func `a dead token rests its bot alone`() async throws {
        let fixture = try EngineFixture()
        let other = ScriptedGateway(bot: BotID(rawValue: 43))
        let bots = [fixture.assigned(fixture.bot, fixture.gateway), fixture.assigned(BotID(rawValue: 43), other)]

        try await fixture.run(bots: bots) {
            fixture.gateway.failPoll(.unauthorized)
            _ = await fixture.gateway.polls.first(1)
            other.deliver([try TestUpdate(1, "hello").received])
            _ = await other.sent.first(1)
        }

        #expect(other.sent.entries.map(\.text) == ["re: hello"])
        #expect(fixture.gateway.polls.entries.count == 1)
    }

    @Test func `a dead token is tried again half an hour later`() async throws {
        let fixture = try EngineFixture()
        fixture.gateway.setIdentity(.failure(.unauthorized))

        try await fixture.run {
            await fixture.sleepers(1)
            fixture.gateway.setIdentity(.failure(.unavailable(reason: "")))
            await advance(fixture.clock, by: .seconds(60), until: fixture.gateway.polls, has: 1)
        }

        #expect(fixture.clock.now.offset >= .seconds(1800))
    }

    @Test func `only a bot that changed is started anew`() async throws {
        let fixture = try EngineFixture()
        let other = ScriptedGateway(bot: BotID(rawValue: 43))
        let replacement = ScriptedGateway(bot: BotID(rawValue: 43))
        let (changes, feed) = AsyncStream<WorkerConfiguration>.makeStream()
        let first = [fixture.assigned(fixture.bot, fixture.gateway), fixture.assigned(BotID(rawValue: 43), other)]
        let second = [
            fixture.assigned(fixture.bot, fixture.gateway),
            fixture.assigned(BotID(rawValue: 43), replacement, token: "new"),
        ]

        try await fixture.run(bots: first, changes: changes) {
            _ = await fixture.gateway.polls.first(1)
            _ = await other.polls.first(1)
            feed.yield(fixture.configuration(second))
            _ = await replacement.polls.first(1)
            try fixture.deliver("still there?")
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(other.polls.entries.count == 1)
        #expect(fixture.gateway.polls.entries.count == 2)
    }

    @Test func `a bot that is taken out stops`() async throws {
        let fixture = try EngineFixture()
        let other = ScriptedGateway(bot: BotID(rawValue: 43))
        let (changes, feed) = AsyncStream<WorkerConfiguration>.makeStream()
        let both = [fixture.assigned(fixture.bot, fixture.gateway), fixture.assigned(BotID(rawValue: 43), other)]

        try await fixture.run(bots: both, changes: changes) {
            _ = await other.polls.first(1)
            feed.yield(fixture.configuration([fixture.assigned(fixture.bot, fixture.gateway)]))
            feed.yield(fixture.configuration(both))
            _ = await other.polls.first(2)
        }

        #expect(other.polls.entries.count == 2)
        #expect(fixture.gateway.polls.entries.count == 1)
    }

    /// Commits a reply as a process would that died before sending it.
    private func commitReply(_ text: String, _ fixture: EngineFixture) async throws {
        let update = TestUpdate(1, "hello")
        let sequences = try await fixture.store.ingest(
            [update.received], of: fixture.bot, nextOffset: UpdateID(rawValue: 2), at: fixture.clock.date)
        let account = Account(id: UserID(rawValue: 7), firstName: "Ann")
        let context = try await fixture.store.context(
            for: Encounter(
                conversation: fixture.conversation, chat: Chat(id: ChatID(rawValue: 7), kind: .private),
                account: account, preset: PresetName(rawValue: "june"), mode: .evolving),
            historyLimit: 10, at: fixture.clock.date)
        _ = try await fixture.store.commit(
            TurnCommit(
                conversation: fixture.conversation, relationship: context.relationship, epoch: context.epoch,
                consumed: Array(sequences.values), heard: [],
                bubbles: [OutgoingMessage(conversation: fixture.conversation, text: text)], origin: .spoken,
                outcome: .answered, usage: [], date: fixture.clock.date))
    }
}
