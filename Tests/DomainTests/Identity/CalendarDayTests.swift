import Domain
import Foundation
import Testing

/// A moment of 2026 at Greenwich, told as `09-02 03:59`.
private func moment(_ text: String) throws -> Date {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return try #require(
        calendar.date(
            from: DateComponents(
                year: 2026, month: numbers[0], day: numbers[1], hour: numbers[2], minute: numbers[3])))
}

private let days: [(zone: String, at: String, day: String)] = [
    (zone: "UTC", at: "09-02 03:59", day: "2026-09-01"), ("UTC", "09-02 04:00", "2026-09-02"),
    ("UTC", "01-01 03:59", "2025-12-31"), ("Asia/Shanghai", "09-01 19:59", "2026-09-01"),
    ("Asia/Shanghai", "09-01 20:00", "2026-09-02"), ("America/Los_Angeles", "09-02 10:59", "2026-09-01"),
    ("America/Los_Angeles", "09-02 11:00", "2026-09-02"), ("Asia/Kathmandu", "09-01 22:14", "2026-09-01"),
    ("Asia/Kathmandu", "09-01 22:15", "2026-09-02"), ("Europe/Berlin", "01-15 02:59", "2026-01-14"),
    ("Europe/Berlin", "01-15 03:00", "2026-01-15"), ("Europe/Berlin", "07-15 01:59", "2026-07-14"),
    ("Europe/Berlin", "07-15 02:00", "2026-07-15"),
]

/// The nights in which Berlin's clocks go from 2:00 to 3:00 and from 3:00 to 2:00.
private let changes: [(at: String, day: String)] = [
    (at: "03-28 23:00", day: "2026-03-28"), ("03-29 00:59", "2026-03-28"), ("03-29 01:00", "2026-03-28"),
    ("03-29 01:59", "2026-03-28"), ("03-29 02:00", "2026-03-29"), ("03-29 02:59", "2026-03-29"),
    ("03-29 03:00", "2026-03-29"), ("03-30 01:59", "2026-03-29"), ("03-30 02:00", "2026-03-30"),
    ("10-25 00:30", "2026-10-24"), ("10-25 01:30", "2026-10-24"), ("10-25 02:00", "2026-10-24"),
    ("10-25 02:59", "2026-10-24"), ("10-25 03:00", "2026-10-25"), ("10-26 02:59", "2026-10-25"),
    ("10-26 03:00", "2026-10-26"),
]

/// Days around which the clocks of a zone change, and a zone where they never do.
private let nights: [(zone: String, from: String)] = [
    (zone: "Europe/Berlin", from: "03-28 00:00"), ("Europe/Berlin", "10-24 00:00"),
    ("America/New_York", "03-07 00:00"), ("America/New_York", "10-31 00:00"),
    ("Australia/Lord_Howe", "04-04 00:00"), ("Australia/Lord_Howe", "10-03 00:00"), ("Asia/Shanghai", "09-01 00:00"),
]

@Suite struct CalendarDayTests {
    @Test(arguments: days)
    func `a day ends at four in the morning where the person lives`(
        zone: String, at: String, day: String
    ) throws {
        let home = try #require(TimeZone(identifier: zone))

        let lived = CalendarDay(of: try moment(at), in: home)

        #expect(lived.description == day)
    }

    @Test(arguments: changes)
    func `a day ends at four in nights that are shorter or longer`(at: String, day: String) throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))

        let lived = CalendarDay(of: try moment(at), in: berlin)

        #expect(lived.description == day)
    }

    @Test(arguments: nights)
    func `every moment lies between the start of its day and that of the next`(
        zone: String, from: String
    ) throws {
        let home = try #require(TimeZone(identifier: zone))
        let first = try moment(from)

        let strays = (0..<144).map { first + Double($0) * 1800 }.filter { moment in
            let day = CalendarDay(of: moment, in: home)
            return moment < day.start(in: home) || moment >= day.advanced(by: 1).start(in: home)
        }

        #expect(strays == [])
    }

    @Test(arguments: [("UTC", 4), ("Europe/Berlin", 2), ("Asia/Shanghai", -4), ("America/Los_Angeles", 11)])
    func `a day starts at four`(zone: String, hours: Int) throws {
        let home = try #require(TimeZone(identifier: zone))
        let midnight = try moment("09-02 00:00")

        let start = CalendarDay(year: 2026, month: 9, day: 2).start(in: home)

        #expect(start == midnight + Double(hours) * 3600)
    }

    @Test(arguments: [
        ("2026-09-02", 1, "2026-09-03"), ("2026-09-02", 0, "2026-09-02"), ("2026-01-31", 1, "2026-02-01"),
        ("2026-02-28", 1, "2026-03-01"), ("2028-02-28", 1, "2028-02-29"), ("2028-02-29", 1, "2028-03-01"),
        ("2028-02-29", 365, "2029-02-28"), ("2026-12-31", 1, "2027-01-01"), ("2027-01-01", -1, "2026-12-31"),
        ("2026-03-01", -1, "2026-02-28"), ("2026-03-28", 2, "2026-03-30"), ("2026-09-02", -7, "2026-08-26"),
    ])
    func `days are counted over months, years and leap days`(text: String, count: Int, expected: String) throws {
        let day = try #require(CalendarDay(text))

        let later = day.advanced(by: count)

        #expect(later.description == expected)
        #expect(later.advanced(by: -count) == day)
    }

    @Test(arguments: [
        ("2026-08-31", "2026-08-31"), ("2026-09-01", "2026-08-31"), ("2026-09-02", "2026-08-31"),
        ("2026-09-06", "2026-08-31"), ("2026-09-07", "2026-09-07"), ("2027-01-01", "2026-12-28"),
        ("2028-03-01", "2028-02-28"), ("2026-03-29", "2026-03-23"),
    ])
    func `a week begins on Monday`(text: String, monday: String) throws {
        let day = try #require(CalendarDay(text))

        let first = day.monday

        #expect(first.description == monday)
        #expect(first.monday == first)
    }

    @Test(arguments: ["2026-09-02", "2026-12-31", "2028-02-29", "1970-01-01"])
    func `a day is written as it is read`(text: String) throws {
        let day = try #require(CalendarDay(text))

        let written = day.description

        #expect(written == text)
    }

    @Test(arguments: [
        "", "-", "--", "2026", "2026-09", "2026-09-", "2026-09-02-", "2026-09-02-01", "2026-00-02", "2026-13-02",
        "2026-09-00", "2026-09-32", "2026/09/02", "2026-09-0x", "-2026-09-02", "２０２６-09-02", "today", "2026-09-02 ",
        "99999999999999999999-09-02",
    ])
    func `what is no day is read as none`(text: String) {
        let written = text

        let day = CalendarDay(written)

        #expect(day == nil)
    }

    @Test func `days are in order of time`() throws {
        let days = ["2026-09-02", "2025-12-31", "2026-08-31", "2026-10-01"].compactMap { CalendarDay($0) }

        let sorted = days.sorted()

        #expect(sorted.map(\.description) == ["2025-12-31", "2026-08-31", "2026-09-02", "2026-10-01"])
    }
}
