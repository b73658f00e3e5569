import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct DeliveryTests {
    @Test(arguments: [
        GatewayError.throttled(wait: .seconds(7)), .unavailable(reason: "502"), .outcomeUnknown(reason: "reset"),
    ])
    func `a send that did not succeed is tried again until Telegram has it`(refusal: GatewayError) async throws {
        let fixture = try EngineFixture()
        fixture.gateway.refuseSends([refusal, refusal])

        try await fixture.run {
            try fixture.deliver("hello")
            await advance(fixture.clock, until: fixture.gateway.sent, has: 1)
        }

        #expect(fixture.gateway.attempts.entries.count == 3)
        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello"])
        #expect(try await fixture.store.unsent(in: fixture.conversation).isEmpty)
    }

    @Test func `nothing goes to a throttled chat before its time`() async throws {
        let fixture = try EngineFixture()
        fixture.gateway.refuseSends([.throttled(wait: .seconds(7))])

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.attempts.first(1)
            await fixture.sleepers(1)
            fixture.clock.advance(by: .milliseconds(6900))
            #expect(fixture.gateway.attempts.entries.count == 1)
            fixture.clock.advance(by: .milliseconds(1200))
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.attempts.entries.count == 2)
    }

    @Test func `a person who blocked the bot gets nothing more until they write again`() async throws {
        let fixture = try EngineFixture()
        fixture.gateway.refuseSends([.unreachable])
        fixture.model.order(.say("one\n\ntwo"))

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.attempts.first(1)
            try fixture.deliver("I am back", from: 2)
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: I am back"])
        #expect(try await fixture.store.unsent(in: fixture.conversation).isEmpty)
    }

    @Test func `a message that Telegram refuses for good is given up, and the next one goes out`() async throws {
        let fixture = try EngineFixture()
        fixture.gateway.refuseSends([.refused(reason: "Bad Request: something new")])

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.attempts.first(1)
            try fixture.deliver("hello?", from: 2)
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello?"])
    }

    @Test func `a group that became a supergroup is answered under its new id`() async throws {
        let fixture = try EngineFixture()
        let new = ChatID(rawValue: -100_5)
        fixture.gateway.refuseSends([.migrated(to: new)])

        try await fixture.run {
            fixture.gateway.deliver([try TestUpdate(1, "june?", chat: -5, mentions: ["june_bot"]).received])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.conversation.chat) == [new])
    }

    @Test func `a reply to a message that is gone is sent without quoting it`() async throws {
        let fixture = try EngineFixture()
        fixture.gateway.refuseSends([.replyNotFound])

        try await fixture.run {
            fixture.gateway.deliver([try TestUpdate(1, "june?", chat: -5, mentions: ["june_bot"]).received])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.replyTo) == [nil])
    }

    @Test func `a token that dies while sending keeps the message for the next one`() async throws {
        let fixture = try EngineFixture()
        fixture.gateway.refuseSends([.unauthorized])

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.attempts.first(1)
        }

        #expect(fixture.gateway.sent.entries.isEmpty)
        #expect(try await fixture.store.unsent(in: fixture.conversation).map(\.message.text) == ["re: hello"])
    }

    @Test func `a chat that is gone before it was answered gets nothing`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            fixture.gateway.deliver([try TestUpdate(1, "", kind: "kicked").received])
            _ = await fixture.gateway.polls.first(2)
        }

        #expect(fixture.gateway.attempts.entries.isEmpty)
    }
}
