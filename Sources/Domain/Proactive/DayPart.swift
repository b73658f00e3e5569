/// What people say beside a number of the clock: which part of the day it is in.
struct DayPart: Sendable {
    /// The word, in lower case.
    let word: String
    /// The hours of the clock that it may stand with, and what each is of 24.
    private let hours: [Int: Int]

    private init(_ word: String, _ hours: [Int: Int]) {
        self.word = word
        self.hours = hours
    }

    /// What `hour` of the clock is of 24; `nil` where it is none of this part.
    func hour(_ hour: Int) -> Int? { hours[hour] }

    /// Those that stand before the number, in Chinese; the longest first.
    static let all: [DayPart] = [
        ("凌晨", beforeDawn), ("半夜", night), ("深夜", night), ("夜里", night), ("夜晚", evening), ("大半夜", night),
        ("晚上", evening), ("夜间", evening), ("傍晚", evening), ("晚间", evening), ("晚", evening), ("清晨", forenoon),
        ("早晨", forenoon), ("早上", forenoon), ("上午", forenoon), ("清早", forenoon), ("早", forenoon), ("中午", noon),
        ("下午", day), ("午后", day),
    ].map { DayPart($0, $1) }

    /// Those that stand behind it, in English; the longest first.
    static let suffixes: [DayPart] = [
        ("a.m.", morning), ("a.m", morning), ("am", morning), ("in the morning", morning), ("p.m.", afternoon),
        ("p.m", afternoon), ("pm", afternoon), ("in the afternoon", afternoon), ("in the evening", evening),
        ("at night", evening),
    ].map { DayPart($0, $1) }

    /// Those of one letter, which stand right behind a digit.
    static let letters: [DayPart] = [DayPart("a", morning), DayPart("p", afternoon)]

    private static func table(_ hours: ClosedRange<Int>, ahead: Int = 0) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: hours.map { ($0, ($0 + ahead) % 24) })
    }

    private static func joined(_ tables: [Int: Int]...) -> [Int: Int] {
        tables.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }

    private static let beforeDawn = joined(table(0...6), [12: 0, 24: 0])
    private static let morning = joined(table(1...11), [12: 0])
    private static let forenoon = table(4...12)
    private static let noon = joined(table(10...13), table(1...2, ahead: 12))
    private static let afternoon = joined(table(1...11, ahead: 12), [12: 12])
    private static let day = joined(afternoon, table(13...18))
    private static let evening = joined(
        table(0...3), table(4...11, ahead: 12), table(16...23), [12: 0, 24: 0])
    private static let night = joined(
        table(0...6), table(7...11, ahead: 12), table(19...23), [12: 0, 24: 0])
}
