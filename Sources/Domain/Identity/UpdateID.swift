/// The id of an update of one bot. After a quiet week the next one is random and may be smaller.
package struct UpdateID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The number as Telegram writes it.
    package let rawValue: Int64

    /// Wraps a number that is already known to be such an id.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number, so that listings are stable.
    package static func < (left: UpdateID, right: UpdateID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension UpdateID: CustomStringConvertible {
    /// The bare number.
    package var description: String { String(rawValue) }
}
