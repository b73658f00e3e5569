import Foundation

/// Divides a history into talks.
struct SessionSplit {
    /// The pause after which a new talk begins, in seconds.
    static let pause: TimeInterval = 3 * 3600

    private var session = ""
    private var last: Date?

    /// The talk that `message` belongs to, asked in order of time.
    ///
    /// Where the source says nothing, it is that of the message before, unless there was a pause between them. A talk
    /// without a name is called after the moment at which it began.
    mutating func session(of message: SourceMessage) -> String {
        let isAfterPause = last.map { message.date.timeIntervalSince($0) > Self.pause } ?? true
        last = message.date
        if let name = message.session {
            session = name
        } else if isAfterPause {
            session = message.date.formatted(.iso8601)
        }
        return session
    }
}
