import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

/// Clocks that jump and workers that stood still flood nobody.
@Suite(.timeLimit(.minutes(5))) struct OutreachTimeTests {
    private static let people = 1...20

    /// Lets twenty people talk with June.
    private func gather(_ fixture: EngineFixture) async throws {
        fixture.gateway.deliver(
            try Self.people.map { try TestUpdate(Int64($0), "hello", chat: Int64($0), from: Int64($0)).received })
        _ = await fixture.gateway.sent.first(Self.people.count)
        for chat in Self.people {
            try await fixture.settle(in: ConversationID(bot: fixture.bot, chat: ChatID(rawValue: Int64(chat))))
        }
    }

    private func moments(_ fixture: EngineFixture) async throws -> [Date] {
        var moments: [Date] = []
        for user in Self.people {
            let key = PersonKey(user: UserID(rawValue: Int64(user)), preset: fixture.key.preset)
            if let moment = try await fixture.store.outreachCandidate(of: key)?.standing.nextAt {
                moments.append(moment)
            }
        }
        return moments
    }

    @Test func `after a month of standing still nobody is written to at once`() async throws {
        let fixture = try EngineFixture.outgoing()
        try await fixture.run { try await gather(fixture) }
        fixture.clock.advance(by: .seconds(30 * 86_400))
        let back = fixture.clock.date

        try await fixture.run {
            fixture.gateway.deliver([])
            _ = await fixture.gateway.polls.first(4)
            await fixture.pass(.seconds(16))
        }

        let moments = try await moments(fixture)
        #expect(fixture.gateway.sent.entries.count == Self.people.count)
        #expect(moments.count == Self.people.count)
        #expect(moments.allSatisfy { $0 > back })
    }

    @Test func `a clock that goes back a year holds nobody up`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.clock.setDateWrong(by: .seconds(-365 * 86_400))
            await fixture.pass(.seconds(16))
            let next = try #require(try await fixture.standing().nextAt)
            #expect((0..<3 * 3600).contains(next.timeIntervalSince(fixture.clock.date)))
            fixture.model.order(.say("the plums are ripe"))
            try await fixture.passUntilReached()
        }

        #expect(fixture.gateway.sent.entries.last?.text == "the plums are ripe")
    }

    @Test func `many whose moment comes together are written to one after the other`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await gather(fixture)
            let next = try #require(try await moments(fixture).max())
            await fixture.sleepers(0)
            let start = fixture.clock.now
            fixture.clock.advance(by: .seconds(next.timeIntervalSince(fixture.clock.date) + 1))
            await advance(
                fixture.clock, by: .milliseconds(100), until: fixture.gateway.sent, has: 2 * Self.people.count)
            let lasted = start.duration(to: fixture.clock.now) - .seconds(next.timeIntervalSince(fixture.clock.date))
            #expect(lasted > .milliseconds(300 * (Self.people.count - 1)))
        }
    }
}
