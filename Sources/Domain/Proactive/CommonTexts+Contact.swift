package import Foundation

/// Hours, places and moments as a person reads them.
extension CommonTexts {
    /// Quiet hours: `23:00–08:00`.
    package func name(of hours: QuietHours) -> String {
        hours.begin == hours.end
            ? command(.quietAllDay) : "\(Self.clockTime(hours.begin))–\(Self.clockTime(hours.end))"
    }

    /// A time zone by its place and how its clock stands at `now`: `Berlin (UTC+1)`; without a place, `UTC+1`.
    ///
    /// A place that `cities` knows in the script of `language` is used before the identifier's own.
    package func name(of zone: TimeZone, at now: Date, in language: Language, cities: CityZones) -> String {
        let offset = Self.offset(of: zone.secondsFromGMT(for: now))
        guard let place = cities.place(in: zone, for: language) ?? Self.place(in: zone.identifier) else {
            return offset
        }
        return command(.zoneName, ["place": place, "offset": offset])
    }

    /// What the clocks of `zone` show at `moment`: `08:05`.
    package func clockTime(at moment: Date, in zone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute], from: moment)
        return Self.clockTime((parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    /// The date and time that clocks of `zone` show at `moment`, in the language's order.
    package func moment(_ moment: Date, in zone: TimeZone) -> String {
        LocalClock(timeZone: zone, phrases: Phrasebook(self)).moment(moment)
    }

    private static func clockTime(_ minute: Int) -> String {
        [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// `UTC`, `UTC+8`, `UTC-3:30`.
    private static func offset(of seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        guard minutes > 0 else { return "UTC" }
        let rest = minutes % 60
        return "UTC\(seconds < 0 ? "-" : "+")\(minutes / 60)" + (rest == 0 ? "" : rest < 10 ? ":0\(rest)" : ":\(rest)")
    }

    /// The last part of an identifier that has a continent before it: `America/New_York`.
    private static func place(in identifier: String) -> String? {
        let parts = identifier.split(separator: "/")
        guard parts.count > 1, parts[0] != "Etc", let place = parts.last else { return nil }
        return String(place.replacing("_", with: " "))
    }
}
