import Domain
import Foundation

/// Situations in which nothing speaks against writing first, but for what a test changes.
enum OutreachFixtures {
    /// Thursday, 2026-01-15, 15:00 in Berlin.
    static let now = Date(timeIntervalSince1970: 1_768_485_600)
    /// Where the person lives.
    static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt
    /// An hour, in seconds.
    static let hour: TimeInterval = 3600
    /// A day, in seconds.
    static let day: TimeInterval = 86_400

    /// Everything a situation is made of, as a test may change it.
    struct Parts {
        var standing = OutreachStanding(nextAt: now)
        var cadence = 120.0
        var mood: Mood?
        var temperament = Temperament(valence: 0.1, energy: 0.5)
        var preferences = ContactPreferences()
        var timeZone = berlin
        var outreach: [Date] = []
        var lastMessage: Date? = now - 10 * 3600
        var isReachable = true
    }

    /// A situation with changes.
    static func situation(_ change: (inout Parts) -> Void = { _ in }) -> OutreachSituation {
        var parts = Parts()
        change(&parts)
        return OutreachSituation(
            standing: parts.standing, cadence: parts.cadence, mood: parts.mood, temperament: parts.temperament,
            preferences: parts.preferences, timeZone: parts.timeZone, outreach: parts.outreach,
            lastMessage: parts.lastMessage, isReachable: parts.isReachable)
    }

    /// The moment at which clocks in `zone` show this; the first of two.
    static func date(_ day: String, _ time: String, in zone: TimeZone = berlin) -> Date {
        let numbers = (day.split(separator: "-") + time.split(separator: ":")).compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = DateComponents(
            year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
        return calendar.date(from: parts) ?? .distantPast
    }
}
