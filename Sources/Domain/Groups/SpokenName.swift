/// A name as people say it in the middle of a sentence.
struct SpokenName: Hashable, Sendable {
    /// The name, lower-case.
    private let text: String
    /// Whether it is written without spaces around it, as Chinese, Japanese and Korean names are.
    private let isJoined: Bool

    /// How many characters it has.
    var length: Int { text.count }

    /// A name that somebody can be meant by; `nil` when it is too short for that: a single character stands in many words.
    init?(_ name: String) {
        let name = name.trimmed.lowercased()
        guard name.count > 1 else { return nil }
        text = name
        isJoined = name.contains(where: \.isEastAsian)
    }

    /// Where `words`, which are lower-case, first say it; `nil` when they do not.
    func place(in words: String) -> String.Index? {
        words.ranges(of: text).first { isJoined || words.isParted($0) }?.lowerBound
    }
}

extension String {
    /// Whether a stretch stands for itself, and is no part of a longer word.
    fileprivate func isParted(_ range: Range<Index>) -> Bool {
        let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : nil
        let after = range.upperBound < endIndex ? self[range.upperBound] : nil
        return ![before, after].compactMap { $0 }.contains(where: \.goesOnWithAWord)
    }
}

extension Character {
    /// Whether it is a sign of Chinese, Japanese or Korean.
    fileprivate var isEastAsian: Bool {
        unicodeScalars.contains { [.han, .kana, .hangul].contains(CodePointClass($0)) }
    }

    /// Whether it makes a longer word of the letters beside it; signs of East Asia stand for themselves.
    fileprivate var goesOnWithAWord: Bool { !isEastAsian && (isLetter || isNumber || self == "_") }
}
