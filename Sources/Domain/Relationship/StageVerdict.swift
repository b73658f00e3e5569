/// What the judge says to a proposed stage.
package struct StageVerdict: Hashable, Sendable {
    /// What a refusal rests on.
    package enum Ground: String, Codable, CaseIterable, Sendable {
        /// They have not known each other long enough, or not deeply enough.
        case tooSoon = "too_soon"
        /// Only one of them wants it.
        case oneSided = "one_sided"
        /// One of them pushes.
        case pressure
        /// Something between them hurts and is not made good.
        case conflict
        /// It is played, quoted or a joke.
        case performed
        /// The talk does not show it.
        case unclear
    }

    /// Whether the proposed stage is what the two are by now.
    package let isAgreed: Bool
    /// What a refusal rests on; `nil` for an agreement.
    package let ground: Ground?
    /// Why, in a sentence.
    package let reason: String
    /// A few of the person's own words that show it.
    package let evidence: [String]

    /// A verdict of these.
    package init(isAgreed: Bool, ground: Ground?, reason: String, evidence: [String]) {
        self.isAgreed = isAgreed
        self.ground = ground
        self.reason = reason
        self.evidence = evidence
    }
}
