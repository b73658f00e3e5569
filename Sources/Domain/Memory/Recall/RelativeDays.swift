/// Reads days that are told from today on backwards.
struct RelativeDays {
    /// The day it is.
    let today: CalendarDay

    /// The stretches of days that `line`, in lower case, names.
    func stretches(in line: String) -> [ClosedRange<CalendarDay>] {
        // Most lines name no such day, and patterns are slow.
        let heralds = ["昨", "前", "上", "去年", "last", "yesterday", "ago", "on "]
        guard heralds.contains(where: line.contains) else { return [] }
        return fixed(in: line) + weekdays(in: line) + counted(in: line)
    }

    private func fixed(in line: String) -> [ClosedRange<CalendarDay>] {
        if line.contains("大前天") { return [back(3)] }
        if line.contains("前天") || line.contains("day before yesterday") { return [back(2)] }
        if line.contains("昨") || line.contains("yesterday") || line.contains("last night") { return [back(1)] }
        if line.contains(/上个?月|\blast month\b/) { return [lastMonth] }
        if line.contains(/去年|\blast year\b/) { return [lastYear] }
        guard line.contains(/上个?(周|星期|礼拜)|\blast week/) else { return [] }
        let monday = today.monday.advanced(by: -7)
        if line.contains(/上个?周末|\blast weekend\b/) { return [monday.advanced(by: 5)...monday.advanced(by: 6)] }
        return names(weekdayIn: line) ? [] : [monday...monday.advanced(by: 6)]
    }

    private func weekdays(in line: String) -> [ClosedRange<CalendarDay>] {
        let chinese = line.matches(of: /上个?(?:周|星期|礼拜)([一二三四五六日天])/).compactMap { match in
            Self.chineseWeekdays.firstIndex { $0.contains(match.1) }.map { today.monday.advanced(by: $0 - 7) }
        }
        let english = line.matches(of: /\b(?:last|on) ([a-z]+day)\b/).compactMap { match in
            Self.englishWeekdays.firstIndex { $0 == match.1 }.map { last($0) }
        }
        return (chinese + english).map { $0...$0 }
    }

    private func counted(in line: String) -> [ClosedRange<CalendarDay>] {
        let chinese = line.matches(of: /([\d一二两三四五六七八九十]{1,2})(天|周|个星期|个月)前/).compactMap { match in
            stretch(count: match.1 == "两" ? 2 : NamedDays.number(match.1), unit: match.2)
        }
        let english = line.matches(of: /\b(\d{1,2}|an?|one|two|three|four|five|six) (day|week|month)s? ago\b/)
            .compactMap { match in stretch(count: Self.englishNumber(match.1), unit: match.2) }
        return chinese + english
    }
}

// MARK: - Days

extension RelativeDays {
    private static let chineseWeekdays = ["一", "二", "三", "四", "五", "六", "日天"]
    private static let englishWeekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    private static func englishNumber(_ word: Substring) -> Int? {
        let words = ["one", "two", "three", "four", "five", "six"]
        return word == "a" || word == "an" ? 1 : Int(word) ?? words.firstIndex { $0 == word }.map { $0 + 1 }
    }

    private func names(weekdayIn line: String) -> Bool {
        line.contains(/(周|星期|礼拜)[一二三四五六日天]/)
    }

    private func back(_ count: Int) -> ClosedRange<CalendarDay> {
        let day = today.advanced(by: -count)
        return day...day
    }

    /// The last such day before today, from 0 for Monday.
    private func last(_ weekday: Int) -> CalendarDay {
        let day = today.monday.advanced(by: weekday)
        return day < today ? day : day.advanced(by: -7)
    }

    private var lastMonth: ClosedRange<CalendarDay> {
        let last = CalendarDay(year: today.year, month: today.month, day: 1).advanced(by: -1)
        return CalendarDay(year: last.year, month: last.month, day: 1)...last
    }

    private var lastYear: ClosedRange<CalendarDay> {
        CalendarDay(year: today.year - 1, month: 1, day: 1)...CalendarDay(year: today.year - 1, month: 12, day: 31)
    }

    /// So long ago, give or take as much as such words leave open.
    private func stretch(count: Int?, unit: Substring) -> ClosedRange<CalendarDay>? {
        guard let count, count > 0 else { return nil }
        let days = unit.hasSuffix("天") || unit == "day" ? 1 : unit == "个月" || unit == "month" ? 30 : 7
        let slack = days / 2
        let day = today.advanced(by: -count * days)
        return day.advanced(by: -slack)...day.advanced(by: slack)
    }
}
