import Foundation

/// A regular expression whose groups are read by their place.
///
/// Upper and lower case differ, for names are told by their capitals; `(?i)` in the pattern lifts that.
struct Pattern: Sendable {
    /// A place in a text that fits.
    struct Match {
        /// Where.
        let range: Range<String.Index>
        /// What the groups hold, the first group first; empty for one that took no part.
        let groups: [String]

        /// The group with the number `place`, counted from 0; empty where there is none.
        func group(_ place: Int) -> String { groups.indices.contains(place) ? groups[place] : "" }
    }

    private let expression: NSRegularExpression?

    /// Compiles `text`. One that is no pattern fits nowhere; a test holds that every one is.
    init(_ text: String) {
        // Patterns are constants of ours: a fault in one is found by the test and never at run time.
        expression = try? NSRegularExpression(pattern: text)
    }

    /// Whether it is a pattern at all.
    var isValid: Bool { expression != nil }

    /// Every place in `text` that fits, from left to right.
    func matches(in text: String) -> [Match] {
        let whole = NSRange(text.startIndex..., in: text)
        return (expression?.matches(in: text, range: whole) ?? []).compactMap { Self.match($0, in: text) }
    }

    /// The first of them.
    func firstMatch(in text: String) -> Match? { matches(in: text).first }

    /// `text` without every place that fits.
    func removed(from text: String) -> String {
        matches(in: text).reversed().reduce(into: text) { $0.removeSubrange($1.range) }
    }

    private static func match(_ result: NSTextCheckingResult, in text: String) -> Match? {
        guard let range = Range(result.range, in: text) else { return nil }
        let groups = (1..<max(1, result.numberOfRanges)).map { place in
            Range(result.range(at: place), in: text).map { String(text[$0]) } ?? ""
        }
        return Match(range: range, groups: groups)
    }
}
