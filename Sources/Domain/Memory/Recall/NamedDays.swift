/// Reads days and months that are called by their numbers or names.
struct NamedDays {
    /// The day it is.
    let today: CalendarDay

    /// The stretches of days that `line`, in lower case, names.
    func stretches(in line: String) -> [ClosedRange<CalendarDay>] {
        let hasDigits = line.utf8.contains { (48...57).contains($0) }
        return (line.contains("月") ? chinese(in: line) : [])
            + (hasDigits ? international(in: line) : []) + english(in: line)
    }

    private func chinese(in line: String) -> [ClosedRange<CalendarDay>] {
        line.matches(of: /(?:(\d{4})年)?([\d一二三四五六七八九十]{1,2})月(?:份|([\d一二三四五六七八九十]{1,3})[日号]?)?/).compactMap { match in
            guard let month = Self.number(match.2) else { return nil }
            return stretch(year: match.1.flatMap { Int($0) }, month: month, day: match.3.flatMap(Self.number))
        }
    }

    private func international(in line: String) -> [ClosedRange<CalendarDay>] {
        line.matches(of: /(\d{4})[-\/.](\d{1,2})[-\/.](\d{1,2})/).compactMap { match in
            guard let month = Int(match.2), let day = Int(match.3) else { return nil }
            return stretch(year: Int(match.1), month: month, day: day)
        }
    }

    private func english(in line: String) -> [ClosedRange<CalendarDay>] {
        let words = line.split { !$0.isLetter && !$0.isNumber }
        return words.indices.compactMap { place in
            guard let month = Self.month(words[place]) else { return nil }
            let before = place > 0 ? words[place - 1] : ""
            let after = words.dropFirst(place + 1).prefix(2).map { $0 }
            // "the 4th of May"
            let ordinal = before == "of" && place > 1 ? words[place - 2] : before
            if let day = Self.day(ordinal) { return stretch(year: Self.year(after.first), month: month, day: day) }
            if let day = Self.day(after.first ?? "") {
                return stretch(year: Self.year(after.dropFirst().first), month: month, day: day)
            }
            let year = Self.year(after.first)
            guard year != nil || Self.monthHeralds.contains(before) else { return nil }
            return stretch(year: year, month: month, day: nil)
        }
    }

    private func stretch(year: Int?, month: Int, day: Int?) -> ClosedRange<CalendarDay>? {
        guard (1...12).contains(month), day.map({ (1...31).contains($0) }) ?? true else { return nil }
        let first = CalendarDay(year: year ?? today.year, month: month, day: day ?? 1)
        let start =
            year == nil && first > today
            ? CalendarDay(year: today.year - 1, month: month, day: first.day) : first
        // No such day, like February 30th.
        guard start.advanced(by: 0) == start else { return nil }
        guard day == nil else { return start...start }
        let next = CalendarDay(
            year: month == 12 ? start.year + 1 : start.year, month: month == 12 ? 1 : month + 1, day: 1)
        return start...next.advanced(by: -1)
    }
}

// MARK: - Numbers and months

extension NamedDays {
    /// What stands before a month that is meant as one, for "may" and "march" are words besides.
    private static let monthHeralds: Set<Substring> = ["in", "of", "last", "this", "since", "during", "early", "late"]

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func month(_ word: Substring) -> Int? {
        months.firstIndex { $0 == word }.map { $0 + 1 }
    }

    private static func day(_ word: Substring) -> Int? {
        let digits = word.prefix { $0.isWholeNumber }
        guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...]) else {
            return nil
        }
        return Int(digits)
    }

    private static func year(_ word: Substring?) -> Int? {
        guard let word, word.count == 4, let year = Int(word), (1900..<2200).contains(year) else { return nil }
        return year
    }

    /// A number in digits or in Chinese, up to 99.
    static func number(_ text: some StringProtocol) -> Int? {
        if let number = Int(text) { return number }
        let digits = text.map(value)
        guard !digits.isEmpty, !digits.contains(0) else { return nil }
        guard let ten = digits.firstIndex(of: 10) else { return digits.count == 1 ? digits[0] : nil }
        guard ten < 2, digits.count <= ten + 2 else { return nil }
        return (ten == 0 ? 1 : digits[0]) * 10 + (digits.count > ten + 1 ? digits[ten + 1] : 0)
    }

    private static func value(of character: Character) -> Int {
        let numerals = Array("一二三四五六七八九十")
        return numerals.firstIndex(of: character).map { $0 + 1 } ?? 0
    }
}
