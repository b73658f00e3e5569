package import Foundation

/// When an answer is late enough that the persona must know.
package enum Lateness {
    /// Below this nobody calls an answer late.
    package static let threshold = Duration.seconds(600)

    /// How long the oldest of `messages` has waited at `now`; `nil` when that is not worth a word.
    package static func gap(of messages: [HistoryMessage], at now: Date) -> Duration? {
        guard let oldest = messages.map(\.date).min() else { return nil }
        let gap = Duration.seconds(now.timeIntervalSince(oldest))
        return gap >= threshold ? gap : nil
    }
}
