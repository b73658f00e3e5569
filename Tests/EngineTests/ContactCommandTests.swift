import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

/// `/quiet`, `/timezone`, `/pause` and `/resume`, asked on Monday, 2026-09-21, at 14:13 at Greenwich.
@Suite(.timeLimit(.minutes(5))) struct ContactCommandTests {
    private static let night = QuietHours(begin: 23 * 60, end: 8 * 60)
    private static let tokyo = TimeZone(identifier: "Asia/Tokyo")
    private static let guess = "\n\nzone_guessed 14:13 UTC"

    /// What the program answers, one after the other, to somebody who has said hello.
    private func answers(to commands: [String], in fixture: EngineFixture) async throws -> [String] {
        try await fixture.run {
            for (index, text) in (["hello"] + commands).enumerated() {
                try fixture.deliver(text, from: Int64(index + 1))
                _ = await fixture.gateway.sent.first(index + 1)
            }
        }
        return fixture.gateway.sent.entries.dropFirst().map(\.text)
    }

    @Test(
        arguments: [
            (["/quiet 23:00-08:00"], "quiet_set 23:00–08:00 UTC" + guess, .init(quiet: .hours(night))),
            (["/quiet 晚上11点到早上8点"], "quiet_set 23:00–08:00 UTC" + guess, .init(quiet: .hours(night))),
            (["/quiet 23-8", "/quiet"], "quiet_now 23:00–08:00 UTC" + guess, .init(quiet: .hours(night))),
            (["/quiet off"], "quiet_off", .init(quiet: .off)),
            (["/quiet off", "/quiet"], "quiet_now_off", .init(quiet: .off)),
            (["/quiet 23-8", "/quiet 25:00-08:00"], "quiet_unclear", .init(quiet: .hours(night))),
            (
                ["/quiet all day"], "quiet_set quiet_all_day UTC" + guess,
                .init(quiet: .hours(QuietHours(begin: 0, end: 0)))
            ),
            (
                ["/timezone tokyo", "/quiet 23-8"], "quiet_set 23:00–08:00 zone_name UTC+9 Tokyo",
                .init(timeZone: tokyo, quiet: .hours(night))
            ),
            (["/timezone Tokyo"], "zone_set 23:13 zone_name UTC+9 Tokyo", .init(timeZone: tokyo)),
            (["/timezone asia/tokyo", "/timezone"], "zone_now 23:13 zone_name UTC+9 Tokyo", .init(timeZone: tokyo)),
            (["/timezone UTC+5:30"], "zone_set 19:43 UTC+5:30", .init(timeZone: TimeZone(secondsFromGMT: 19_800))),
            (["/timezone"], "zone_guessed 14:13 UTC", .init()),
            (["/timezone tokyo", "/timezone Atlantis"], "zone_unclear", .init(timeZone: tokyo)),
            (["/pause"], "paused_open", .init(pausedUntil: .distantFuture)),
            (["/pause later maybe"], "pause_unclear", .init()),
            (["/pause", "/resume"], "resumed", .init()), (["/resume"], "resume_nothing", .init()),
        ] as [([String], String, ContactPreferences)])
    func `what is asked for is kept and said`(
        commands: [String], answer: String, preferences: ContactPreferences
    ) async throws {
        let fixture = try EngineFixture()

        let answers = try await answers(to: commands, in: fixture)

        #expect(answers.last == answer)
        #expect(try await fixture.store.preferences(of: fixture.key.user) == preferences)
        #expect(fixture.model.prompts.entries.count == 1)
    }

    @Test func `whoever has told nothing is shown the night that holds anyway`() async throws {
        let fixture = try EngineFixture()

        let answers = try await answers(to: ["/quiet"], in: fixture)

        #expect(answers.last?.hasPrefix("quiet_now_unset") == true)
        #expect(answers.last?.hasSuffix(Self.guess) == true)
    }

    @Test func `a pause with an end is told by the person's clock`() async throws {
        let fixture = try EngineFixture()

        let answers = try await answers(to: ["/timezone tokyo", "/pause 3d"], in: fixture)

        // Day, hour, minute and month, the name of the weekday, the year.
        #expect(answers.last == "paused_until 24 23 13 09  2026")
        let preferences = try await fixture.store.preferences(of: fixture.key.user)
        #expect(preferences.pausedUntil.map { abs($0.timeIntervalSince(fixture.clock.date) - 3 * 86_400) < 60 } == true)
    }

    @Test func `a pause that is over needs no end`() async throws {
        let fixture = try EngineFixture()
        try await fixture.begin()
        _ = try await fixture.store.keep(
            ContactPreferences(pausedUntil: fixture.clock.date - 1), of: fixture.key.user, at: fixture.clock.date)

        let answers = try await answers(to: ["/resume"], in: fixture)

        #expect(answers == ["resume_nothing"])
    }

    @Test func `what is told to one persona holds for the others`() async throws {
        let fixture = try EngineFixture()
        let july = ScriptedGateway(bot: BotID(rawValue: 43), username: "july_bot")
        let bots = [
            fixture.assigned(fixture.bot, fixture.gateway),
            fixture.assigned(BotID(rawValue: 43), july, token: "u", preset: "july"),
        ]

        try await fixture.run(bots: bots) {
            try fixture.deliver("hello")
            july.deliver([try TestUpdate(1, "hello").received])
            _ = await (fixture.gateway.sent.first(1), july.sent.first(1))
            try fixture.deliver("/pause", from: 2)
            _ = await fixture.gateway.sent.first(2)
            july.deliver([try TestUpdate(2, "/resume").received])
            _ = await july.sent.first(2)
        }

        #expect(july.sent.entries.map(\.text) == ["re: hello", "resumed"])
        #expect(try await fixture.store.preferences(of: fixture.key.user).pausedUntil == nil)
    }

    @Test(arguments: ["/quiet 23-8", "/timezone tokyo", "/pause", "/resume"])
    func `in a group nobody is told when somebody sleeps`(command: String) async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            fixture.gateway.deliver([
                try TestUpdate(1, command + "@june_bot", chat: -5, mentions: ["june_bot"]).received
            ])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["only_private"])
        #expect(try await fixture.store.preferences(of: fixture.key.user) == ContactPreferences())
    }

    @Test func `before a first word there is nobody to write to`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("/quiet 23-8")
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries[0].text.hasPrefix("contact_unmet"))
    }
}
