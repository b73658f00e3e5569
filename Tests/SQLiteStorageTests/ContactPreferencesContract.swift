import Domain
import Foundation
import Ports
import Testing

/// When who rested thinks of writing again.
private let missed = OutreachPolicy.missedMoment(at: noon)

/// When people may be written to.
@Suite struct ContactPreferencesContract {
    private let meeting = Meeting()
    private let atChen = Meeting(bot: chen, preset: "chen")
    private let his = Meeting(account: tom)

    @Test(
        arguments: StoreUnderTest.all,
        [
            ContactPreferences(),
            ContactPreferences(timeZone: TimeZone(identifier: "Asia/Kolkata"), quiet: .off),
            ContactPreferences(timeZone: TimeZone(secondsFromGMT: -34_200), pausedUntil: noon + 0.25),
            ContactPreferences(timeZone: TimeZone(identifier: "UTC"), quiet: .hours(.night)),
            ContactPreferences(quiet: .hours(QuietHours(begin: 5, end: 1439)), pausedUntil: .distantFuture),
            ContactPreferences(quiet: .hours(QuietHours(begin: 0, end: 0))),
        ])
    func `preferences are what was last said, with whatever persona`(
        kind: StoreUnderTest, preferences: ContactPreferences
    ) async throws {
        let store = try kind.make()
        for meeting in [meeting, atChen, his] { _ = try await store.look(meeting) }
        let before = try await store.preferences(of: mei.id)

        for preferences in [ContactPreferences(quiet: .off, pausedUntil: noon), preferences] {
            #expect(try await store.keep(preferences, of: mei.id, at: noon))
        }

        #expect(before == ContactPreferences())
        #expect(try await store.preferences(of: mei.id) == preferences)
        #expect(try await store.look(meeting).preferences == preferences)
        #expect(try await store.look(atChen).preferences == preferences)
        #expect(try await store.outreachCandidate(of: meeting.key)?.preferences == preferences)
        #expect(try await store.preferences(of: tom.id) == ContactPreferences())
    }

    @Test(arguments: StoreUnderTest.all)
    func `somebody unknown has none`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let isKept = try await store.keep(ContactPreferences(quiet: .off), of: mei.id, at: noon)

        #expect(!isKept)
        #expect(try await store.preferences(of: mei.id) == ContactPreferences())
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is under way from any persona is not sent, what was begun and replies are`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let rows = try await store.outreach(to: meeting, saying: ["begun", "not begun"])
        _ = try await store.outreach(to: atChen)
        _ = try await store.outreach(to: his)
        _ = try await store.markBegun(rows[0].sequence, at: noon)
        try await store.turn(meeting, saying: ["reply"])

        _ = try await store.keep(ContactPreferences(pausedUntil: .distantFuture), of: mei.id, at: noon)

        #expect(try await store.unsent(in: meeting.conversation).map(\.message.text) == ["begun", "reply"])
        #expect(try await store.unsent(in: atChen.conversation).isEmpty)
        #expect(try await store.outcomes(of: atChen) == [.cancelled])
        #expect(try await store.outcomes(of: his) == [.promised])
        try await store.markSent(rows[0].sequence, as: nil, at: noon)
        #expect(try await store.outcomes(of: meeting) == [.unknown])
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            (before: OutreachStanding.next(nil), pause: Date?.none, after: Date?.some(missed)),
            (.next(nil), noon + 60, missed), (.next(nil), noon - 60, missed), (.next(nil), .distantFuture, nil),
            (.next(nil, unanswered: 2), nil, missed), (.next(nil, unanswered: 3), nil, nil),
            (.next(noon + 5), nil, noon + 5), (.next(noon + 5), noon + 60, noon + 5),
        ])
    func `personas that rest think of writing again, if they do not wait for the person`(
        kind: StoreUnderTest, expected: (before: OutreachStanding, pause: Date?, after: Date?)
    ) async throws {
        let store = try kind.make()
        for meeting in [meeting, atChen, his] { try await store.hear(meeting, leaving: expected.before) }
        let epoch = try await store.look(meeting).epoch

        _ = try await store.keep(ContactPreferences(pausedUntil: expected.pause), of: mei.id, at: noon)

        var after = expected.before
        after.nextAt = expected.after
        #expect(try await store.look(meeting).outreach == after)
        #expect(try await store.look(atChen).outreach == after)
        #expect(try await store.look(his).outreach == expected.before)
        #expect(try await store.look(meeting).epoch == epoch)
    }

    @Test(arguments: StoreUnderTest.all, [nil, noon + 60])
    func `whoever ends a pause before its time lets those think anew that were put off to its end`(
        kind: StoreUnderTest, end: Date?
    ) async throws {
        let store = try kind.make()
        _ = try await store.look(meeting)
        let pause = ContactPreferences(pausedUntil: noon + 30 * oneDay)
        _ = try await store.keep(pause, of: mei.id, at: noon - oneDay)
        try await store.hear(meeting, leaving: .next(noon + 7 * oneDay))
        try await store.hear(atChen, leaving: .next(noon + 7 * oneDay, unanswered: 3))

        _ = try await store.keep(ContactPreferences(pausedUntil: end), of: mei.id, at: noon)

        #expect(try await store.look(meeting).outreach?.nextAt == missed)
        #expect(try await store.look(atChen).outreach?.nextAt == noon + 7 * oneDay)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `they are forgotten with the person, not with one persona`(
        kind: StoreUnderTest, everywhere: Bool
    ) async throws {
        let store = try kind.make()
        let preferences = ContactPreferences(timeZone: TimeZone(identifier: "Asia/Tokyo"))
        _ = try await store.look(meeting)
        _ = try await store.keep(preferences, of: mei.id, at: noon)

        try await store.forget(
            meeting.key, everywhere: everywhere, consuming: InboxSequence(rawValue: 4711), at: noon)

        #expect(try await store.look(meeting).preferences == (everywhere ? ContactPreferences() : preferences))
    }
}
