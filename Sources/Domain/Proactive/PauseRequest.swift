package import Foundation

/// For how long a person wants to be left alone.
package enum PauseRequest: Hashable, Sendable {
    /// Until they say otherwise.
    case untilResumed
    /// For so long, at most ``longest``.
    case lasting(Duration)
    /// Until the day begins that is so many days ahead; 1 is tomorrow.
    case untilDay(ahead: Int)
    /// Until the next such day of the week begins, or that of the next week; 1 is Monday. It is never today.
    case untilWeekday(Int, isNextWeek: Bool)

    /// No pause with an end lasts longer: 365 days.
    package static let longest = Duration.seconds(365 * 86_400)

    /// When it ends that was asked for at `now`, where they live; `Date.distantFuture` is until they say otherwise.
    package func end(from now: Date, in zone: TimeZone) -> Date {
        switch self {
        case .untilResumed: .distantFuture
        case .lasting(let length): now.addingTimeInterval(length / .seconds(1))
        case .untilDay(let days): CalendarDay(of: now, in: zone).advanced(by: days).start(in: zone)
        case .untilWeekday(let weekday, let isNextWeek):
            Self.day(weekday, isNextWeek: isNextWeek, after: CalendarDay(of: now, in: zone)).start(in: zone)
        }
    }

    private static func day(_ weekday: Int, isNextWeek: Bool, after today: CalendarDay) -> CalendarDay {
        let day = today.monday.advanced(by: weekday - 1 + (isNextWeek ? 7 : 0))
        return day > today ? day : day.advanced(by: 7)
    }

    /// Reads `3d`, `12 hours`, `a week`, `until monday`, 3天, 两周, 一个半小时, 下周一; nothing is until they say otherwise.
    /// `nil` where it is no length of time.
    package static func read(_ text: some StringProtocol) -> PauseRequest? {
        var text = String(text.prefix(mostCharacters + 1)).plainForms.lowercased().trimmed
        guard text.count <= mostCharacters else { return nil }
        for word in closings where text.hasSuffix(word) {
            text = String(text.dropLast(word.count)).trimmed
        }
        let isUntil = untils.contains { text.hasPrefix($0) }
        for word in openings + untils where text.hasPrefix(word) {
            text = String(text.dropFirst(word.count)).trimmed
        }
        if text.isEmpty || endless.contains(text) { return .untilResumed }
        if let days = days[text] { return .untilDay(ahead: days) }
        if whiles.contains(text) { return .lasting(.seconds(3 * 86_400)) }
        // Whoever wants peace for the weekend wants it until that is over.
        if weekends.contains(text) { return .untilWeekday(isUntil ? 6 : 1, isNextWeek: false) }
        if let weekday = weekdays[text] { return weekday }
        var rest = text[...]
        var seconds = 0.0
        while !rest.isEmpty {
            guard let part = takePart(&rest) else { return nil }
            seconds += part
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            if rest.hasPrefix("and ") { rest = rest.dropFirst(4) }
        }
        guard seconds >= 60, seconds.isFinite else { return nil }
        return .lasting(min(longest, .seconds(seconds)))
    }

    private static let mostCharacters = 60
    private static let openings = ["for ", "over "]
    private static let untils = ["until ", "till ", "til ", "直到", "到"]
    private static let closings = [".", "。", "!", "please", "吧", "谢谢"]
    private static let endless: Set<String> = [
        "forever", "indefinitely", "further notice", "i say", "i say so", "i resume", "i write", "i'm back", "无限期",
        "一直", "永远", "我说", "我回来",
    ]
    private static let days: [String: Int] = [
        "tomorrow": 1, "the day after tomorrow": 2, "tonight": 1, "today": 1, "the rest of the day": 1,
        "tomorrow morning": 1, "明天": 1, "后天": 2, "大后天": 3, "今天": 1, "今晚": 1, "明早": 1, "明天早上": 1,
    ]
    private static let whiles: Set<String> = ["a while", "awhile", "一阵", "一阵子", "一段时间"]
    private static let weekends: Set<String> = ["the weekend", "this weekend", "weekend", "周末", "这个周末", "这周末"]
}

// MARK: - Days of the week

