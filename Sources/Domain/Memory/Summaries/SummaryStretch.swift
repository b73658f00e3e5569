package import Foundation

/// How many messages the next summary tells of.
///
/// A day is told by itself. One on which hardly a word was said is told together with the days after it, or by itself
/// once it is long gone: a summary costs a call of a model.
package enum SummaryStretch {
    /// The fewest messages that are worth a summary of their own.
    static let leastMessages = 6
    /// How many days a stretch with fewer waits for more.
    static let patience = 7

    /// How many of the messages of `dates`, in the order in which they became history, are told next at `today`; `nil`
    /// when nothing is to be told yet.
    package static func count(of dates: [Date], at today: CalendarDay, in zone: TimeZone) -> Int? {
        guard let first = dates.first else { return nil }
        let over = dates.prefix { CalendarDay(of: $0, in: zone) < today }
        var day = CalendarDay(of: first, in: zone)
        guard day < today else { return nil }
        for (index, date) in over.enumerated() {
            let next = CalendarDay(of: date, in: zone)
            // What arrived late belongs to the talk in which it arrived.
            guard next > day else { continue }
            if index >= leastMessages { return index }
            day = next
        }
        let isWorthIt = over.count >= leastMessages
        let isLongGone = CalendarDay(of: first, in: zone).advanced(by: patience) < today
        return isWorthIt || isLongGone ? over.count : nil
    }
}
