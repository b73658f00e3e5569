/// A message that may be recalled, by what full text alone knows of it.
package struct RecallCandidate: Equatable, Sendable {
    /// Its number.
    package let number: UInt32
    /// What its own words give.
    package let lexical: Double
    /// What the messages around it give.
    package let context: Double
    /// The weight of the terms in the message before it.
    package let previous: Double
    /// What its session as a whole gives.
    package let session: Double
    /// Whether it is of a day that the query names.
    package let isDated: Bool
}
