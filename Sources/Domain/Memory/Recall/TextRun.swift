import Foundation

/// A stretch of a text in one kind of script, as search takes it apart.
enum TextRun: Equatable {
    /// A word of a script that puts blanks between words: without case, marks and what follows an apostrophe.
    case word(String)
    /// Characters of a script that writes without blanks.
    case characters([Unicode.Scalar])

    /// The runs of `text` in order. Blanks, punctuation and emoji are none.
    static func runs(of text: String) -> [TextRun] {
        var runs: [TextRun] = []
        var run: [Unicode.Scalar] = []
        var isUnspaced = false
        func close() {
            if !run.isEmpty { runs.append(isUnspaced ? .characters(run) : .word(word(run))) }
            run.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars.lazy.map(\.narrow) {
            guard scalar.isSearchable || (!run.isEmpty && !isUnspaced && scalar.joinsWords) else {
                close()
                continue
            }
            if !run.isEmpty, scalar.isUnspaced != isUnspaced || (!isUnspaced && run.count >= longestWord) { close() }
            if run.isEmpty { isUnspaced = scalar.isUnspaced }
            run.append(scalar)
        }
        close()
        return runs.filter { $0 != .word("") }
    }

    /// `text` in lower case, with letters and signs at their ordinary width.
    static func folded(_ text: some StringProtocol) -> String {
        var narrow = String.UnicodeScalarView()
        narrow.append(contentsOf: text.unicodeScalars.lazy.map(\.narrow))
        return String(narrow).lowercased()
    }

    /// The most code points of a word: what is longer is no word of a language.
    private static let longestWord = 64

    private static func word(_ scalars: [Unicode.Scalar]) -> String {
        if scalars.allSatisfy(\.isASCII) {
            let letters = scalars.prefix { !$0.isApostrophe }.map { UInt8(truncatingIfNeeded: $0.value) }
            return String(decoding: letters.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
        }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars.prefix { !$0.isApostrophe })
        return String(word).folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    }
}

// MARK: - Code points

extension Unicode.Scalar {
    /// The same letter or sign at its ordinary width.
    fileprivate var narrow: Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(value) else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }

    fileprivate var isApostrophe: Bool { value == 0x27 || value == 0x2019 }

    /// What stands inside a word without being a letter: an apostrophe, or a mark over the letter before it.
    fileprivate var joinsWords: Bool { isApostrophe || properties.generalCategory == .nonspacingMark }

    fileprivate var isSearchable: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case ..<0x80: false
        default: isUnspaced || properties.isAlphabetic || properties.numericType == .decimal
        }
    }

    /// A letter of Chinese, Japanese, Korean, Thai, Lao, Burmese or Khmer.
    fileprivate var isUnspaced: Bool {
        switch value {
        case ..<0xE00: false
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x30FF, 0xAC00...0xD7A3, 0x20000...0x3FFFF: value != 0x30FB
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0xF900...0xFAFF: true
        default: false
        }
    }
}
