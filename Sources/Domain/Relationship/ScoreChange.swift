package import Foundation

/// How a score moved, and by what.
package struct ScoreChange: Hashable, Sendable {
    /// What it is made of.
    package enum Part: String, Codable, CaseIterable, Sendable {
        /// Feelings they spoke about.
        case depth
        /// A weak side the person showed.
        case vulnerability
        /// What they laughed about.
        case humour
        /// Kindness.
        case warmth
        /// Hurt.
        case conflict
        /// Making up.
        case repair
        /// A day of talk more, and how regular those days are.
        case presence
        /// Coming back after a long time.
        case comeback
        /// Silence.
        case silence
        /// What a turn or a day may bring at most took away, or the ends of the scale.
        case bound
        /// The end that the person made of it.
        case apart
        /// A stage that was reached, or that the operator set.
        case stage
    }

    /// When.
    package let date: Date
    /// The score before.
    package let from: Double
    /// The score after, in `0...1000`.
    package let to: Double
    /// The points that each part brought or took; together they are the difference.
    package let parts: [Part: Double]

    /// A change of these.
    package init(date: Date, from: Double, to: Double, parts: [Part: Double]) {
        self.date = date
        self.from = from
        self.to = to
        self.parts = parts
    }
}
