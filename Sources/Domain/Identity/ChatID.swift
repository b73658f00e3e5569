/// Telegram's id of a chat; negative for groups and channels.
package struct ChatID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The number as Telegram writes it.
    package let rawValue: Int64

    /// Wraps a number that is already known to be such an id.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number, so that listings are stable.
    package static func < (left: ChatID, right: ChatID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension ChatID: CustomStringConvertible {
    /// The bare number.
    package var description: String { String(rawValue) }
}
