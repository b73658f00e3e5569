package import Foundation

/// The days that a line names: 5月4号, "May 4th", 上周五, "three days ago".
package enum DateCue {
    /// The moments of the days that `text` names at `now` where its writer lives, each half-open, the earliest first.
    ///
    /// A day is that of the clock and the night after it. Without a year it is the last such day. Days that are told
    /// from today, "yesterday", count only in a question: in a story they say when it was, not what is asked for.
    package static func days(in text: String, now: Date, zone: TimeZone) -> [Range<Date>] {
        let line = TextRun.folded(text.prefix(reach))
        let today = CalendarDay(of: now, in: zone)
        var stretches = NamedDays(today: today).stretches(in: line)
        if asks(line) { stretches += RelativeDays(today: today).stretches(in: line) }
        return Set(stretches).map { range(of: $0, in: zone) }.sorted {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
    }

    /// Lines are read so far, in characters.
    private static let reach = 300

    private static func range(of days: ClosedRange<CalendarDay>, in zone: TimeZone) -> Range<Date> {
        let night = TimeInterval(CalendarDay.firstHour * 3600)
        let start = days.lowerBound.start(in: zone).addingTimeInterval(-night)
        let end = days.upperBound.advanced(by: 1).start(in: zone)
        return start..<max(start, end)
    }

    private static func asks(_ line: String) -> Bool {
        line.contains("?") || line.contains(/[吗么啥哪谁几]|记得|\b(what|which|who|where|how|remember)\b/)
    }
}
