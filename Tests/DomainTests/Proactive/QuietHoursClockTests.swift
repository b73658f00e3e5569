import Domain
import Foundation
import TestSupport
import Testing

/// Hours on a clock that is set, and when they end.
private struct Case: Sendable, CustomTestStringConvertible {
    let zone: String
    let hours: String
    /// By the clock of Greenwich.
    let moment: String
    let end: String

    init(_ zone: String, _ hours: String, at moment: String, end: String) {
        (self.zone, self.hours, self.moment, self.end) = (zone, hours, moment, end)
    }

    var testDescription: String { "\(zone) \(hours) at \(moment)" }
}

@Suite struct QuietHoursClockTests {
    @Test(arguments: [
        // New York: 2:00 becomes 3:00 on March 8, and 1:00 on November 1, 2026.
        Case("America/New_York", "23:00-08:00", at: "2026-03-08T04:30", end: "2026-03-08T12:00"),
        Case("America/New_York", "23:00-02:30", at: "2026-03-08T06:00", end: "2026-03-08T07:00"),
        Case("America/New_York", "23:00-02:00", at: "2026-03-08T06:59", end: "2026-03-08T07:00"),
        Case("America/New_York", "23:00-03:00", at: "2026-03-08T06:59", end: "2026-03-08T07:00"),
        Case("America/New_York", "02:30-08:00", at: "2026-03-08T07:00", end: "2026-03-08T12:00"),
        Case("America/New_York", "23:00-08:00", at: "2026-11-01T03:00", end: "2026-11-01T13:00"),
        Case("America/New_York", "23:00-01:30", at: "2026-11-01T05:15", end: "2026-11-01T06:30"),
        Case("America/New_York", "23:00-01:30", at: "2026-11-01T05:45", end: "2026-11-01T06:30"),
        Case("America/New_York", "01:30-08:00", at: "2026-11-01T05:30", end: "2026-11-01T13:00"),
        Case("America/New_York", "01:30-08:00", at: "2026-11-01T06:10", end: "2026-11-01T13:00"),
        Case("America/New_York", "23:00-02:00", at: "2026-11-01T05:59", end: "2026-11-01T07:00"),
        // Berlin: 2:00 becomes 3:00 on March 29, and 3:00 becomes 2:00 on October 25.
        Case("Europe/Berlin", "22:30-07:15", at: "2026-03-28T22:00", end: "2026-03-29T05:15"),
        Case("Europe/Berlin", "22:30-02:15", at: "2026-03-29T00:30", end: "2026-03-29T01:00"),
        Case("Europe/Berlin", "22:30-02:15", at: "2026-10-25T00:10", end: "2026-10-25T01:15"),
        Case("Europe/Berlin", "22:30-07:15", at: "2026-10-25T00:10", end: "2026-10-25T06:15"),
        // Lord Howe: half an hour, 2:00 becomes 1:30 on April 5, and 2:00 becomes 2:30 on October 4.
        Case("Australia/Lord_Howe", "23:00-01:45", at: "2026-04-04T14:00", end: "2026-04-04T15:15"),
        Case("Australia/Lord_Howe", "23:00-08:00", at: "2026-04-04T14:00", end: "2026-04-04T21:30"),
        Case("Australia/Lord_Howe", "23:00-02:15", at: "2026-10-03T15:00", end: "2026-10-03T15:30"),
        Case("Australia/Lord_Howe", "23:00-08:00", at: "2026-10-03T15:00", end: "2026-10-03T21:00"),
        // Kolkata: always 5:30 ahead.
        Case("Asia/Kolkata", "23:00-08:00", at: "2026-03-28T18:00", end: "2026-03-29T02:30"),
        Case("Asia/Kolkata", "12:45-13:15", at: "2026-03-28T07:20", end: "2026-03-28T07:45"),
        // Apia had no December 30, 2011.
        Case("Pacific/Apia", "23:00-08:00", at: "2011-12-30T09:30", end: "2011-12-30T18:00"),
        Case("Pacific/Apia", "23:00-08:00", at: "2011-12-30T12:00", end: "2011-12-30T18:00"),
        Case("Pacific/Apia", "22:00-23:59", at: "2011-12-30T09:30", end: "2011-12-30T09:59"),
        // Santiago: 24:00 becomes 23:00 on April 4, and 24:00 becomes 1:00 on September 5.
        Case("America/Santiago", "23:30-08:00", at: "2026-04-05T02:45", end: "2026-04-05T12:00"),
        Case("America/Santiago", "23:30-08:00", at: "2026-04-05T03:10", end: "2026-04-05T12:00"),
        Case("America/Santiago", "00:30-08:00", at: "2026-09-06T04:00", end: "2026-09-06T11:00"),
        Case("America/Santiago", "22:00-00:30", at: "2026-09-06T03:30", end: "2026-09-06T04:00"),
        // Kiritimati and Niue are a day apart.
        Case("Pacific/Kiritimati", "23:00-08:00", at: "2026-05-01T10:00", end: "2026-05-01T18:00"),
        Case("Pacific/Niue", "23:00-08:00", at: "2026-05-01T10:00", end: "2026-05-01T19:00"),
    ])
    private func `hours end by the clock on the wall, whatever it does that night`(night: Case) throws {
        let zone = try #require(TimeZone(identifier: night.zone))
        let hours = try #require(read(night.hours))
        let moment = try date(night.moment)

        let end = try #require(hours.end(after: moment, in: zone))

        #expect(hours.contains(moment, in: zone))
        #expect(end == (try date(night.end)))
        #expect(!hours.contains(end, in: zone))
        #expect(hours.contains(end - 1, in: zone))
    }

