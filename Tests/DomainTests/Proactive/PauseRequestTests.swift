import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachFixtures

private let lengths: [(hours: Double, texts: [String])] = [
    (
        72,
        [
            "a while", "for a while", "awhile", "一阵", "一阵子", "3d", "3 days", "a few days", "for 3 days", "3D", "３ｄ",
            "3d.", "3天", "3 天", "三天", "几天", "三天吧",
        ]
    ),
    (12, ["12h", "half a day", "12 hrs", "十二小时", "12个小时", "半天"]), (336, ["2w", "two weeks", "两周", "两个礼拜"]),
    (24, ["1 day", "a day", "one day", "一天"]), (168, ["a week", "one week", "for a week please", "一周", "一个星期"]),
    (48, ["a couple of days", "两天", "两日"]), (74, ["3 days and 2 hours", "3 days, and 2 hours"]),
    (1.5, ["90 minutes", "1.5h", "一个半小时"]), (0.75, ["45min"]),
    (0.5, ["half an hour", "半小时"]), (36, ["1d 12h", "1d12h", "一天12小时", "一天半", "1天半"]), (30, ["1 day, 6 hours"]),
    (720, ["a month", "1mo", "一个月"]), (1680, ["10 wks"]), (6, ["six hours", "六小时"]), (360, ["半个月"]),
    (3, ["几个小时", "三个小时"]), (480, ["二十天"]), (240, ["10天", "十天", "ten days"]), (8760, ["一年", "365d", "1 year"]),
]

@Suite struct PauseRequestTests {
    @Test(arguments: lengths.flatMap { length in length.texts.map { ($0, length.hours) } })
    func `lengths of time are read`(text: String, hours: Double) {
        let typed = text

        let pause = PauseRequest.read(typed)

        #expect(pause == .lasting(.seconds(hours * 3600)))
    }

    @Test(arguments: ["366d", "2 years", "100w", "999999d", "99999999h", "十年", "两年", "1000天"])
    func `no pause with an end is longer than a year`(text: String) {
        let typed = text

        let pause = PauseRequest.read(typed)

        #expect(pause == .lasting(PauseRequest.longest))
    }

    @Test(arguments: [
        "", " ", "forever", "until further notice", "until I say so", "indefinitely", "一直", "无限期", "直到我回来", "please",
    ])
    func `without a length it lasts until they say otherwise`(text: String) {
        let typed = text

        let pause = PauseRequest.read(typed)

        #expect(pause == .untilResumed)
        #expect(pause?.end(from: Fixtures.now, in: .gmt) == .distantFuture)
    }

    @Test(arguments: [
        ("tomorrow", 1), ("until tomorrow", 1), ("Tomorrow", 1), ("tonight", 1), ("today", 1),
        ("the day after tomorrow", 2), ("明天", 1), ("到明天", 1), ("后天", 2), ("今天", 1), ("今晚", 1), ("大后天", 3),
    ])
    func `days are read`(text: String, ahead: Int) {
        let typed = text

        let pause = PauseRequest.read(typed)

        #expect(pause == .untilDay(ahead: ahead))
    }

    @Test(arguments: [
        "0", "3", "0d", "-3d", "d", "3x", "3m", "abc", "yes", "off", "30s", "1e9d", "3d and a bit", "3d3", "days",
        "a", "week", "half", "1..5h", "yesterday", "next year", "inf d", "nan d", "3 dogs", "00h", "0.001h",
        "123456789012d", "3d ago", "+3d",
        "three", "😴", "3 days and", "and 3 days", "some monday", "mondays", "last monday",
        String(repeating: "3d", count: 5_000),
    ])
    func `what is no length is refused in English`(text: String) {
        let typed = text

        let pause = PauseRequest.read(typed)

        #expect(pause == nil)
    }

    @Test(arguments: [
        "天", "三", "三个", "零天", "0天", "明年", "昨天", "好", "三点", "三天三", "半", "几", "第三天", "三百个世纪", "几个", "三天以前", "一二三天",
        "不要", "负三天", "三只", "很久", "一会儿", "天天", "三天打鱼", "周八", "下下", "一天半天半", "三天前", "没有", "半半天", "十十天", "个月",
    ])
    func `what is no length is refused in Chinese`(text: String) {
        let typed = text

        let pause = PauseRequest.read(typed)

        #expect(pause == nil)
    }

    @Test func `tomorrow begins at four where the person lives, on a short night too`() {
        let lateEvening = Fixtures.date("2026-03-28", "23:00")

        let end = PauseRequest.untilDay(ahead: 1).end(from: lateEvening, in: Fixtures.berlin)

        #expect(end.timeIntervalSince(lateEvening) == 4 * Fixtures.hour)
    }

    @Test func `a length begins now`() {
        let pause = PauseRequest.lasting(.seconds(3 * 86_400))

        let end = pause.end(from: Fixtures.now, in: .gmt)

        #expect(end == Fixtures.now + 3 * Fixtures.day)
    }

    /// Now is a Thursday.
    @Test(arguments: [
        ("monday", "2026-01-19"), ("until monday", "2026-01-19"), ("till Friday", "2026-01-16"),
        ("until next monday", "2026-01-19"), ("next friday", "2026-01-23"), ("thursday", "2026-01-22"),
        ("wed", "2026-01-21"), ("next week", "2026-01-19"), ("until next week", "2026-01-19"),
        ("the weekend", "2026-01-19"), ("for the weekend", "2026-01-19"), ("until the weekend", "2026-01-17"),
        ("周一", "2026-01-19"), ("到周一", "2026-01-19"), ("星期三", "2026-01-21"), ("周四", "2026-01-22"),
        ("礼拜天", "2026-01-18"), ("周日", "2026-01-18"), ("下周一", "2026-01-19"), ("下周五", "2026-01-23"),
        ("下个星期五", "2026-01-23"), ("下周", "2026-01-19"), ("周末", "2026-01-19"), ("到周末", "2026-01-17"),
    ])
    func `a day of the week is the next one`(text: String, day: String) throws {
        let begin = try #require(CalendarDay(day)).start(in: Fixtures.berlin)

        let pause = try #require(PauseRequest.read(text))

        #expect(pause.end(from: Fixtures.now, in: Fixtures.berlin) == begin)
    }
}
