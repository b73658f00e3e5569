package import Foundation

/// When days and weeks that are over are told.
package enum SummarySchedule {
    /// The time after the end of a day within which its summaries are made, so that they do not all come at once.
    static let spread: TimeInterval = 90 * 60
    /// The pauses before another try, the last of which repeats.
    private static let pauses: [TimeInterval] = [600, 3600, 6 * 3600]
    /// The pause between tries while no model answers at all.
    package static let longestPause: TimeInterval = 6 * 3600
    /// So many tries in vain, and a job rests until the person writes again.
    private static let tries = 8

    /// When what is said at `now` may be told: after the day ends where the person lives, at a moment of their own.
    package static func moment(after now: Date, in zone: TimeZone, for relationship: RelationshipID) -> Date {
        let end = CalendarDay(of: now, in: zone).advanced(by: 1).start(in: zone)
        // A multiplicative hash, whose upper 53 bits make a fraction.
        let hash = UInt64(bitPattern: relationship.rawValue) &* 0x9E37_79B9_7F4A_7C15
        let share = Double(hash >> 11) * 0x1p-53
        return end.addingTimeInterval(share * spread)
    }

    /// The Monday of the first week that is over at `today` and has at least one day among `days`.
    ///
    /// The last whole week is still told by its days.
    package static func finishedWeek(among days: [Summary], at today: CalendarDay) -> CalendarDay? {
        let current = today.monday.advanced(by: -7)
        return days.map(\.firstDay.monday).min().flatMap { $0 < current ? $0 : nil }
    }

    /// When to try again at `now` after so many tries in vain; `nil` when it is enough.
    package static func retry(after attempts: Int, at now: Date) -> Date? {
        guard attempts + 1 < tries else { return nil }
        return now.addingTimeInterval(pauses[min(attempts, pauses.count - 1)])
    }
}
