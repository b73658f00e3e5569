import Domain
import Foundation
import Testing

/// Wednesday, 2 September 2026, 12:00 UTC.
private let noon = Date(timeIntervalSince1970: 1_788_350_400)
/// How long after the end of a day its last summary is begun, in seconds.
private let spread = 5400.0

private let weeks: [(days: [String], today: String, monday: String?)] = [
    (days: [], today: "2026-09-02", monday: nil), (["2026-09-01"], "2026-09-02", nil),
    (["2026-08-24", "2026-08-30"], "2026-09-02", nil), (["2026-08-23"], "2026-09-02", "2026-08-17"),
    (["2026-08-17", "2026-08-23", "2026-08-25"], "2026-08-31", "2026-08-17"), (["2026-08-23"], "2026-08-30", nil),
    (["2026-08-25", "2026-08-05", "2026-08-14"], "2026-09-02", "2026-08-03"),
    (["2026-12-31"], "2027-01-10", nil), (["2026-12-31"], "2027-01-11", "2026-12-28"),
]

private let tries: [(attempts: Int, pause: Double?)] = [
    (attempts: 0, pause: 600), (1, 3600), (2, 21_600), (3, 21_600), (6, 21_600), (7, nil), (8, nil), (1000, nil),
]

@Suite struct SummaryScheduleTests {
    @Test(arguments: [0, 1, 2, 7, 42, 1000, 1 << 31, .max, -1, .min] as [Int64])
    func `a day is told soon after its end`(relationship: Int64) throws {
        let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let end = noon + 8 * 3600

        let moment = SummarySchedule.moment(
            after: noon, in: shanghai, for: RelationshipID(rawValue: relationship))

        #expect(moment >= end)
        #expect(moment < end + spread)
    }

    @Test func `all of a day, its night included, is told at one moment`() throws {
        let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let relationship = RelationshipID(rawValue: 42)
        let start = noon - 16 * 3600

        let moments = [0.0, 3600, 43_200, 86_399].map {
            SummarySchedule.moment(after: start + $0, in: shanghai, for: relationship)
        }

        #expect(Set(moments).count == 1)
        #expect(SummarySchedule.moment(after: start + 86_400, in: shanghai, for: relationship) == moments[0] + 86_400)
    }

    @Test func `summaries do not all come at once`() {
        let end = noon + 16 * 3600
        let relationships = (1...400).map { RelationshipID(rawValue: $0) }

        let moments = relationships.map { SummarySchedule.moment(after: noon, in: .gmt, for: $0) }

        let tenths = moments.map { Int($0.timeIntervalSince(end) / spread * 10) }
        #expect(Set(tenths) == Set(0..<10))
    }

    @Test(arguments: ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
    func `what was just said is told later, in nights of any length too`(zone: String) throws {
        let home = try #require(TimeZone(identifier: zone))
        let hours = (0..<8760).map { noon + Double($0) * 3600 }.filter { Self.isNearChange($0, in: home) }

        let strays = hours.filter {
            SummarySchedule.moment(after: $0, in: home, for: RelationshipID(rawValue: 0)) <= $0
        }

        #expect(!hours.isEmpty)
        #expect(strays == [])
    }

    @Test(arguments: weeks)
    func `a week is told once the one after it is over as well`(
        days: [String], today: String, monday: String?
    ) throws {
        let summaries = days.compactMap { CalendarDay($0) }.map { Summary(span: .day, firstDay: $0, text: "") }
        let now = try #require(CalendarDay(today))

        let week = SummarySchedule.finishedWeek(among: summaries, at: now)

        #expect(week?.description == monday)
    }

    @Test(arguments: tries)
    func `a summary that fails is tried again ever later, and at last no more`(attempts: Int, pause: Double?) {
        let failures = attempts

        let retry = SummarySchedule.retry(after: failures, at: noon)

        #expect(retry == pause.map { noon + $0 })
    }

    /// Whether the clocks of `zone` change within a day of `moment`.
    private static func isNearChange(_ moment: Date, in zone: TimeZone) -> Bool {
        zone.secondsFromGMT(for: moment - 86_400) != zone.secondsFromGMT(for: moment + 86_400)
    }
}
