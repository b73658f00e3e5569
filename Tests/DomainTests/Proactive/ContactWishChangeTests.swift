import Domain
import Foundation
import Testing

private let now = OutreachFixtures.now
private let day = OutreachFixtures.day

@Suite struct ContactWishChangeTests {
    @Test(arguments: [
        (QuietHours(begin: 22 * 60, end: 480), "22:00-08:00"), (QuietHours(begin: 60, end: 480), "01:00-08:00"),
        (QuietHours(begin: 540, end: 1080), "23:00-18:00"), (.night, "23:00-08:00"),
    ])
    func `hours by day are added to the night`(hours: QuietHours, proposed: String) {
        let preferences = ContactPreferences()

        let changed = ContactWish.quiet(hours).preferences(after: preferences, at: now)

        #expect(changed?.quiet == QuietHours.read(proposed))
    }

    @Test func `where there are no quiet hours, those that are wished are all`() {
        let preferences = ContactPreferences(quiet: .off)
        let hours = QuietHours(begin: 540, end: 1080)

        let changed = ContactWish.quiet(hours).preferences(after: preferences, at: now)

        #expect(changed?.quiet == .hours(hours))
    }

    @Test func `a wish never takes away what the person chose`() {
        let hours = QuietHours(begin: 21 * 60, end: 10 * 60)
        let own = ContactPreferences(quiet: .hours(hours), pausedUntil: now + 10 * day)

        let later = ContactWish.quiet(.night).preferences(after: own, at: now)
        let shorter = ContactWish.pause(days: 3).preferences(after: own, at: now)
        let longer = ContactWish.pause(days: 14).preferences(after: own, at: now)
        let ended = ContactWish.stop.preferences(after: own, at: now)

        #expect(later == nil)
        #expect(shorter == nil)
        #expect(longer?.pausedUntil == now + 14 * day)
        #expect(ended?.pausedUntil == .distantFuture)
    }

    @Test func `whoever moves keeps everything else`() {
        let own = ContactPreferences(timeZone: OutreachFixtures.berlin, quiet: .off, pausedUntil: now + day)

        let moved = ContactWish.zone(.gmt).preferences(after: own, at: now)
        let stayed = ContactWish.zone(OutreachFixtures.berlin).preferences(after: own, at: now)

        #expect(moved == ContactPreferences(timeZone: .gmt, quiet: .off, pausedUntil: now + day))
        #expect(stayed == nil)
    }

    @Test(arguments: [
        ("Asia/Shanghai", "Asia/Hong_Kong", false), ("Europe/Berlin", "Europe/Paris", false),
        ("Asia/Shanghai", "Asia/Tokyo", true), ("Europe/London", "Africa/Abidjan", true),
        ("Africa/Abidjan", "Europe/London", true),
    ])
    func `a zone whose clocks stand alike all year is no news`(old: String, new: String, isNews: Bool) throws {
        let (old, new) = (try #require(TimeZone(identifier: old)), try #require(TimeZone(identifier: new)))

        let changed = ContactWish.zone(new).preferences(after: ContactPreferences(timeZone: old), at: now)
        let first = ContactWish.zone(new).preferences(after: ContactPreferences(), at: now)

        #expect(changed?.timeZone == (isNews ? new : nil))
        #expect(first?.timeZone == new)
    }
}
