/// What remains of a word in letters when its endings are taken off, so that its forms are alike.
///
/// It is no word of the language, and not always the same for words that are kin; it need only compare well.
enum MemorySimilarityStem {
    /// The stem of a word in lower case.
    static func stem(of word: String) -> String {
        let known = MemorySimilarityVocabulary.synonyms[word] ?? word
        guard known.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return known }
        var letters = Array(known)
        if let ending = endings.first(where: { letters.count >= $0.count + 3 && letters.ends(with: $0) }) {
            letters.removeLast(ending.count)
        }
        if letters.count > 3, letters.last == "e" { letters.removeLast() }
        if letters.last == "y" { letters[letters.count - 1] = "i" }
        if letters.count > 3, letters.last == letters[letters.count - 2] { letters.removeLast() }
        return String(letters.prefix(longest))
    }

    /// Beyond so many letters, words differ only by what grammar added.
    private static let longest = 6

    private static let endings = ["ations", "ation", "ings", "ing", "edly", "ed", "ers", "er", "ors", "ly", "es", "s"]
        .map(Array.init)
}

extension [Character] {
    fileprivate func ends(with ending: [Character]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
