/// Telegram's id of an account, human or bot.
package struct UserID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The number as Telegram writes it.
    package let rawValue: Int64

    /// Wraps a number that is already known to be such an id.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number, so that listings are stable.
    package static func < (left: UserID, right: UserID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension UserID: CustomStringConvertible {
    /// The bare number.
    package var description: String { String(rawValue) }
}