extension PauseRequest {
    /// `monday`, `next friday`, 星期三, 下周一; `next week` is its Monday.
    private static let weekdays: [String: PauseRequest] = {
        var days = ["next week": PauseRequest.untilWeekday(1, isNextWeek: true)]
        for week in ["下周", "下星期", "下礼拜", "下个星期", "下个礼拜"] {
            days[week] = .untilWeekday(1, isNextWeek: true)
            for (name, number) in chineseDays { days[week + name] = .untilWeekday(number, isNextWeek: true) }
        }
        for week in ["周", "这周", "本周", "星期", "这星期", "礼拜", "这礼拜"] {
            for (name, number) in chineseDays { days[week + name] = .untilWeekday(number, isNextWeek: false) }
        }
        for (name, number) in englishDays {
            days[name] = .untilWeekday(number, isNextWeek: false)
            days["this " + name] = .untilWeekday(number, isNextWeek: false)
            days["next " + name] = .untilWeekday(number, isNextWeek: true)
        }
        return days
    }()

    private static let chineseDays = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7]
    private static let englishDays = [
        "monday": 1, "mon": 1, "tuesday": 2, "tues": 2, "tue": 2, "wednesday": 3, "wed": 3, "thursday": 4, "thurs": 4,
        "thu": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6, "sunday": 7, "sun": 7,
    ]
}

// MARK: - Lengths

extension PauseRequest {
    /// Takes a number and its unit from the beginning of `rest`, in seconds.
    private static func takePart(_ rest: inout Substring) -> Double? {
        guard var number = takeNumber(&rest) else { return nil }
        rest = rest.drop { $0.isWhitespace }
        if rest.hasPrefix("个") { rest = rest.dropFirst() }
        if rest.hasPrefix("半"), number >= 1 {
            number += 0.5
            rest = rest.dropFirst()
        }
        guard let unit = units.first(where: { isUnit($0.word, of: rest) }) else { return nil }
        rest = rest.dropFirst(unit.word.count)
        // 一天半小时 is a day and half an hour.
        if rest.first == "半", number >= 1, !isHalfOfUnit(rest.dropFirst()) {
            number += 0.5
            rest = rest.dropFirst()
        }
        return number * unit.seconds
    }

    private static func isHalfOfUnit(_ rest: Substring) -> Bool {
        rest.first == "个" || units.contains { isUnit($0.word, of: rest) }
    }

    private static func isUnit(_ word: String, of rest: Substring) -> Bool {
        guard rest.hasPrefix(word) else { return false }
        let next = rest.dropFirst(word.count).first
        return !(word.first?.isOfWord ?? false) || !(next?.isLetter ?? false)
            || (next?.isUnspaced ?? false)
    }

    private static func takeNumber(_ rest: inout Substring) -> Double? {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        if !digits.isEmpty {
            rest = rest.dropFirst(digits.count)
            return digits.count <= 9 ? Double(digits) : nil
        }
        if let word = numbers.first(where: { rest.hasPrefix($0.word + " ") }) {
            rest = rest.dropFirst(word.word.count + 1)
            return word.value
        }
        let numerals = rest.prefix { "半几".contains($0) || ChineseNumber.isNumeral($0) }
        rest = rest.dropFirst(numerals.count)
        switch numerals {
        case "": return nil
        case "半": return 0.5
        case "几": return 3
        default: return ChineseNumber.value(numerals).map { Double($0) }
        }
    }

    private static let numbers: [(word: String, value: Double)] = [
        ("half an", 0.5), ("half a", 0.5), ("a couple of", 2), ("a couple", 2), ("couple of", 2), ("a few", 3),
        ("few", 3), ("an", 1), ("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
        ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("twelve", 12), ("the next", 1), ("this", 1),
    ]

    /// The longest word of each unit first. A lone `m` is none: it may be minutes or months.
    private static let units: [(word: String, seconds: Double)] = {
        let minute: Double = 60
        let words: [(words: [String], seconds: Double)] = [
            (["minutes", "minute", "mins", "min", "分钟"], minute),
            (["hours", "hour", "hrs", "hr", "h", "小时", "钟头"], 60 * minute),
            (["days", "day", "d", "天", "日"], 1440 * minute),
            (["weeks", "week", "wks", "wk", "w", "星期", "礼拜", "周"], 7 * 1440 * minute),
            (["months", "month", "mo", "月"], 30 * 1440 * minute),
            (["years", "year", "yrs", "yr", "y", "年"], 365 * 1440 * minute),
        ]
        return words.flatMap { unit in unit.words.map { ($0, unit.seconds) } }
    }()
}
