import Foundation

/// A time of day on a day of the week.
struct WeekTime: Equatable, Sendable {
    /// The day, from 1 for Sunday to 7.
    let weekday: Int
    /// Minutes after midnight.
    let minutes: Int

    /// A time of these.
    init(weekday: Int, minutes: Int) {
        self.weekday = weekday
        self.minutes = minutes
    }

    /// Reads `Monday` and `10:00`; `nil` when there is no such day or time.
    init?(day: some StringProtocol, clock: some StringProtocol) {
        let parts = clock.split(separator: ":").map { Int($0) }
        guard let place = Self.days.firstIndex(of: String(day)), parts.count == 2, let hour = parts[0],
            let minute = parts[1], (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        weekday = place + 1
        minutes = hour * 60 + minute
    }

    /// The first moment after `now` at which a clock in `zone` shows it.
    func next(after now: Date, in zone: TimeZone) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = DateComponents(hour: minutes / 60, minute: minutes % 60, weekday: weekday)
        return calendar.nextDate(after: now, matching: parts, matchingPolicy: .nextTime) ?? now
    }

    private static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
