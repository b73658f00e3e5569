import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What nobody asked for reaches a person at most once, and in time.
@Suite(.timeLimit(.minutes(5))) struct OutreachDeliveryTests {
    /// June has said something of herself that waits to be sent.
    private func promised(_ body: (EngineFixture, OutboxEntry) async throws -> Void) async throws {
        let fixture = try EngineFixture.outgoing()
        try await fixture.run { try await fixture.converse("good afternoon") }
        let entries = try await fixture.promise("the cat fell off the shelf")
        try await body(fixture, try #require(entries.first))
    }

    @Test func `what a crash left between its beginning and its end is not sent again, and counts as sent`()
        async throws
    {
        try await promised { fixture, entry in
            #expect(try await fixture.store.markBegun(entry.sequence, at: fixture.clock.date))

            try await fixture.run { try await fixture.settle() }

            #expect(fixture.gateway.attempts.entries.count == 1)
            #expect(try await fixture.records().map(\.outcome) == [.unknown])
            #expect(try await fixture.store.record(of: fixture.key)?.messages.last?.origin == .proactive)
        }
    }

    @Test func `what a crash left before its beginning is taken back, and nobody left it unanswered`() async throws {
        try await promised { fixture, _ in
            try await fixture.run { try await fixture.settle() }

            #expect(fixture.gateway.attempts.entries.count == 1)
            #expect(try await fixture.records().map(\.outcome) == [.cancelled])
            #expect(try await fixture.standing().unanswered == 0)
            #expect(try await fixture.standing().nextAt != nil)
        }
    }

    @Test func `what Telegram has no room for until its moment has passed is taken back`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("the cat fell off the shelf"))
            fixture.gateway.refuseSends([.throttled(wait: .seconds(1200))])
            try await fixture.passUntilDue()
            while fixture.gateway.attempts.entries.count < 2 { await Task.yield() }
            try await fixture.passUntilSettled()
        }

        #expect(fixture.gateway.attempts.entries.count == 2)
        #expect(try await fixture.records().map(\.outcome) == [.cancelled])
        #expect(try await fixture.standing().unanswered == 0)
    }

    @Test func `whoever pauses while Telegram has no room gets nothing`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("the cat fell off the shelf"))
            fixture.gateway.refuseSends([.throttled(wait: .seconds(60))])
            try await fixture.passUntilDue()
            while fixture.gateway.attempts.entries.count < 2 { await Task.yield() }
            while try await fixture.store.unsent(in: fixture.conversation).first?.hasBegun != false {
                await Task.yield()
            }
            let pause = ContactPreferences(pausedUntil: .distantFuture)
            _ = try await fixture.store.keep(pause, of: fixture.key.user, at: fixture.clock.date)
            try await fixture.passUntilSettled()
        }

        #expect(fixture.gateway.attempts.entries.count == 2)
        #expect(try await fixture.records().map(\.outcome) == [.cancelled])
    }

    @Test func `what waits is not sent over words that came meanwhile`() async throws {
        try await promised { fixture, _ in
            let update = try TestUpdate(7, "guess what").received
            _ = try await fixture.store.ingest(
                [update], of: fixture.bot, nextOffset: UpdateID(rawValue: 8), at: fixture.clock.date)

            try await fixture.run {
                _ = await fixture.gateway.sent.first(2)
                try await fixture.settle()
            }

            #expect(fixture.gateway.sent.entries.map(\.text) == ["re: good afternoon", "re: guess what"])
            #expect(try await fixture.records().map(\.outcome) == [.cancelled])
        }
    }

    @Test(arguments: [
        GatewayError.outcomeUnknown(reason: "reset"), .unavailable(reason: "502", isAnswered: true),
    ])
    func `what may have arrived is not sent again`(doubt: GatewayError) async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("the cat fell off the shelf"))
            fixture.gateway.refuseSends([doubt])
            try await fixture.passUntilReached()
        }

        #expect(fixture.gateway.attempts.entries.count == 2)
        #expect(try await fixture.records().map(\.outcome) == [.unknown])
        #expect(try await fixture.standing().unanswered == 1)
    }

    @Test(arguments: [GatewayError.throttled(wait: .seconds(7)), .unavailable(reason: "no route")])
    func `what certainly did not arrive is sent again`(refusal: GatewayError) async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("the cat fell off the shelf"))
            fixture.gateway.refuseSends([refusal, refusal])
            try await fixture.passUntilDue()
            await advance(fixture.clock, by: .milliseconds(20), until: fixture.gateway.sent, has: 2)
            try await fixture.settle()
        }

        #expect(fixture.gateway.attempts.entries.count == 4)
        #expect(try await fixture.records().map(\.outcome) == [.sent])
    }

    @Test func `whom nobody can write to is left alone until they return`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("the cat fell off the shelf"))
            fixture.gateway.refuseSends([.unreachable])
            try await fixture.passUntilReached()
            try await fixture.passUntilDue()
            #expect(try await fixture.standing().nextAt == nil)
            await fixture.pass(.seconds(20 * 86_400))
            #expect(fixture.gateway.attempts.entries.count == 2)
            let prompt = try await fixture.converse("I am back")
            #expect(prompt?.words.contains("welcome_back") == true)
        }

        #expect(try await fixture.standing().nextAt != nil)
        #expect(try await fixture.records().map(\.outcome) == [.failed])
    }
}
