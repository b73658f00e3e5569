import Foundation
import Testing

@testable import mio

struct WeekTimeTests {
    private static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    /// Seconds from Monday, 2026-09-21, 14:13:20 at Greenwich.
    private static let waits: [(WeekTime, TimeZone, Double)] = [
        (WeekTime(weekday: 2, minutes: 900), .gmt, 2800), (WeekTime(weekday: 2, minutes: 840), .gmt, 604_000),
        (WeekTime(weekday: 1, minutes: 840), .gmt, 517_600), (WeekTime(weekday: 2, minutes: 1020), berlin, 2800),
    ]

    @Test(arguments: waits)
    func `the next time on that day is by the clock of the zone`(time: WeekTime, zone: TimeZone, wait: Double) {
        let now = Date(timeIntervalSince1970: 1_790_000_000)

        let next = time.next(after: now, in: zone)

        #expect(next.timeIntervalSince(now) == wait)
    }
}
