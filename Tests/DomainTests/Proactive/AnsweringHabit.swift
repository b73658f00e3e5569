import Foundation
import TestSupport

/// How somebody answers what nobody asked for, and how often they write of themselves.
enum AnsweringHabit: Sendable {
    case never, rarely, sometimes, often, always, atNight, inMornings, afterDays, inBursts

    /// When they answer a message of `moment`; `nil` when they never do.
    func answer(to moment: Date, in zone: TimeZone, using random: inout SplitMix) -> Date? {
        guard Double.random(in: 0..<1, using: &random) < likelihood else { return nil }
        let soon = moment + .random(in: 20...2 * 3600, using: &random)
        switch self {
        case .atNight: return next(hour: 1, after: moment, in: zone) + .random(in: 0...2 * 3600, using: &random)
        case .inMornings: return next(hour: 7, after: moment, in: zone) + .random(in: 0...2 * 3600, using: &random)
        case .afterDays: return moment + .random(in: 1...9, using: &random) * 86_400
        case .inBursts: return moment + .random(in: 10...600, using: &random)
        case .never, .rarely, .sometimes, .often, .always: return soon
        }
    }

    /// How many days pass, at the longest, until they write of themselves; infinite when they never do.
    var daysBetweenTalks: Double {
        switch self {
        case .never: .infinity
        case .rarely: 40
        case .afterDays: 20
        case .sometimes, .inMornings: 10
        case .atNight, .often: 4
        case .always, .inBursts: 2
        }
    }

    /// How many messages they write at once, at most.
    var mostMessages: Int { self == .inBursts ? 12 : 4 }

    private var likelihood: Double {
        switch self {
        case .never: 0
        case .rarely: 0.1
        case .sometimes: 0.4
        case .often: 0.8
        case .always: 1
        case .atNight, .inMornings: 0.7
        case .afterDays, .inBursts: 0.6
        }
    }

    private func next(hour: Int, after moment: Date, in zone: TimeZone) -> Date {
        let wall = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
        let today = (wall / 86_400).rounded(.down) * 86_400 + Double(hour) * 3600
        return moment + (today > wall ? today - wall : today + 86_400 - wall)
    }
}
