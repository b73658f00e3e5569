import Domain
import Foundation
import Testing

struct SummaryStretchTests {
    private static let today = CalendarDay(year: 2026, month: 9, day: 20)

    /// Moments of days before today, `days[i]` days ago, a minute apart.
    private static func dates(_ days: [Int]) -> [Date] {
        days.enumerated().map { index, ago in
            today.advanced(by: -ago).start(in: .gmt).addingTimeInterval(3600 + Double(index) * 60)
        }
    }

    @Test(
        arguments: [
            (days: [1, 1, 1, 1, 1, 1], count: 6), ([1, 1, 1, 1, 1, 1, 0, 0], 6), ([2, 2, 2, 2, 2, 2, 2, 1, 1], 7),
            ([3, 3, 2, 2, 2, 2], 6), ([3, 3, 2, 2, 2, 2, 1], 6), ([9, 9], 2), ([8], 1),
        ] as [(days: [Int], count: Int)])
    func `a day is told by itself, hardly a word with what follows or when it is long gone`(
        days: [Int], count: Int
    ) {
        let dates = Self.dates(days)

        let told = SummaryStretch.count(of: dates, at: Self.today, in: .gmt)

        #expect(told == count)
    }

    @Test(arguments: [[], [0, 0, 0, 0, 0, 0, 0], [1, 1], [7, 3], [0]] as [[Int]])
    func `nothing is told of today, nor of a few words of late`(days: [Int]) {
        let dates = Self.dates(days)

        let told = SummaryStretch.count(of: dates, at: Self.today, in: .gmt)

        #expect(told == nil)
    }

    @Test func `what arrived late belongs to the talk in which it arrived`() {
        let dates = Self.dates([2, 2, 5, 2, 2, 2, 2, 1])

        let told = SummaryStretch.count(of: dates, at: Self.today, in: .gmt)

        #expect(told == 7)
    }
}
