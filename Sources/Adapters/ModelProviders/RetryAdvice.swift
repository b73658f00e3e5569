import Foundation
import HTTPTransport

/// What an answer's headers say about trying again.
struct RetryAdvice: Hashable {
    /// How long to wait; `nil` when nothing sensible is said.
    let wait: Duration?
    /// Whether the server says outright that trying again helps or does not.
    let isWorthwhile: Bool?

    init(_ head: HTTPResponseHead) {
        wait = Self.wait(head)
        switch head.header("x-should-retry")?.lowercased() {
        case "true": isWorthwhile = true
        case "false": isWorthwhile = false
        default: isWorthwhile = nil
        }
    }

    private static func wait(_ head: HTTPResponseHead) -> Duration? {
        if let milliseconds = head.header("retry-after-ms").flatMap(Double.init), milliseconds > 0 {
            return duration(seconds: milliseconds / 1000)
        }
        guard let value = head.header("retry-after") else { return nil }
        if let seconds = Double(value) { return duration(seconds: seconds) }
        // A date is measured against the server's own clock, so ours need not be right.
        guard let until = date(value), let now = head.header("date").flatMap(date) else { return nil }
        return duration(seconds: until.timeIntervalSince(now))
    }

    private static func duration(seconds: Double) -> Duration? {
        seconds.isFinite && seconds > 0 && seconds < 1e9 ? .milliseconds(Int64(seconds * 1000)) : nil
    }

    private static func date(_ text: String) -> Date? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return formatter.date(from: text)
    }
}
