/// One thing that is remembered.
package struct MemoryID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The number as the store writes it.
    package let rawValue: Int64

    /// Wraps a number that is already known to be such an id.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by number, and so by age within a relationship.
    package static func < (left: MemoryID, right: MemoryID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension MemoryID: CustomStringConvertible {
    /// The bare number.
    package var description: String { String(rawValue) }
}
