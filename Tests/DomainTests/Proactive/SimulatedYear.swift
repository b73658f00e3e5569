import Domain
import Foundation
import TestSupport

/// A year of many people, each with a few personas.
struct SimulatedYear {
    /// 2026-01-01 at Greenwich.
    static let begin = Date(timeIntervalSince1970: 1_767_225_600)
    /// A year later.
    static let end = begin + 365 * 86_400

    private(set) var writes: [SimulatedWrite] = []
    private(set) var faults: [String] = []
    /// How many were sent to each kind of people, per person.
    private(set) var perPerson: [AnsweringHabit: Double] = [:]

    /// Lets so many people live through the year.
    init(people: Int, personas: Int = 5, seed: UInt64) {
        var counts: [AnsweringHabit: Int] = [:]
        for number in 0..<people {
            var person = Self.person(number, personas: personas, seed: seed)
            person.live(until: Self.end)
            writes += person.writes
            faults += person.faults.prefix(3).map { "person \(number), \(person.preferences.quiet): \($0)" }
            counts[person.habit, default: 0] += 1
            perPerson[person.habit, default: 0] += Double(person.writes.count)
        }
        for (habit, count) in counts { perPerson[habit]? /= Double(count) }
    }

    /// A person of the population, each unlike the next.
    static func person(_ number: Int, personas: Int, seed: UInt64) -> SimulatedPerson {
        var random = SplitMix(seed: seed &+ UInt64(number) &* 7_919)
        let bonds = (0..<personas).map { index in bond(number + index, using: &random) }
        let preferences = ContactPreferences(
            timeZone: TimeZone(identifier: zones[number % zones.count]), quiet: quiet[number % quiet.count])
        var person = SimulatedPerson(
            habit: habits[number / 3 % habits.count], preferences: preferences, bonds: bonds, from: begin,
            seed: random.next())
        if number % 4 == 0 { planPauses(of: &person, using: &random) }
        return person
    }

    private static func bond(_ number: Int, using random: inout SplitMix) -> SimulatedPerson.Bond {
        let temperament = Temperament(
            valence: .random(in: -0.5...0.5, using: &random), energy: .random(in: 0...1, using: &random))
        return SimulatedPerson.Bond(
            cadence: cadences[number % cadences.count], temperament: temperament,
            stage: Stage.allCases.sorted()[number / 2 % 4])
    }

    private static func planPauses(of person: inout SimulatedPerson, using random: inout SplitMix) {
        for _ in 0..<5 {
            let day = begin + .random(in: 5...330, using: &random) * 86_400
            let end = day + .random(in: 0.2...30, using: &random) * 86_400
            person.plan(.pause(until: Bool.random(using: &random) ? .distantFuture : end), at: day)
            person.plan(.resume, at: end)
        }
    }
}

// MARK: - What people are like

extension SimulatedYear {
    static let zones = [
        "America/New_York", "Europe/Berlin", "Asia/Shanghai", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia",
        "America/Santiago", "Africa/Cairo", "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns",
        "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati", "America/Los_Angeles", "Europe/London",
        "Asia/Tokyo", "Antarctica/Troll", "Pacific/Niue",
    ]

    private static let quiet: [ContactPreferences.Quiet] = [
        .unset, .unset, .off, .hours(.night), .hours(QuietHours(begin: 8 * 60, end: 16 * 60)), .unset,
        .hours(QuietHours(begin: 22 * 60 + 30, end: 2 * 60 + 30)), .hours(QuietHours(begin: 90, end: 9 * 60 + 45)),
        .hours(QuietHours(begin: 9 * 60, end: 8 * 60 + 30)), .hours(QuietHours(begin: 0, end: 0)), .off,
        .hours(QuietHours(begin: 23 * 60, end: 18 * 60)), .hours(QuietHours(begin: 12 * 60, end: 11 * 60 + 58)),
    ]

    /// Most people do not answer everything.
    private static let habits: [AnsweringHabit] = [
        .never, .rarely, .sometimes, .often, .never, .rarely, .always, .atNight, .sometimes, .rarely, .inMornings,
        .afterDays, .inBursts,
    ]

    /// Minutes by stage, from clingy to reserved.
    private static let cadences: [[Stage: Double]] = [
        [.justMet: 720, .goodFriends: 300, .flirting: 120, .partners: 36],
        [.justMet: 900, .goodFriends: 360, .flirting: 150, .partners: 60],
        [.justMet: 1080, .goodFriends: 420, .flirting: 180, .partners: 75],
        [.justMet: 1440, .goodFriends: 600, .flirting: 240, .partners: 120],
        [.justMet: 2160, .goodFriends: 720, .flirting: 330, .partners: 180],
    ]
}
