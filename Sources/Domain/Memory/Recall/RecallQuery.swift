package import Foundation

/// What the talk that goes on lets one look for in what was said before.
package struct RecallQuery: Equatable, Sendable {
    /// A term and how much it counts.
    package struct Term: Equatable, Sendable {
        /// The term, as ``SearchTerms`` makes it.
        package let text: String
        /// How much it counts, in `0...1`.
        package let weight: Double
    }

    /// The most terms of a query. More of a long talk cost time and find no more, measured on dialogue corpora.
    package static let mostTerms = 64

    /// The distinct terms, the weightiest first.
    package let terms: [Term]
    /// The moments of which the newest line speaks: half-open, the earliest first; empty when it names none.
    package let days: [Range<Date>]
    /// The one whose words are asked for; `nil` when either may have said it.
    package let side: RecallSide?
    /// Whether a time is asked for.
    package let asksWhen: Bool

    /// What `lines`, oldest first, let one look for at `now` where the person lives in `zone`.
    ///
    /// The newest line decides about days and sides. Names of the two are no terms: nobody calls himself by name.
    package init(lines: [RecallLine], names: RecallNames = RecallNames(), now: Date, zone: TimeZone) {
        let newest = lines.last?.text ?? ""
        terms = WeightedTerms(of: lines, without: names).best(Self.mostTerms)
        days = DateCue.days(in: newest, now: now, zone: zone)
        side = SideCue.side(in: newest, of: lines.last?.side ?? .person, names: names)
        asksWhen = TimeWords.asksWhen(newest)
    }
}
