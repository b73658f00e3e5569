/// Telegram's numeric id of a bot: the part of its token before the colon.
package struct BotID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The number as Telegram writes it.
    package let rawValue: Int64

    /// Wraps a number that is already known to be such an id.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number, so that listings are stable.
    package static func < (left: BotID, right: BotID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension BotID: CustomStringConvertible {
    /// The bare number.
    package var description: String { String(rawValue) }
}
