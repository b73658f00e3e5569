import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

@Suite(.timeLimit(.minutes(5))) struct TurnTests {
    @Test func `newer words cancel the reply, and one reply answers both`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.wait(Signal()))

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.model.prompts.first(1)
            try fixture.deliver("and you?", from: 2)
            _ = await fixture.gateway.sent.first(1)
        }

        let last = try #require(fixture.model.prompts.entries.last?.messages.last?.text)
        #expect(fixture.model.prompts.entries.count == 2)
        #expect(last.contains("hello") && last.contains("and you?"))
        #expect(fixture.gateway.sent.entries.count == 1)
    }

    @Test func `what a cancelled call cost is recorded`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.wait(Signal()))

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.model.prompts.first(1)
            try fixture.deliver("and you?", from: 2)
            _ = await fixture.gateway.sent.first(1)
        }

        let outcomes = try await fixture.store.inspect("SELECT outcome FROM usage ORDER BY outcome")
        #expect(outcomes == ["answered", "cancelled"])
    }

    @Test func `bubbles after the first are withdrawn when the person writes again`() async throws {
        let fixture = try EngineFixture(pace: .human)
        fixture.model.order(.say("one\n\ntwo\n\nthree"))

        try await fixture.run {
            try fixture.deliver("hello.")
            await fixture.sleepers(1)
            await advance(fixture.clock, until: fixture.gateway.sent, has: 1)
            try fixture.deliver("wait.", from: 2)
            _ = await fixture.gateway.polls.first(3)
            await advance(fixture.clock, until: fixture.gateway.sent, has: 2)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["one", "re: wait."])
        #expect(try await fixture.store.unsent(in: fixture.conversation).isEmpty)
    }

    @Test func `the next model of the role answers when the first does not`() async throws {
        let spare = ObedientModel("test/spare")
        let fixture = try EngineFixture(spare: spare)
        fixture.model.order(.fail(ObedientModel.down))

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.model.prompts.entries.count == 1)
        #expect(spare.prompts.entries.count == 1)
        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello"])
    }

    @Test func `a passing failure is tried again after the time the provider asks for`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.fail(ModelFailure(.transient(reason: "429", wait: .seconds(3)))))

        try await fixture.run {
            try fixture.deliver("hello")
            await fixture.sleepers(1)
            fixture.clock.advance(by: .seconds(3))
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.model.prompts.entries.count == 2)
        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello"])
    }

    @Test func `when no model answers, the persona says so and answers later`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.fail(ObedientModel.down))

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
            await advance(fixture.clock, until: fixture.gateway.sent, has: 2)
        }

        let texts = fixture.gateway.sent.entries.map(\.text)
        #expect(["brb", "one sec"].contains(texts[0]))
        #expect(texts[1] == "re: hello")
        #expect(try await fixture.store.waiting(in: fixture.conversation).isEmpty)
    }

    @Test func `a question that stays without an answer for ten minutes is closed with its one prepared line`()
        async throws
    {
        let fixture = try EngineFixture()
        for _ in 0..<40 { fixture.model.order(.fail(ObedientModel.down)) }

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
            while try await !fixture.store.waiting(in: fixture.conversation).isEmpty {
                fixture.clock.advance(by: .seconds(30))
                await Task.yield()
            }
        }

        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(fixture.model.prompts.entries.count > 2)
        #expect(fixture.clock.now.offset >= .seconds(600))
    }

    @Test func `a group is answered when it means the bot, and only then`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            fixture.gateway.deliver(
                try [
                    TestUpdate(1, "morning all", chat: -5).received,
                    TestUpdate(2, "beep", chat: -5, mentions: ["june_bot"], isFromBot: true).received,
                    TestUpdate(3, "june?", chat: -5, mentions: ["june_bot"]).received,
                ])
            _ = await fixture.gateway.sent.first(1)
            _ = await fixture.gateway.polls.first(2)
        }

        let sent = fixture.gateway.sent.entries
        #expect(sent.count == 1)
        #expect(sent.first?.replyTo == MessageID(rawValue: 3))
        #expect(try await fixture.store.waitingConversations(of: fixture.bot).isEmpty)
    }

    @Test func `a pressed button does not wait behind a turn`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.wait(Signal()))

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.model.prompts.first(1)
            fixture.gateway.deliver([try TestUpdate(2, "query-id", kind: "callback").received])
            _ = await fixture.gateway.answeredCallbacks.first(1)
        }

        #expect(fixture.gateway.answeredCallbacks.entries == ["q2"])
        #expect(fixture.gateway.sent.entries.isEmpty)
    }

    @Test func `a reply under way may end when the worker stops`() async throws {
        let fixture = try EngineFixture()
        let answer = Signal()
        fixture.model.order(.wait(answer))

        try await fixture.run(
            afterStop: {
                answer.send()
                _ = await fixture.gateway.sent.first(1)
            },
            {
                try fixture.deliver("hello")
                _ = await fixture.model.prompts.first(1)
            })

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello"])
    }

    @Test func `a conversation of several turns keeps its order`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            for number in 1...20 {
                try fixture.deliver("m\(number)", from: Int64(number))
                _ = await fixture.gateway.sent.first(number)
            }
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == (1...20).map { "re: m\($0)" })
    }
}

/// Moves the clock on, step by step, until so much stands in the journal.
func advance<Entry>(
    _ clock: ManualClock, by step: Duration = .milliseconds(500), until journal: Journal<Entry>, has count: Int
) async {
    while journal.entries.count < count {
        clock.advance(by: step)
        await Task.yield()
    }
}

/// Moves the clock step by step until something is so.
func advance(
    _ clock: ManualClock, by step: Duration = .milliseconds(500), until isSo: () async throws -> Bool
) async rethrows {
    while try await !isSo() {
        clock.advance(by: step)
        await Task.yield()
    }
}
