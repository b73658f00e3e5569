import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

/// What people say in passing of when to write to them.
@Suite(.timeLimit(.minutes(5))) struct ContactWishTests {
    private static let night = QuietHours(begin: 23 * 60, end: 8 * 60)
    private static let wish = "please don't text me after 11pm"

    /// The buttons under the question that follows the reply to ``wish``: yes and no.
    private func buttons(in fixture: EngineFixture) async throws -> (yes: String, no: String) {
        try fixture.deliver(Self.wish)
        _ = await fixture.gateway.sent.first(2)
        let row = try #require(fixture.gateway.sent.entries[1].keyboard?.rows.first)
        return (row[0].data, try #require(row.last).data)
    }

    @Test(arguments: [
        (wish, "wish_quiet 23:00–08:00"), ("晚上十一点以后别找我", "wish_quiet 23:00–08:00"),
        ("give me a few days", "wish_pause 24 14 13 09  2026"), ("stop texting me first", "wish_stop"),
        ("I'm in Tokyo now", "wish_zone 23:13 zone_name UTC+9 Tokyo"),
        ("上班别发消息", "wish_quiet_joined 23:00–18:00"),
    ])
    func `after the persona's reply the program asks whether it is meant`(words: String, question: String) async throws
    {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver(words)
            _ = await fixture.gateway.sent.first(2)
        }

        let asked = fixture.gateway.sent.entries.last
        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: \(words)", question])
        #expect(asked?.keyboard?.rows.map { $0.map(\.title) } == [["wish_yes", "wish_no"]])
        #expect(asked?.isRemembered == false)
        #expect(try await fixture.store.preferences(of: fixture.key.user) == ContactPreferences())
    }

    @Test func `yes keeps it, and says what holds now`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.press(try await buttons(in: fixture).yes, as: 2)
            _ = await fixture.gateway.edits.first(1)
        }

        let edit = fixture.gateway.edits.entries[0]
        #expect(edit.text == "quiet_set 23:00–08:00 UTC\n\nzone_guessed 14:13 UTC")
        #expect(edit.keyboard == nil)
        #expect(try await fixture.store.preferences(of: fixture.key.user).quiet == .hours(Self.night))
    }

    @Test func `no leaves everything as it was`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.press(try await buttons(in: fixture).no, as: 2)
            _ = await fixture.gateway.edits.first(1)
        }

        #expect(fixture.gateway.edits.entries.map(\.text) == ["wish_left"])
        #expect(try await fixture.store.preferences(of: fixture.key.user) == ContactPreferences())
    }

    @Test func `a second press changes nothing, whichever button it is`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            let (yes, no) = try await buttons(in: fixture)
            for (index, data) in [yes, yes, no].enumerated() {
                try fixture.press(data, as: Int64(index + 2))
                _ = await fixture.gateway.edits.first(index + 1)
            }
        }

        #expect(fixture.gateway.edits.entries.dropFirst().map(\.text) == ["wish_kept", "wish_kept"])
        #expect(try await fixture.store.preferences(of: fixture.key.user).quiet == .hours(Self.night))
    }

    @Test func `a button of the day before does nothing`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            let yes = try await buttons(in: fixture).yes
            fixture.clock.advance(by: .seconds(25 * 3600))
            try fixture.press(yes, as: 2)
            _ = await fixture.gateway.notes.first(1)
        }

        #expect(fixture.gateway.notes.entries == ["button_expired"])
        #expect(try await fixture.store.preferences(of: fixture.key.user) == ContactPreferences())
    }

    @Test func `whoever else presses decides nothing for the person`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            let yes = try await buttons(in: fixture).yes
            fixture.gateway.deliver([
                try TestUpdate(2, yes, chat: 8, from: 8, kind: "callback").received,
                try TestUpdate(3, yes, chat: -5, from: 8, kind: "callback").received,
            ])
            _ = await fixture.gateway.answeredCallbacks.first(2)
        }

        #expect(fixture.gateway.edits.entries.isEmpty)
        #expect(try await fixture.store.preferences(of: fixture.key.user) == ContactPreferences())
    }

    @Test func `what holds already is not asked about`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.press(try await buttons(in: fixture).yes, as: 2)
            _ = await fixture.gateway.edits.first(1)
            try fixture.deliver(Self.wish, from: 3)
            _ = await fixture.gateway.sent.first(3)
            try fixture.deliver("still there?", from: 4)
            _ = await fixture.gateway.sent.first(4)
        }

        #expect(fixture.gateway.sent.entries.last?.text == "re: still there?")
        #expect(!fixture.model.prompts.entries.contains { $0.messages.contains { $0.text.contains("wish_quiet") } })
    }

    @Test(arguments: [
        TestUpdate(1, wish, isForwarded: true), TestUpdate(1, wish, chat: -5, mentions: ["june_bot"]),
        TestUpdate(1, "my boss texts me at work"), TestUpdate(1, "she said “don't text me after 11pm”"),
    ])
    func `others' words and words in groups are no wish`(update: TestUpdate) async throws {
        let fixture = try EngineFixture()
        var next = update
        (next.id, next.text, next.isForwarded) = (2, "hello", false)

        try await fixture.run {
            fixture.gateway.deliver([try update.received])
            _ = await fixture.gateway.sent.first(1)
            fixture.gateway.deliver([try next.received])
            _ = await fixture.gateway.sent.first(2)
        }

        #expect(fixture.gateway.sent.entries.last?.text.hasSuffix("hello") == true)
        #expect(fixture.gateway.sent.entries.allSatisfy { $0.keyboard == nil })
    }
}
