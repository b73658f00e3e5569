/// When the next message to one chat may go out, as Telegram asks: one a second, in groups twenty a minute.
///
/// Moments are counted from any fixed point of the caller's.
package struct SendSpacing: Sendable {
    /// Between two messages to one chat.
    static let perChat = Duration.seconds(1)
    /// Messages to one group within ``groupSpan``.
    static let perGroup = 20
    /// The time in which ``perGroup`` counts.
    static let groupSpan = Duration.seconds(60)

    private let isGroup: Bool
    private var sent: [Duration] = []

    /// A chat to which nothing was sent lately.
    package init(isGroup: Bool) {
        self.isGroup = isGroup
    }

    /// How long to wait at `moment` before the next message.
    package func wait(at moment: Duration) -> Duration {
        guard let last = sent.last else { return .zero }
        var earliest = last + Self.perChat
        if isGroup, sent.count >= Self.perGroup {
            earliest = max(earliest, sent[sent.count - Self.perGroup] + Self.groupSpan)
        }
        return max(.zero, earliest - moment)
    }

    /// Counts a message that goes out at `moment`.
    package mutating func record(at moment: Duration) {
        sent.append(moment)
        if sent.count > Self.perGroup { sent.removeFirst(sent.count - Self.perGroup) }
    }

    /// Whether nothing sent before `moment` matters any more.
    package func isSpent(at moment: Duration) -> Bool {
        guard let last = sent.last else { return true }
        return moment - last >= (isGroup ? Self.groupSpan : Self.perChat)
    }
}
