import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

/// When nobody writes first, though the moment has come.
@Suite(.timeLimit(.minutes(5))) struct OutreachGovernorTests {
    private static let start = ManualClock().date

    /// A person who talked with June in the afternoon and then said when they want to be left alone.
    private func talk(_ preferences: ContactPreferences, _ body: (EngineFixture) async throws -> Void) async throws {
        let fixture = try EngineFixture.outgoing()
        try await fixture.run {
            try await fixture.converse("good afternoon")
            #expect(try await fixture.store.keep(preferences, of: fixture.key.user, at: fixture.clock.date))
            try await body(fixture)
        }
    }

    @Test func `quiet hours put it off to their end and a little more`() async throws {
        let hours = QuietHours(begin: 15 * 60, end: 18 * 60)

        try await talk(ContactPreferences(quiet: .hours(hours))) { fixture in
            try await fixture.passUntilDue()
            let next = try #require(try await fixture.standing().nextAt)
            #expect((18.0..<19.5).contains(Self.hours(of: next)))
            try await fixture.passUntilReached()
        }
    }

    @Test
    func `the night is left alone where nothing was said of quiet hours, and is a day like any where there are none`()
        async throws
    {
        let fixture = try EngineFixture.outgoing()
        var moments: [Double] = []

        try await fixture.run {
            for quiet in [ContactPreferences.Quiet.unset, .off] {
                await fixture.pass(.seconds(Self.seconds(until: 22.25, from: fixture.clock.date)))
                try await fixture.converse("still up")
                let preferences = ContactPreferences(quiet: quiet)
                _ = try await fixture.store.keep(preferences, of: fixture.key.user, at: fixture.clock.date)
                fixture.model.order(.say(quiet == .off ? "an owl hooted" : "morning dew everywhere"))
                try await fixture.passUntilWritten()
                moments.append(Self.hours(of: fixture.clock.date))
            }
        }

        #expect((8.0..<9.6).contains(moments[0]))
        #expect((23.0..<24).contains(moments[1]))
    }

    @Test func `a pause is kept to its end`() async throws {
        let end = Self.start.addingTimeInterval(3 * 86_400)

        try await talk(ContactPreferences(quiet: .off, pausedUntil: end)) { fixture in
            for _ in 1...10 where fixture.clock.date < end {
                try await fixture.passUntilDue()
                #expect(fixture.gateway.sent.entries.count == 1 || fixture.clock.date >= end)
            }
            try await fixture.passUntilWritten()
            #expect(fixture.clock.date >= end)
        }
    }

    @Test func `a pause without an end rests, and its end wakes`() async throws {
        try await talk(ContactPreferences(quiet: .off, pausedUntil: .distantFuture)) { fixture in
            try await fixture.passUntilDue()
            #expect(try await fixture.standing().nextAt == nil)
            await fixture.pass(.seconds(30 * 86_400))
            #expect(fixture.gateway.sent.entries.count == 1)
            let none = ContactPreferences(quiet: .off)
            _ = try await fixture.store.keep(none, of: fixture.key.user, at: fixture.clock.date)
            await fixture.pass(.seconds(20))
            #expect(fixture.gateway.sent.entries.count == 1)
            let next = try #require(try await fixture.standing().nextAt)
            #expect((60...1800).contains(next.timeIntervalSince(fixture.clock.date)))
            try await fixture.passUntilReached()
        }
    }

    @Test func `whoever talks with another persona is not interrupted, and two never write within half an hour`()
        async throws
    {
        let fixture = try EngineFixture.outgoing()
        let july = BotID(rawValue: 43)
        let other = ScriptedGateway(bot: july)
        let place = ConversationID(bot: july, chat: fixture.conversation.chat)
        let bots = [fixture.assigned(fixture.bot, fixture.gateway), fixture.assigned(july, other, preset: "july")]
        var dates: [Date] = []

        try await fixture.run(bots: bots) {
            try await fixture.converse("good afternoon")
            await fixture.pass(.seconds(3300))
            try await fixture.say("hello july", to: other, of: july)
            try await fixture.passUntilDue()
            #expect(fixture.gateway.sent.entries.count == 1)
            try await fixture.passUntilWritten()
            dates.append(try #require(try await fixture.standing().lastSent))
            try await fixture.passUntilWritten(of: "july", in: place)
            dates.append(try #require(try await fixture.standing(of: "july").lastSent))
        }

        #expect(dates[1].timeIntervalSince(dates[0]) >= 30 * 60)
    }

    @Test func `two whose moments come together do not both write`() async throws {
        let fixture = try EngineFixture.outgoing()
        let july = BotID(rawValue: 43)
        let other = ScriptedGateway(bot: july)
        let bots = [fixture.assigned(fixture.bot, fixture.gateway), fixture.assigned(july, other, preset: "july")]

        try await fixture.run(bots: bots) {
            try await fixture.converse("good afternoon")
            try await fixture.say("hello july", to: other, of: july)
            try await fixture.passUntilDue()
            while fixture.gateway.sent.entries.count + other.sent.entries.count < 3 { await Task.yield() }
            await fixture.pass(.seconds(20 * 60))
        }

        #expect(fixture.gateway.sent.entries.count + other.sent.entries.count == 3)
    }

    @Test func `nobody is written to more than five times a day, by all personas together`() async throws {
        let fixture = try EngineFixture.outgoing()
        try await fixture.begin()
        let preferences = ContactPreferences(quiet: .off)
        _ = try await fixture.store.keep(preferences, of: fixture.key.user, at: fixture.clock.date)
        let lines = [
            "apples are ripe", "a train whistled", "such clouds tonight", "my shoes squeak", "rain on tin roofs",
            "somebody plays trumpet", "toast again",
        ]

        try await fixture.run {
            await fixture.pass(.seconds(Self.seconds(until: 4.5, from: fixture.clock.date)))
            for line in lines {
                try await fixture.converse("mhm")
                fixture.model.order(.say(line))
                try await fixture.passUntilWritten()
            }
        }

        let days = try await fixture.records().map { CalendarDay(of: $0.date, in: .gmt) }
        #expect(Dictionary(grouping: days) { $0 }.values.map(\.count).sorted() == [2, 5])
    }

    private static func hours(of date: Date) -> Double {
        date.timeIntervalSince1970.truncatingRemainder(dividingBy: 86_400) / 3600
    }

    private static func seconds(until hour: Double, from date: Date) -> Double {
        let wait = (hour - hours(of: date)) * 3600
        return wait > 0 ? wait : wait + 86_400
    }
}
