import Foundation

/// Writes moments for the operator, by the clock of one zone.
struct LocalTime: Sendable {
    /// Where the clock stands.
    let zone: TimeZone

    /// `2026-11-21`
    func day(_ moment: Date) -> String {
        let parts = parts(of: moment)
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }

    /// `20:55`
    func hour(_ moment: Date) -> String {
        let parts = parts(of: moment)
        return "\(two(parts.hour)):\(two(parts.minute))"
    }

    /// `2026-11-21 20:55`
    func minute(_ moment: Date) -> String {
        "\(day(moment)) \(hour(moment))"
    }

    private func parts(of moment: Date) -> DateComponents {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar.dateComponents([.year, .month, .day, .hour, .minute], from: moment)
    }

    private func two(_ number: Int?) -> String {
        let number = number ?? 0
        return number < 10 ? "0\(number)" : "\(number)"
    }
}
