/// The id of a message within its chat. It may be zero.
package struct MessageID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The number as Telegram writes it.
    package let rawValue: Int64

    /// Wraps a number that is already known to be such an id.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number, so that listings are stable.
    package static func < (left: MessageID, right: MessageID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension MessageID: CustomStringConvertible {
    /// The bare number.
    package var description: String { String(rawValue) }
}
