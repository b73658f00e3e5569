/// How well something fits a query, and why.
package struct RecallScore: Equatable, Sendable {
    /// What its own words give.
    package let lexical: Double
    /// What the messages around it give.
    package let context: Double
    /// What its session as a whole gives.
    package let session: Double
    /// What days, sides and times add.
    package let cues: Double
    /// What nearness in meaning adds, where there are vectors.
    package private(set) var meaning = 0.0
    /// Whether it is far nearer in meaning than most.
    package private(set) var isNear = false

    /// A score of these parts.
    package init(lexical: Double, context: Double, session: Double, cues: Double) {
        self.lexical = lexical
        self.context = context
        self.session = session
        self.cues = cues
    }

    /// The score of what nothing speaks for.
    static let nothing = RecallScore(lexical: 0, context: 0, session: 0, cues: 0)

    /// The sum of all parts, which is never negative. Scores of one query can be compared, those of two cannot.
    package var total: Double { lexical + context + session + cues + meaning }

    /// The same with what nearness in meaning adds.
    func with(meaning: Double, isNear: Bool) -> RecallScore {
        var score = self
        score.meaning = meaning
        score.isNear = isNear
        return score
    }
}

extension RecallScore: CustomStringConvertible {
    /// The parts in order, with two decimals.
    package var description: String {
        let parts = [
            ("lexical", lexical), ("context", context), ("session", session), ("cues", cues), ("meaning", meaning),
        ]
        return parts.filter { $0.1 != 0 }.map { "\($0.0) \(($0.1 * 100).rounded() / 100)" }.joined(separator: ", ")
    }
}
