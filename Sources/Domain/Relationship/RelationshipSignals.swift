/// What a stretch of talk says about how two get on, as a model read it.
package struct RelationshipSignals: Hashable, Sendable {
    /// One thing that is looked for.
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// How much of their feelings they spoke about.
        case depth
        /// How much they made themselves vulnerable.
        case vulnerability
        /// How much they laughed together.
        case humour
        /// How kind they were to each other.
        case warmth
        /// How much they hurt or fought each other.
        case conflict
        /// How much they made up again.
        case repair
    }

    /// How strong one of them was, and by which words.
    package struct Reading: Hashable, Sendable {
        /// In `0...1`.
        package let value: Double
        /// A few words that show it.
        package let evidence: String

        /// A reading of these; a value outside its range is brought into it.
        package init(value: Double, evidence: String) {
            self.value = min(1, max(0, value))
            self.evidence = evidence
        }
    }

    /// What was found; what is missing was not there.
    package let readings: [Kind: Reading]

    /// Signals of these readings.
    package init(_ readings: [Kind: Reading] = [:]) {
        self.readings = readings
    }
}
