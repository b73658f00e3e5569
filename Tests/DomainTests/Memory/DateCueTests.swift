import Domain
import Foundation
import Testing

@Suite struct DateCueTests {
    private static let zone = TimeZone.gmt
    /// A Wednesday, at noon.
    private static let now = CalendarDay(year: 2026, month: 9, day: 16).start(in: zone).addingTimeInterval(8 * 3600)

    /// The days whose noon is in `ranges`.
    private static func days(in text: String, at now: Date = now) -> [String] {
        let ranges = DateCue.days(in: text, now: now, zone: zone)
        let first = CalendarDay(year: 2024, month: 1, day: 1)
        return (0..<1200).map { first.advanced(by: $0) }.filter { day in
            ranges.contains { $0.contains(day.start(in: zone).addingTimeInterval(8 * 3600)) }
        }.map(\.description)
    }

    @Test(arguments: [
        ("5月4号", "2026-05-04"), ("五月四日那天", "2026-05-04"), ("十二月二十一号", "2025-12-21"), ("2025年5月4日", "2025-05-04"),
        ("５月４号", "2026-05-04"), ("2025-05-04", "2025-05-04"), ("on 2025/5/4", "2025-05-04"), ("May 4th", "2026-05-04"),
        ("on May 4, 2025", "2025-05-04"), ("the 4th of May", "2026-05-04"), ("4 may 2025", "2025-05-04"),
        ("December 1st", "2025-12-01"), ("9月16号", "2026-09-16"), ("9月17号", "2025-09-17"),
    ])
    func `a day with its number is the last such day`(text: String, day: String) {
        let line = text

        let days = Self.days(in: line)

        #expect(days == [day])
    }

    @Test(arguments: [
        ("昨天我说了什么？", "2026-09-15"), ("你记得我前天吃了什么吗", "2026-09-14"), ("大前天去哪了", "2026-09-13"),
        ("what did I cook yesterday", "2026-09-15"), ("where was I the day before yesterday?", "2026-09-14"),
        ("上周五我们聊了什么", "2026-09-11"), ("上个星期天你说什么了", "2026-09-13"), ("who called last Friday?", "2026-09-11"),
        ("三天前说了什么", "2026-09-13"), ("两天前的是哪个", "2026-09-14"), ("what was it 3 days ago?", "2026-09-13"),
    ])
    func `a question may tell a day from today`(text: String, day: String) {
        let line = text

        let days = Self.days(in: line)

        #expect(days == [day])
    }

    @Test(arguments: [
        ("上周聊了什么？", "2026-09-07", "2026-09-13"), ("上周末去哪了？", "2026-09-12", "2026-09-13"),
        ("what happened last week?", "2026-09-07", "2026-09-13"), ("上个月吃了什么", "2026-08-01", "2026-08-31"),
        ("where was I last year?", "2025-01-01", "2025-12-31"), ("8月份我去哪了？", "2026-08-01", "2026-08-31"),
        ("in August", "2026-08-01", "2026-08-31"), ("December 2024", "2024-12-01", "2024-12-31"),
        ("what was it a week ago?", "2026-09-06", "2026-09-12"),
    ])
    func `a month or week is all its days`(text: String, first: String, last: String) {
        let line = text

        let days = Self.days(in: line)

        #expect(days.first == first)
        #expect(days.last == last)
    }

    @Test(arguments: [
        "昨天我去爬山了", "I saw a film yesterday.", "今天好累呀", "you may come", "we march on", "13月40号", "2月30号", "0月0日",
        "二十个月亮", "99999月99999号", "", "？？？", "2026-99-99", String(repeating: "5", count: 5000),
    ])
    func `what names no day, or tells a story, names none`(text: String) {
        let line = text

        let days = Self.days(in: line)

        #expect(days == [])
    }

    @Test func `the night belongs to the day before it`() throws {
        let line = "5月4号"

        let range = try #require(DateCue.days(in: line, now: Self.now, zone: Self.zone).first)

        #expect(range.upperBound.timeIntervalSince(range.lowerBound) == 28 * 3600)
        #expect(range.contains(CalendarDay(year: 2026, month: 5, day: 5).start(in: Self.zone).addingTimeInterval(-1)))
    }

    @Test func `several days are all named`() {
        let line = "May 4th or May 6th, 5月4号"

        let days = Self.days(in: line)

        #expect(days == ["2026-05-04", "2026-05-06"])
    }
}
