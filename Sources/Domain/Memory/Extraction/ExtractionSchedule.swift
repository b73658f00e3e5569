package import Foundation

/// When what was said is read for memories.
///
/// Reading costs a call of a model, so it waits: for enough words, for a pause in the talk, or for the end of the day.
package enum ExtractionSchedule {
    /// So many unread messages, of both sides, are read without waiting for a pause.
    static let fullBatch = 20
    /// So few wait for the end of the day.
    static let leastBatch = 6
    /// A silence that ends a stretch of talk.
    static let pause: TimeInterval = 30 * 60
    /// The time that what was answered may take to be delivered: words that the two say to each other are read together.
    static let answer: TimeInterval = 30
    /// Fewer terms of the person's than these tell nothing.
    static let leastTerms = 4

    /// When what was said up to `now` may be read, if nothing more is said: `unread` messages wait.
    ///
    /// Whoever asks that something be forgotten does not wait, and whoever says what the two are to be only for the answer.
    package static func moment(after now: Date, unread: Int, asksToForget: Bool, declares: Bool) -> Date {
        if asksToForget { return now }
        if declares { return now.addingTimeInterval(answer) }
        return unread >= fullBatch ? now : now.addingTimeInterval(pause)
    }

    /// Whether unread messages, oldest first, are to be read at `now` rather than at the end of the day.
    package static func isDue(_ messages: [HistoryMessage], at now: Date, in zone: TimeZone) -> Bool {
        guard let first = messages.first else { return false }
        if messages.count >= leastBatch || messages.contains(where: \.isUrgent) { return true }
        return CalendarDay(of: first.date, in: zone) < CalendarDay(of: now, in: zone)
    }

    /// Whether there is anything in the person's words that is worth reading.
    package static func tellsAnything(_ messages: [HistoryMessage]) -> Bool {
        if messages.contains(where: \.isUrgent) { return true }
        let words = messages.filter { $0.speaker != .persona }.compactMap(\.content.words)
        return Set(words.flatMap { SearchTerms.terms(in: $0) }).count >= leastTerms
    }
}

extension HistoryMessage {
    /// Whether the person asks in it that something be forgotten.
    package var asksToForget: Bool {
        guard speaker != .persona, !remarks.isForwarded, case .text(let text) = content else { return false }
        return ForgetRequest.isOne(text)
    }

    /// Whether the person says in it what the two are to be, or no longer are.
    package var declares: Bool {
        guard speaker != .persona, !remarks.isForwarded, case .text(let text) = content else { return false }
        return DeclarationCue.isOne(text)
    }

    /// Whether it is read at once.
    fileprivate var isUrgent: Bool { asksToForget || declares }
}
