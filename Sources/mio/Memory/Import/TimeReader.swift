import Foundation

/// Reads the times of a source.
struct TimeReader: Sendable {
    /// From 1990 to 2100, in seconds since 1970: whatever lies outside is no time of a message.
    private static let reason = 631_152_000.0..<4_102_444_800.0

    private let local: Calendar
    private let universal: Calendar

    /// A reader that takes times without a zone for those of `zone`.
    init(_ zone: TimeZone) {
        local = Self.calendar(zone)
        universal = Self.calendar(.gmt)
    }

    /// The moment so many seconds after the beginning of 1970.
    func date(unix seconds: Double) -> Date? {
        Self.reason.contains(seconds) ? Date(timeIntervalSince1970: seconds) : nil
    }

    /// The moment of an ISO 8601 text such as `2024-01-02T03:04:05.678+08:00`.
    ///
    /// Seconds, fractions and zone may be missing, and a blank may stand for the `T`. A time that a change of clocks
    /// leaves out is the one an hour later; of one that comes twice it is the first.
    func date(_ text: String) -> Date? {
        var signs = ISOSigns(text)
        guard let components = signs.dateAndTime(), let fraction = signs.fraction() else { return nil }
        guard !signs.isAtEnd else { return moment(components, fraction, local, offset: 0) }
        guard let offset = signs.offset(), signs.isAtEnd else { return nil }
        return moment(components, fraction, universal, offset: offset)
    }

    private func moment(
        _ components: DateComponents, _ fraction: Double, _ calendar: Calendar, offset: Int
    ) -> Date? {
        guard let date = calendar.date(from: components) else { return nil }
        return self.date(unix: date.timeIntervalSince1970 + fraction - Double(offset))
    }

    private static func calendar(_ zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}
