import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// Newer words come before whatever a persona would say of itself.
@Suite(.timeLimit(.minutes(5))) struct OutreachInterruptionTests {
    @Test func `a message of the person cancels what is in the making, and its cost is kept`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.wait(Signal()))
            try await fixture.passUntilDue()
            _ = await fixture.model.prompts.first(2)
            try await fixture.converse("guess what")
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: good afternoon", "re: guess what"])
        #expect(try await fixture.outcomes(of: .outreach) == ["cancelled"])
        #expect(try await fixture.records().map(\.outcome) == [.cancelled])
        #expect(try await fixture.standing().unanswered == 0)
    }

    @Test func `a message of the person withdraws what is not sent yet`() async throws {
        let fixture = try EngineFixture.outgoing(pace: .human)
        try await fixture.begin()
        fixture.model.order(.say("hi"), .say("one thing about the sea\n\nanother about the moon\n\nand a third"))

        try await fixture.run {
            try fixture.deliver("hello.")
            await advance(fixture.clock, by: .milliseconds(20), until: fixture.gateway.sent, has: 1)
            try await fixture.settle()
            try await fixture.passUntilDue()
            await advance(fixture.clock, by: .milliseconds(20), until: fixture.gateway.sent, has: 2)
            try fixture.deliver("wait.", from: 2)
            _ = await fixture.gateway.polls.first(3)
            await advance(fixture.clock, by: .milliseconds(20), until: fixture.gateway.sent, has: 3)
            try await fixture.settle()
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["hi", "one thing about the sea", "re: wait."])
        #expect(try await fixture.records().map(\.outcome) == [.sent])
    }

    @Test func `a message of the person withdraws even the first words while Telegram takes none`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("the cat fell off the shelf"))
            fixture.gateway.refuseSends([.throttled(wait: .seconds(30))])
            try await fixture.passUntilDue()
            _ = await fixture.gateway.attempts.first(2)
            try fixture.deliver("guess what", from: 5)
            while try await fixture.records().map(\.outcome) != [.cancelled] { await Task.yield() }
            await advance(fixture.clock, by: .milliseconds(20), until: fixture.gateway.sent, has: 2)
            try await fixture.settle()
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: good afternoon", "re: guess what"])
    }

    @Test func `what was meant for somebody who wants a pause meanwhile is not said`() async throws {
        let fixture = try EngineFixture.outgoing()
        let answer = Signal()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.waitAndSay(answer, "the cat fell off the shelf"))
            try await fixture.passUntilDue()
            _ = await fixture.model.prompts.first(2)
            let pause = ContactPreferences(pausedUntil: .distantFuture)
            _ = try await fixture.store.keep(pause, of: fixture.key.user, at: fixture.clock.date)
            answer.send()
            while try await fixture.outcomes(of: .outreach).isEmpty { await Task.yield() }
        }

        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(try await fixture.outcomes(of: .outreach) == ["answered"])
    }

    @Test func `a worker that stops gives up what is in the making`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.wait(Signal()))
            try await fixture.passUntilDue()
            _ = await fixture.model.prompts.first(2)
        }

        let next = try #require(try await fixture.standing().nextAt)
        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(try await fixture.outcomes(of: .outreach) == ["cancelled"])
        #expect(next.timeIntervalSince(fixture.clock.date) <= 900)
    }

    @Test func `a moment that comes while a reply is under way is put off`() async throws {
        let fixture = try EngineFixture.outgoing()
        let answer = Signal()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.wait(answer))
            let due = try #require(try await fixture.standing().nextAt)
            await fixture.pass(.seconds(due.timeIntervalSince(fixture.clock.date) - 30))
            try fixture.deliver("are you there?", from: 5)
            _ = await fixture.model.prompts.first(2)
            await fixture.pass(.seconds(60))
            answer.send()
            _ = await fixture.gateway.sent.first(2)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: good afternoon", "re: are you there?"])
        #expect(fixture.model.prompts.entries.count == 2)
    }
}
