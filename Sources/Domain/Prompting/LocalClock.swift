import Foundation

/// Writes moments the way a language does, as a person's clock shows them.
struct LocalClock {
    private let calendar: Calendar
    private let phrases: Phrasebook

    init(timeZone: TimeZone, phrases: Phrasebook) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
        self.phrases = phrases
    }

    /// The date and time of `date`.
    func moment(_ date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute], from: date)
        let weekday = (parts.weekday ?? 1) - 1
        return phrases.filled(
            .moment,
            [
                "year": String(parts.year ?? 0),
                "month": Self.twoDigits(parts.month ?? 0),
                "day": Self.twoDigits(parts.day ?? 0),
                "weekday": phrases.weekdays.indices.contains(weekday) ? phrases.weekdays[weekday] : "",
                "hour": Self.twoDigits(parts.hour ?? 0),
                "minute": Self.twoDigits(parts.minute ?? 0),
            ])
    }

    /// A length of time, roughly: minutes up to an hour and a half, hours up to two days, then days.
    func length(_ duration: Duration) -> String {
        let minutes = max(1, Int(duration / .seconds(60)))
        if minutes < 90 { return phrases.filled(.minutes, ["n": String(minutes)]) }
        let hours = (minutes + 30) / 60
        if hours < 48 { return phrases.filled(.hours, ["n": String(hours)]) }
        return phrases.filled(.days, ["n": String((hours + 12) / 24)])
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension CommonTexts {
    /// A length of time in the language's words, roughly.
    package func length(_ duration: Duration) -> String {
        LocalClock(timeZone: .gmt, phrases: Phrasebook(self)).length(duration)
    }
}
