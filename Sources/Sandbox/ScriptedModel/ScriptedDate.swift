import Domain

/// A day that a sentence names by how far off it is, or by its date.
struct ScriptedDate {
    /// The words that name it.
    let range: Range<String.Index>
    /// The day.
    let day: CalendarDay

    /// Finds the first day to come in a sentence that was said on `today`.
    init?(in sentence: String, said today: CalendarDay) {
        for (pattern, day) in Self.ways {
            guard let match = pattern.firstMatch(in: sentence), let day = day(match, today), day >= today else {
                continue
            }
            self.range = match.range
            self.day = day
            return
        }
        return nil
    }

    private typealias Reading = @Sendable (Pattern.Match, CalendarDay) -> CalendarDay?

    private static let english = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// The ways to name a day; the longer words stand first.
    private static let ways: [(Pattern, Reading)] = [
        (Pattern(#"(?i)\bthe day after tomorrow\b"#), { _, today in today.advanced(by: 2) }),
        (Pattern(#"(?i)\btomorrow(?: morning| afternoon| evening| night)?\b"#), { _, today in today.advanced(by: 1) }),
        (Pattern(#"大后天"#), { _, today in today.advanced(by: 3) }),
        (Pattern(#"后天"#), { _, today in today.advanced(by: 2) }),
        (Pattern(#"明天|明早|明晚"#), { _, today in today.advanced(by: 1) }),
        (Pattern(#"(?i)\bnext (\#(english))\b"#), { weekday($0.group(0), weeks: 1, today: $1) }),
        (Pattern(#"(?i)\b(?:(?:on|to|till|until) )?(?:this )?(\#(english))\b"#), { weekday($0.group(0), today: $1) }),
        (Pattern(#"下(?:个)?(?:周|星期|礼拜)([一二三四五六日天])"#), { weekday($0.group(0), weeks: 1, today: $1) }),
        (Pattern(#"(?:这|本)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])"#), { weekday($0.group(0), today: $1) }),
        (
            Pattern(#"(?i)\b(?:on )?(?:the )?(\#(months.joined(separator: "|")))[a-z]* (\d{1,2})(?:st|nd|rd|th)?\b"#),
            { date(month: (months.firstIndex(of: $0.group(0).lowercased()) ?? 0) + 1, day: $0.group(1), today: $1) }
        ),
        (Pattern(#"(\d{1,2})月(\d{1,2})[日号]?"#), { date(month: Int($0.group(0)) ?? 0, day: $0.group(1), today: $1) }),
    ]

    /// The next such day of the week after `today`, or the one in a later week.
    private static func weekday(_ name: String, weeks: Int = 0, today: CalendarDay) -> CalendarDay? {
        let name = name.replacing("天", with: "日").lowercased()
        let names = [english.split(separator: "|").map(String.init), "一二三四五六日".map(String.init)]
        guard let place = names.lazy.compactMap({ $0.firstIndex(of: name) }).first else { return nil }
        let day = today.monday.advanced(by: 7 * weeks + place)
        return weeks == 0 && day <= today ? day.advanced(by: 7) : day
    }

    /// That date in this year, or in the next when it is over.
    private static func date(month: Int, day: String, today: CalendarDay) -> CalendarDay? {
        let digits = [month, Int(day) ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
        let candidates = [today.year, today.year + 1].compactMap { CalendarDay("\($0)-\(digits)") }
        return candidates.first { $0 >= today }
    }
}
