/// Reads a text from left to right for times of day, in digits or words, English or Chinese.
struct ClockTimeReader {
    /// The text, in lower case and plain width.
    let text: [Character]
    /// How far it is read.
    private(set) var place = 0

    /// Begins to read `text`.
    init(_ text: some StringProtocol) {
        self.text = text.lowercased().map(\.plainForm)
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { place >= text.count }

    /// Reads over blanks.
    mutating func skipBlanks() {
        while place < text.count, text[place].isWhitespace { place += 1 }
    }

    /// Reads one character, whatever it is.
    mutating func skip() { place = min(text.count, place + 1) }

    /// Reads the first of `words` that stands here and, when it ends in a letter of a script with blanks, ends here.
    mutating func take(_ words: [String]) -> String? {
        for word in words where text[place...].starts(with: word) {
            let end = place + word.count
            let isCut =
                end < text.count && text[end].isOfWord && text[end - 1].isLetter && text[end - 1].isOfWord
            if isCut { continue }
            place = end
            return word
        }
        return nil
    }

    /// Reads a time; `nil`, and nothing read, where none stands.
    mutating func time() -> ClockTime? {
        let start = place
        let isInsideWord = start > 0 && text[start - 1].isOfWord
        if !isInsideWord || !(text.indices.contains(start) && text[start].isOfWord),
            let time = named() ?? counted() ?? spelled()
        {
            return time
        }
        place = start
        return nil
    }
}

// MARK: - Sorts of times

extension ClockTimeReader {
    private mutating func named() -> ClockTime? {
        if take(["midnight", "午夜", "零点整", "零点", "零时"]) != nil {
            let half = take(["半"]) != nil
            return ClockTime(minutes: half ? 30 : 0, certainty: .exact)
        }
        if take(["noon", "midday", "正午"]) != nil { return ClockTime(minutes: 720, certainty: .told) }
        return nil
    }

    /// `23:00`, `11 pm`, 晚上11点半.
    private mutating func counted() -> ClockTime? {
        let start = place
        let part = DayPart.all.first { take([$0.word]) != nil }
        if part != nil { skipBlanks() }
        guard let time = chineseOrDigits(), let whole = told(time, in: part ?? suffix()) else {
            place = start
            return nil
        }
        return whole
    }

    /// `half past ten`, `eleven thirty`, `eleven o'clock`.
    private mutating func spelled() -> ClockTime? {
        let start = place
        let shift = [
            "half past ": 30, "quarter past ": 15, "a quarter past ": 15, "quarter to ": -15,
            "a quarter to ": -15,
        ]
        .first { take([$0.key]) != nil }?.value
        var time: (hour: Int, minute: Int)?
        if let hour = englishHour() {
            time = (hour, 0)
            let minute = [" thirty": 30, " fifteen": 15, " forty five": 45, " forty-five": 45].first {
                take([$0.key]) != nil
            }
            time?.minute = minute?.value ?? 0
        } else if shift != nil, let hour = digits(), hour.count <= 2 {
            time = (hour.value, 0)
        }
        guard let time, time.hour <= 12, let whole = told((time.hour, time.minute, false), in: suffix())
        else {
            place = start
            return nil
        }
        return ClockTime(
            minutes: (whole.minutes + (shift ?? 0) + 1440) % 1440, certainty: whole.certainty)
    }

    private mutating func englishHour() -> Int? {
        Self.hours.firstIndex { take([$0]) != nil }.map { $0 + 1 }
    }

    private static let hours = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
}

// MARK: - Their parts

extension ClockTimeReader {
    /// What a number on the clock is, and whether a clock of 24 hours shows it so.
    private typealias Reading = (hour: Int, minute: Int, isExact: Bool)

    private mutating func chineseOrDigits() -> Reading? {
        if let digits = digits() { return reading(of: digits) }
        guard let hour = chineseNumber(), hourMark() else { return nil }
        return chineseMinute().map { (hour, $0, hour == 0 || hour > 12) }
    }

    private mutating func reading(of digits: (value: Int, count: Int)) -> Reading? {
        let (hour, count) = digits
        if count > 2 { return (hour / 100, hour % 100, count == 4) }
        let isExact = (count == 2 && hour < 10) || hour == 0 || hour > 12
        if hourMark() { return chineseMinute().map { (hour, $0, isExact) } }
        guard place < text.count, ":.h".contains(text[place]) else { return (hour, 0, isExact) }
        let start = place
        place += 1
        if let minute = self.digits(), minute.count == 2 {
            return (hour, minute.value, isExact || (count == 2 && text[start] == ":"))
        }
        place = start
        _ = take(["h"])
        return (hour, 0, isExact)
    }

    /// A full stop, 11小时 and 11时候 are no marks.
    private mutating func hourMark() -> Bool { take(["点钟", "點鐘", "点", "點", "时", "時"]) != nil }

    private mutating func chineseMinute() -> Int? {
        if take(["半"]) != nil { return 30 }
        if take(["一刻"]) != nil { return 15 }
        if take(["三刻"]) != nil { return 45 }
        if take(["整"]) != nil { return 0 }
        let start = place
        if let minute = digits()?.value ?? chineseNumber() {
            if take(["分钟"]) == nil {
                _ = take(["分"])
                return minute
            }
        }
        place = start
        return 0
    }

    /// What stands behind a number: `pm`, `o'clock at night`.
    private mutating func suffix() -> DayPart? {
        if let part = DayPart.letters.first(where: { take([$0.word]) != nil }) { return part }
        var end = place
        skipBlanks()
        if take(["o'clock", "oclock"]) != nil { end = place }
        skipBlanks()
        if let part = DayPart.suffixes.first(where: { take([$0.word]) != nil }) { return part }
        place = end
        return nil
    }

    private func told(_ reading: Reading, in part: DayPart?) -> ClockTime? {
        guard reading.minute < 60, reading.hour < 24 || (reading.hour == 24 && reading.minute == 0)
        else { return nil }
        guard let part else {
            let isExact = reading.isExact || reading.hour == 0 || reading.hour > 12
            return ClockTime(
                minutes: reading.hour % 24 * 60 + reading.minute, certainty: isExact ? .exact : .open)
        }
        return part.hour(reading.hour).map {
            ClockTime(minutes: $0 * 60 + reading.minute, certainty: .told)
        }
    }

    /// Up to four digits.
    private mutating func digits() -> (value: Int, count: Int)? {
        let digits = text[place...].prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count), let value = Int(String(digits)) else { return nil }
        place += digits.count
        return (value, digits.count)
    }

    private mutating func chineseNumber() -> Int? {
        let numerals = text[place...].prefix(while: ChineseNumber.isNumeral)
        guard let value = ChineseNumber.value(String(numerals)) else { return nil }
        place += numerals.count
        return value
    }
}
