/// The terms under which a text is found.
///
/// Chinese and other scripts without blanks give every character and every pair of neighbours, which needs no
/// dictionary; measured on dialogue corpora in Chinese it finds more than a dictionary does. Words give their English
/// stem, without case and marks. Terms have letters and digits only.
package enum SearchTerms {
    /// The distinct terms of `text`, in the order of their first mention; empty when there is nothing to search for.
    package static func terms(in text: String) -> [String] {
        var seen: Set<String> = []
        return TextRun.runs(of: text).flatMap(terms(of:)).filter { seen.insert($0).inserted }
    }

    /// The terms of one run, in order; some may be there twice.
    static func terms(of run: TextRun) -> [String] {
        switch run {
        case .word(let word): StopWords.contains(word) ? [] : [PorterStemmer.stem(of: word)]
        case .characters(let characters): characters.map { String($0) } + pairs(of: characters)
        }
    }

    private static func pairs(of characters: [Unicode.Scalar]) -> [String] {
        zip(characters, characters.dropFirst()).map { first, second in
            var pair = String.UnicodeScalarView()
            pair.append(first)
            pair.append(second)
            return String(pair)
        }
    }
}
