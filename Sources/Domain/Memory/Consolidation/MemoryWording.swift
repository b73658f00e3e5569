/// What a sentence says, as far as its words can be counted.
struct MemoryWording {
    /// What it is about: words without case and plural, pairs of Chinese characters; none of the words that stand
    /// everywhere.
    let terms: Set<String>
    /// The numbers in it, in digits; also those written in words.
    let numbers: Set<String>
    /// What looks like a name, without case: in English words with a capital, in Chinese every Latin word.
    let names: Set<String>
    /// Every Latin word, without case.
    let words: Set<String>
    /// Whether it says that something is not so.
    let isNegated: Bool

    init(_ text: String) {
        let text = text.plainForms
        let isUnspaced = text.contains(where: \.isUnspaced)
        let tokens = WordToken.tokens(of: text)
        let bare = tokens.map(\.bare)
        let negations = bare.contains { LatinWords.negations.contains($0) || $0.hasSuffix("n't") }
        words = Set(bare)
        names = Set(tokens.filter { isUnspaced ? !LatinWords.common.contains($0.bare) : $0.isName }.map(\.bare))
        numbers = Self.digits(in: text).union(MemorySimilarityNumbers.values(in: text.lowercased()).map(String.init))
        terms = Set(bare.filter { !LatinWords.isEverywhere($0) }.map(Self.singular)).union(Self.pairs(in: text))
        isNegated = negations || text.contains { "不没未别".contains($0) }
    }

    /// Everything that tells it from another sentence.
    var marks: Set<String> { terms.union(numbers).union(names) }

    /// Leading zeros say nothing, so that 2026-05-01 and 2026年5月1日 have the same numbers.
    private static func digits(in text: String) -> Set<String> {
        Set(
            text.split { !$0.isASCII || !$0.isNumber }.map { run in
                let number = run.drop { $0 == "0" }
                return number.isEmpty ? "0" : String(number)
            })
    }

    private static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// Pairs of neighbours, for Chinese does not say where a word ends.
    private static func pairs(in text: String) -> Set<String> {
        let runs = text.split { !$0.isUnspaced || "的了是在和也就都很与及或着过吗呢吧啊他她它们这那个".contains($0) }
        return runs.reduce(into: []) { pairs, run in
            if run.count == 1 { pairs.insert(String(run)) }
            for (first, second) in zip(run, run.dropFirst()) { pairs.insert(String([first, second])) }
        }
    }
}
