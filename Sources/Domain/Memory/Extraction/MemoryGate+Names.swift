extension MemoryGate {
    /// Letters by which a name and what is made of it are alike: China and Chinese.
    private static let stem = 4

    /// Whether each name in the text was named by somebody.
    ///
    /// In Chinese every word in letters is one; elsewhere what has a capital and does not begin the sentence.
    static func areNamesKnown(_ text: String, said: [String], context: MemoryGateContext) -> Bool {
        let known = said + context.knownWords + context.material.memories.map(\.text)
        let phrases = MemoryGatePhrases(
            known.map { String($0.prefix(MemorySimilarityTerms.longest)) }.joined(separator: "\n"))
        // Names that were said in another script cannot be compared.
        guard MemoryGatePhrases(said.joined(separator: "\n")).text.contains(where: \.isLatin) else { return true }
        let words = Set(phrases.words.flatMap(Self.latinParts))
        let stems = Set(words.map { $0.prefix(stem) })
        return names(in: text).allSatisfy { name in
            words.contains(name) || (name.count >= stem && stems.contains(name.prefix(stem)))
        }
    }

    private static func names(in text: String) -> [String] {
        let words = text.split { !$0.isLatin && $0 != "'" && $0 != "’" }
        let isChinese = text.contains(where: \.isPaired) && words.count <= text.count(where: \.isPaired)
        let names = isChinese ? words[...] : words.dropFirst().filter { $0.first?.isUppercase ?? false }[...]
        let folded = names.map { MemoryGatePhrases(possessor(String($0))).text.trimmed }
        return folded.filter { !MemorySimilarityVocabulary.particles.contains($0) && $0.count > 1 }
    }

    private static func possessor(_ name: String) -> String {
        ["'s", "’s"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    }

    private static func latinParts(_ word: Substring) -> [String] { word.split { !$0.isLatin }.map(String.init) }
}

extension Character {
    /// Whether it is a letter of the Latin script.
    fileprivate var isLatin: Bool { isLetter && unicodeScalars.first.map { CodePointClass($0) == .latin } ?? false }
}
