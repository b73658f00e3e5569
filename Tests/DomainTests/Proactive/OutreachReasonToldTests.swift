import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachReasonFixtures

/// What somebody says of a plan of Friday the 4th, at eleven in the morning or at eight in the evening, and whether that
/// tells how it went.
private struct Telling: CustomTestStringConvertible {
    let plan, words: String
    let isToldInMorning, isToldInEvening: Bool

    init(_ plan: String, _ words: String, morning: Bool, evening: Bool) {
        (self.plan, self.words, isToldInMorning, isToldInEvening) = (plan, words, morning, evening)
    }

    var testDescription: String { "\(plan): \(words)" }
}

private let exam = "2026-09-04 有一场数学考试"
private let maths = "Has a big maths exam on 2026-09-04"
private let interview = "2026-09-04 下午面试一家出版社"
private let flight = "Flies to Lisbon on 2026-09-04"

private let tellings = [
    Telling(exam, "考完了！", morning: true, evening: true), Telling(exam, "终于考完了，挺顺利", morning: true, evening: true),
    Telling(exam, "数学考完了，挂不了", morning: true, evening: true), Telling(exam, "考试完了，还行", morning: true, evening: true),
    Telling(exam, "数学考试考完啦", morning: true, evening: true),
    Telling(exam, "数学考试取消了，改到下个月", morning: true, evening: true),
    Telling(exam, "吃完了，好饱", morning: false, evening: false), Telling(exam, "中午又吃的牛肉面", morning: false, evening: false),
    Telling(exam, "马上考试了，祝我好运", morning: false, evening: true),
    Telling(exam, "等考试结束我们去看海", morning: false, evening: true),
    Telling(maths, "the exam went fine", morning: true, evening: true),
    Telling(maths, "exam's done!", morning: true, evening: true),
    Telling(maths, "finished it, I think I passed", morning: false, evening: false),
    Telling(maths, "maths is over, finally", morning: true, evening: true),
    Telling(maths, "lunch break, they had soup again", morning: false, evening: false),
    Telling(maths, "exam at nine, wish me luck", morning: false, evening: true),
    Telling(maths, "can't wait until the exam is over", morning: false, evening: true),
    Telling(interview, "面完了，感觉没戏", morning: true, evening: true),
    Telling(interview, "今天下午好困", morning: false, evening: false),
    Telling(flight, "landed! Lisbon is hot", morning: false, evening: true),
    Telling(flight, "went for a walk", morning: false, evening: false),
]

@Suite struct OutreachReasonToldTests {
    private static func isAskedAbout(_ text: String, after history: [HistoryMessage], at hours: Double) -> Bool {
        let material = Fixtures.material([Fixtures.plan(1, text, day: 4)], history: history, at: hours)
        return OutreachReasons.choose(from: material, roll: 0).reason?.kind == .plan
    }

    @Test(arguments: tellings)
    private func `nobody asks in the afternoon about what was told in the morning`(telling: Telling) {
        let history = [Fixtures.heard(telling.words, hoursAgo: 4), Fixtures.said("哦", hoursAgo: 3.9)]

        let isAsked = Self.isAskedAbout(telling.plan, after: history, at: 0)

        #expect(isAsked == !telling.isToldInMorning)
    }

    @Test(arguments: tellings)
    private func `nobody asks the next day about what was told in the evening`(telling: Telling) {
        let history = [Fixtures.heard(telling.words, hoursAgo: -5), Fixtures.said("哦", hoursAgo: -5.1)]

        let isAsked = Self.isAskedAbout(telling.plan, after: history, at: 24)

        #expect(isAsked == !telling.isToldInEvening)
    }

    @Test func `what was told right after noon is not asked about the next day`() {
        let history = [Fixtures.heard("数学考试考完啦，感觉还行", hoursAgo: 1)]

        let isAsked = Self.isAskedAbout(exam, after: history, at: 24)

        #expect(!isAsked)
    }

    @Test func `nothing is told that was said before the day, or by the persona before it can be over`() {
        let history = [
            Fixtures.heard("the maths exam is done on Friday", hoursAgo: 20),
            Fixtures.said("the exam will have been done before you know it", hoursAgo: 5),
        ]

        let isAsked = Self.isAskedAbout(maths, after: history, at: 0)

        #expect(isAsked)
    }
}
