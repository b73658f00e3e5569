import Domain

/// The rows of one relationship in a table that keeps those of all, one relationship after the other.
struct RelationshipRows {
    /// The room of one relationship.
    private static let room: Int64 = 1 << 32
    /// The position before that of the first live message: a history from elsewhere, which is older, has its place
    /// before it.
    static let middle: Int64 = 1 << 31

    /// Whose they are.
    let relationship: RelationshipID

    /// The first row there can be.
    var base: Int64 { relationship.rawValue * Self.room }
    /// Every row there can be.
    var range: ClosedRange<Int64> { base...(base + Self.room - 1) }

    /// The row at a position.
    func row(at position: UInt32) -> Int64 { base + Int64(position) }
    /// The position of a row of the relationship.
    func position(of row: Int64) -> UInt32 { UInt32(truncatingIfNeeded: row - base) }
}

/// Messages have numbers of their own: 1 is the first live one, and what came from elsewhere is below.
extension RelationshipRows {
    /// The row of the message of a number.
    func row(of message: Int64) -> Int64 { base + Self.middle + message }
    /// The number of the message at a row.
    func number(of row: Int64) -> Int64 { row - base - Self.middle }
}
