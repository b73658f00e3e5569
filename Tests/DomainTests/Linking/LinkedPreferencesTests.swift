import Domain
import Foundation
import Testing

private typealias Quiet = ContactPreferences.Quiet

private func hours(_ begin: Double, _ end: Double) -> Quiet {
    .hours(QuietHours(begin: Int(begin * 60), end: Int(end * 60)))
}

private func place(_ name: String, _ quiet: Quiet = .unset) -> ContactPreferences {
    ContactPreferences(timeZone: TimeZone(identifier: name), quiet: quiet)
}

private let allDay = hours(0, 0)

/// On Monday, 2026-09-21, when London has summer time.
@Suite struct LinkedPreferencesTests {
    @Test(
        arguments: [
            (.unset, .unset, .unset), (.off, .off, .off), (.off, .unset, .off), (.unset, hours(12, 14), hours(12, 14)),
            (.off, hours(12, 14), hours(12, 14)), (hours(23, 8), hours(22, 7), hours(22, 8)),
            (hours(23, 8), hours(7, 9), hours(23, 9)), (hours(23, 1), hours(0.5, 8), hours(23, 8)),
            (hours(22, 23), hours(1, 2), hours(22, 2)), (hours(23, 8), hours(23, 8), hours(23, 8)),
            (hours(8, 20), hours(20, 8), allDay), (hours(20, 8), hours(9, 19.5), hours(9, 8)),
            (allDay, hours(1, 2), allDay),
            (allDay, .off, allDay), (allDay, .unset, allDay),
        ] as [(Quiet, Quiet, Quiet)])
    fileprivate func `quiet hours are those of all accounts, whichever is asked`(one: Quiet, other: Quiet, both: Quiet)
    {
        let accounts = [one, other].map { ContactPreferences(quiet: $0) }

        let shared = accounts.indices.map { accounts[$0].shared(with: [accounts[1 - $0]], at: day0) }

        #expect(shared.map(\.quiet) == [both, both])
    }

    @Test func `three accounts share the hours of all three`() {
        let accounts = [hours(23, 1), hours(1, 6), hours(5, 9)].map { ContactPreferences(quiet: $0) }

        let shared = accounts[1].shared(with: [accounts[2], accounts[0]], at: day0)

        #expect(shared.quiet == hours(23, 9))
    }

    @Test(arguments: [
        (place("Asia/Shanghai", hours(23, 8)), place("Europe/London", hours(23, 8)), hours(23, 15)),
        (place("Europe/London", hours(23, 8)), place("Asia/Shanghai", hours(23, 8)), hours(16, 8)),
        (place("Asia/Kolkata", hours(22, 6)), place("UTC", hours(0, 1)), hours(22, 6.5)),
        (place("Asia/Shanghai"), place("Europe/London", hours(23, 8)), hours(6, 15)),
        (place("Asia/Shanghai", hours(23, 8)), ContactPreferences(quiet: hours(7, 9)), hours(23, 9)),
        (ContactPreferences(quiet: hours(23, 8)), place("Asia/Shanghai", hours(7, 9)), hours(23, 9)),
        (place("Asia/Shanghai"), place("Europe/London", allDay), allDay),
    ])
    fileprivate func `hours go by the clock of the account on which they were set`(
        own: ContactPreferences, other: ContactPreferences, both: Quiet
    ) {
        let now = day0

        let shared = own.shared(with: [other], at: now)

        #expect(shared.quiet.length == both.length)
        #expect(shared.quiet == both || both == allDay)
    }

    @Test func `without a moment nobody knows how far clocks are apart`() {
        let own = place("Asia/Shanghai", hours(23, 8))

        let shared = own.shared(with: [place("Europe/London", hours(22, 7))], at: nil)

        #expect(shared.quiet == hours(22, 8))
    }

    @Test(
        arguments: [
            (nil, nil, nil), (nil, day0, day0), (day0, nil, day0), (day0, day0 + 60, day0 + 60),
            (day0 + 60, day0, day0 + 60),
            (.distantFuture, day0, .distantFuture), (day0, .distantFuture, .distantFuture),
        ] as [(Date?, Date?, Date?)])
    func `a pause lasts until the last of them ends`(own: Date?, other: Date?, end: Date?) {
        let preferences = ContactPreferences(pausedUntil: own)

        let shared = preferences.shared(with: [ContactPreferences(pausedUntil: other)], at: day0)

        #expect(shared.pausedUntil == end)
    }

    @Test(
        arguments: [
            (nil, [nil], nil), ("Asia/Tokyo", [nil], "Asia/Tokyo"), ("Asia/Tokyo", ["Europe/Rome"], "Asia/Tokyo"),
            (nil, [nil, "Europe/Rome", "Asia/Tokyo"], "Europe/Rome"),
        ] as [(String?, [String?], String?)])
    func `the time zone is the account's own, or else another's`(own: String?, others: [String?], zone: String?) {
        let zones = others.map { ContactPreferences(timeZone: $0.flatMap(TimeZone.init(identifier:))) }

        let shared = ContactPreferences(timeZone: own.flatMap(TimeZone.init(identifier:))).shared(with: zones, at: day0)

        #expect(shared.timeZone?.identifier == zone)
    }
}

extension ContactPreferences.Quiet {
    fileprivate var length: Int? {
        if case .hours(let hours) = self { hours.length } else { nil }
    }
}
