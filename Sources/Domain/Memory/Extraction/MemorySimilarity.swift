import Foundation

/// Whether two texts say the same.
package enum MemorySimilarity {
    /// From this share of common terms on, two texts say the same.
    static let nearness = 0.85

    /// Whether two texts are equal but for case, width, marks and blanks.
    package static func isEqual(_ one: String, _ other: String) -> Bool {
        let letters = letters(of: one)
        return letters == Self.letters(of: other) && !letters.isEmpty
    }

    /// Whether two texts say the same, or nearly so.
    ///
    /// Another number, or a "not" in one of them only, makes another text of it, however much is alike.
    package static func isNear(_ one: String, _ other: String) -> Bool {
        if isEqual(one, other) { return true }
        let terms = MemorySimilarityTerms(one, isCautious: true)
        let others = MemorySimilarityTerms(other, isCautious: true)
        return terms.numbers == others.numbers && isDenying(one) == isDenying(other)
            && share(of: terms, and: others) >= nearness
    }

    /// How much of what the two say is common to both, in `0...1`.
    package static func share(of one: String, and other: String) -> Double {
        share(of: MemorySimilarityTerms(one), and: MemorySimilarityTerms(other))
    }

    /// Whether `whole` says all that `part` says, and as firmly.
    package static func contains(_ whole: String, _ part: String) -> Bool {
        let terms = MemorySimilarityTerms(whole, isCautious: true)
        let parts = MemorySimilarityTerms(part, isCautious: true)
        return !parts.framed.isEmpty && parts.framed.isSubset(of: terms.framed)
            && parts.numbers.isSubset(of: terms.numbers)
            && isDenying(whole) == isDenying(part)
    }

    /// The beginning of a text, in lower case and in its plainest characters.
    static func folded(_ text: String) -> String {
        // By scalars: a single character may have thousands of them.
        let start = String(text.unicodeScalars.prefix(MemorySimilarityTerms.longest))
        let plain = start.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        let straight = plain.prefix(MemorySimilarityTerms.longest).map { $0 == "’" ? "'" : $0 }
        return String(String.UnicodeScalarView(straight))
    }

    /// Whether something is denied in a text.
    static func isDenying(_ text: String) -> Bool {
        let phrases = MemoryGatePhrases(text).without(MemoryGatePhrases.seemingDenials)
        return phrases.contains(MemoryGatePhrases.denials)
    }

    /// The coefficient of Dice.
    private static func share(of terms: MemorySimilarityTerms, and others: MemorySimilarityTerms) -> Double {
        let (all, rest) = (terms.framed, others.framed)
        guard !all.isEmpty, !rest.isEmpty else { return 0 }
        return 2 * Double(all.intersection(rest).count) / Double(all.count + rest.count)
    }

    private static func letters(of text: String) -> String {
        String(folded(text).filter { $0.isLetter || $0.isNumber })
    }
}
