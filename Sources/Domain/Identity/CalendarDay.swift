package import Foundation

/// A day as people live it: it ends when they sleep, at four in the morning.
package struct CalendarDay: Hashable, Comparable, Sendable {
    /// The hour at which a new day begins.
    package static let firstHour = 4

    /// The year, month and day of the Gregorian calendar.
    package let year, month, day: Int

    /// A day of these numbers.
    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day to which `moment` belongs in `zone`.
    package init(of moment: Date, in zone: TimeZone) {
        let parts = Self.calendar(in: zone).dateComponents([.year, .month, .day, .hour], from: moment)
        let date = CalendarDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
        // By the clock on the wall, for some nights are shorter and some longer.
        self = (parts.hour ?? 0) < Self.firstHour ? date.advanced(by: -1) : date
    }

    /// Reads `YYYY-MM-DD`; `nil` when it is not that, or no such day exists.
    package init?(_ text: String) {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard advanced(by: 0).description == text else { return nil }
    }

    /// The moment at which it begins in `zone`.
    package func start(in zone: TimeZone) -> Date {
        let parts = DateComponents(year: year, month: month, day: day, hour: Self.firstHour)
        return Self.calendar(in: zone).date(from: parts) ?? .distantPast
    }

    /// The day `count` days later.
    package func advanced(by count: Int) -> CalendarDay {
        // Noon at Greenwich: there no day is shorter than another.
        let noon = DateComponents(year: year, month: month, day: day, hour: 12)
        let calendar = Self.calendar(in: .gmt)
        guard let date = calendar.date(from: noon) else { return self }
        let parts = calendar.dateComponents(
            [.year, .month, .day], from: date.addingTimeInterval(Double(count) * 86_400))
        return CalendarDay(year: parts.year ?? year, month: parts.month ?? month, day: parts.day ?? day)
    }

    /// The Monday of its week.
    package var monday: CalendarDay {
        let noon = DateComponents(year: year, month: month, day: day, hour: 12)
        let calendar = Self.calendar(in: .gmt)
        guard let date = calendar.date(from: noon) else { return self }
        return advanced(by: -((calendar.component(.weekday, from: date) + 5) % 7))
    }

    /// Orders by time.
    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func calendar(in zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}

extension CalendarDay: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
