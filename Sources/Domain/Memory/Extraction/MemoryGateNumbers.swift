import Foundation

/// The numbers that a draft may name.
struct MemoryGateNumbers {
    private let spoken: Set<Int>
    private let phrases: MemoryGatePhrases
    private let days: [CalendarDay]

    /// Those of what was said, and of the dates on which it was.
    init(said: [String], dates: [Date], material: ExtractionMaterial) {
        let known = said + material.memories.map(\.text)
        spoken = known.reduce(into: Set()) { $0.formUnion(MemorySimilarityTerms($1).numbers) }
        phrases = MemoryGatePhrases(said.joined(separator: "\n"))
        days = dates.flatMap { date in
            let day = CalendarDay(of: date, in: material.timeZone)
            return [day, day.advanced(by: -1), day.advanced(by: 1)]
        }
    }

    /// Whether each number of the draft was said, or follows from a date or a time that was.
    func covers(_ draft: MemoryDraft) -> Bool {
        let numbers = MemorySimilarityTerms(draft.text, isCautious: true).numbers
        let withoutPair = draft.kind == .shared ? numbers.subtracting([2]) : numbers
        let dates = days + [draft.day].compactMap { $0 } + writtenDays(in: draft.text)
        let isDated = MemoryGatePhrases(draft.text).contains(Self.marks + dates.map { String($0.year) })
        return withoutPair.allSatisfy {
            spoken.contains($0) || isOfClock($0) || (isDated && isOfDate($0, dates: dates)) || isYear($0)
        }
    }

    /// Three in the afternoon is fifteen o'clock, and half past is thirty.
    private func isOfClock(_ number: Int) -> Bool {
        if number == 0 { return true }
        if number == 30 { return phrases.contains(["half", "半"]) }
        return (13...23).contains(number) && spoken.contains(number - 12)
    }

    /// A date that was meant by "tomorrow", or the day on which it was said.
    private func isOfDate(_ number: Int, dates: [CalendarDay]) -> Bool {
        dates.contains { [$0.year, $0.month, $0.day].contains(number) }
    }

    /// A year that follows from an age, or from "three years ago".
    private func isYear(_ number: Int) -> Bool {
        guard (1900...2100).contains(number) else { return false }
        return !spoken.isEmpty || phrases.contains(Self.years) || days.contains { abs($0.year - number) <= 1 }
    }

    /// The days that a text writes out and that may be meant by "next Monday": of the year before or after.
    private func writtenDays(in text: String) -> [CalendarDay] {
        text.matches(of: /\d{4}-\d{2}-\d{2}/).compactMap { CalendarDay(String(text[$0.range])) }
            .filter { day in days.contains { abs($0.year - day.year) <= 1 } }
    }

    /// Words by which a text is known to hold a date.
    private static let marks = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "月", "日", "号",
    ]
    private static let years = ["last year", "next year", "this year", "year", "years", "去年", "今年", "明年", "前年", "年"]
}
