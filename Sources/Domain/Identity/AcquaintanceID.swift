/// Somebody in the life of a person.
package struct AcquaintanceID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The number as the store writes it.
    package let rawValue: Int64

    /// Wraps a number that is already known to be such an id.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number, so that listings are stable.
    package static func < (left: AcquaintanceID, right: AcquaintanceID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension AcquaintanceID: CustomStringConvertible {
    /// The bare number.
    package var description: String { String(rawValue) }
}
