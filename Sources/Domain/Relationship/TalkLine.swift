import Foundation

/// A few words that were said, in a form that tells whether others say the same.
struct TalkLine: Sendable {
    /// From this share of common terms on, two lines say the same: "love you so much" and "I love you so so much".
    private static let nearness = 0.7

    /// Its letters and digits, in lower case and plain width.
    let letters: String
    private let length: Int
    private let terms: Set<String>

    /// The form of `text`, the beginning of a long one.
    init(_ text: String) {
        letters = Self.letters(of: text)
        length = letters.unicodeScalars.count
        terms = MemorySimilarityTerms(text).framed
    }

    /// Whether the two say nearly the same.
    func isNear(_ other: TalkLine) -> Bool {
        if letters == other.letters { return !letters.isEmpty }
        if holds(other) || other.holds(self) { return true }
        guard !terms.isEmpty, !other.terms.isEmpty else { return false }
        let common = Double(terms.intersection(other.terms).count)
        return 2 * common >= Self.nearness * Double(terms.count + other.terms.count)
    }

    /// Whether the other is in it and makes half of it: "love you" in "love you my dear".
    private func holds(_ other: TalkLine) -> Bool {
        other.length < length && 2 * other.length >= length && letters.contains(other.letters)
    }

    /// The letters and digits of `text`, in lower case and plain width: neither blanks, marks and emoji nor what cannot
    /// be seen.
    static func letters(of text: String) -> String {
        let scalars = MemorySimilarity.folded(text).unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
