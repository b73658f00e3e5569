/// Something that fits a query.
package struct RecallHit: Equatable, Sendable {
    /// The number of the message or fact.
    package let number: UInt32
    /// How well it fits, and why.
    package let score: RecallScore

    /// A hit of these.
    package init(number: UInt32, score: RecallScore) {
        self.number = number
        self.score = score
    }
}