    @Test(arguments: [
        Case("America/New_York", "02:00-03:00", at: "2026-03-08T07:00", end: "2026-03-08T07:00"),
        Case("America/New_York", "02:15-02:45", at: "2026-03-08T07:10", end: "2026-03-08T07:10"),
        Case("America/New_York", "23:00-08:00", at: "2026-03-08T12:00", end: "2026-03-08T12:00"),
        Case("Europe/Berlin", "23:00-08:00", at: "2026-03-29T06:00", end: "2026-03-29T06:00"),
        Case("Asia/Kolkata", "23:00-08:00", at: "2026-03-29T17:29", end: "2026-03-29T17:29"),
    ])
    private func `outside of them nothing ends`(day: Case) throws {
        let zone = try #require(TimeZone(identifier: day.zone))
        let hours = try #require(read(day.hours))
        let moment = try date(day.moment)

        let end = hours.end(after: moment, in: zone)

        #expect(!hours.contains(moment, in: zone))
        #expect(end == (try date(day.end)))
    }

    @Test func `the whole day never ends`() {
        let hours = QuietHours(begin: 0, end: 1440)

        let moments = (0..<48).map { Date(timeIntervalSince1970: Double($0) * 1800) }

        #expect(moments.allSatisfy { hours.contains($0, in: .gmt) && hours.end(after: $0, in: .gmt) == nil })
    }

    @Test(arguments: [
        "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago",
        "Pacific/Chatham", "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns", "Africa/Cairo",
        "Antarctica/Troll", "Pacific/Kiritimati",
    ])
    func `whenever the clock shows a quiet minute, the hours hold it, and they end in a minute that is not`(
        name: String
    ) throws {
        let zone = try #require(TimeZone(identifier: name))
        var random = SplitMix(seed: 7)
        var faults: [String] = []

        for _ in 0..<4_000 {
            let begin = Int.random(in: 0..<1440, using: &random)
            let hours = QuietHours(begin: begin, end: begin + .random(in: 1..<1440, using: &random))
            let moment = Date(
                timeIntervalSince1970: .random(in: 1_767_225_600..<1_798_761_600, using: &random).rounded())
            faults += self.faults(of: hours, at: moment, in: zone)
        }

        #expect(faults == [])
    }

    @Test func `where no clock is set, they hold nothing but what the clock shows`() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Kolkata"))
        let hours = QuietHours(begin: 22 * 60 + 45, end: 7 * 60 + 15)
        let midnight = Date(timeIntervalSince1970: 1_767_225_600 - 5.5 * 3600)

        let quiet = (0..<1440).filter { hours.contains(midnight + Double($0) * 60, in: zone) }

        #expect(quiet == Array(0..<435) + Array(1365..<1440))
    }

    @Test(arguments: [
        ("23:00-08:00", "22:00-08:00", "22:00-08:00"), ("23:00-08:00", "09:00-18:00", "23:00-18:00"),
        ("23:00-08:00", "22:00-23:00", "22:00-08:00"), ("23:00-08:00", "01:00-07:00", "23:00-08:00"),
        ("23:00-08:00", "07:00-09:00", "23:00-09:00"), ("13:00-14:00", "23:00-08:00", "23:00-14:00"),
        ("12:00-00:00", "00:00-12:00", "00:00-00:00"), ("20:00-10:00", "09:00-21:00", "00:00-00:00"),
        ("00:00-24:00", "23:00-08:00", "00:00-00:00"),
    ])
    func `two stretches are joined by as few minutes as can be`(first: String, second: String, joined: String) throws {
        let (one, other) = (try #require(read(first)), try #require(read(second)))

        let both = [one.joined(with: other), other.joined(with: one)]

        #expect(both.map(\.description) == [joined, joined])
    }

    private func faults(of hours: QuietHours, at moment: Date, in zone: TimeZone) -> [String] {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute], from: moment)
        let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
        let isShown = (minute - hours.begin + 1440) % 1440 < hours.length
        let isQuiet = hours.contains(moment, in: zone)
        let end = hours.end(after: moment, in: zone) ?? moment
        let faults = [
            isShown && !isQuiet ? "do not hold it" : nil,
            isQuiet && (end <= moment || end > moment + 26 * 3600) ? "end at \(end)" : nil,
            isQuiet && hours.contains(end, in: zone) ? "go on at their end \(end)" : nil,
            !isQuiet && end != moment ? "end though they do not hold it" : nil,
        ]
        return faults.compactMap { fault in fault.map { "\(hours) at \(moment) \($0)" } }
    }

    private func read(_ text: String) -> QuietHours? {
        guard case .hours(let hours) = QuietHours.read(text) else { return nil }
        return hours
    }

    private func date(_ text: String) throws -> Date {
        try Date("\(text):00Z", strategy: .iso8601)
    }
}
