import Domain

/// Words as the scripted readers cut and compare them.
enum ScriptedWords {
    /// The sentences of `text`, each with the sign that ends it.
    static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        for character in text {
            sentence.append(character)
            guard "。！？!?\n；;".contains(character) || (character == " " && sentence.hasSuffix(". ")) else { continue }
            sentences.append(sentence.trimmed)
            sentence = ""
        }
        return (sentences + [sentence.trimmed]).filter { !$0.isEmpty }
    }

    /// Latin words and pairs of neighbouring Chinese characters, without what every sentence has.
    static func terms(of text: String) -> Set<String> {
        var terms: Set<String> = []
        var previous: Character?
        for character in text {
            if let previous, isHan(previous), isHan(character) { terms.insert(String([previous, character])) }
            previous = character
        }
        let latin = text.lowercased().split { !$0.isLetter || isHan($0) }.map(String.init)
        return terms.union(latin.filter { $0.count > 2 }).subtracting(common)
    }

    /// How many terms two texts share.
    static func overlap(_ one: String, _ other: String) -> Int {
        terms(of: one).intersection(terms(of: other)).count
    }

    /// Whether somebody is not sure.
    static func isHedged(_ sentence: String) -> Bool {
        let lowered = sentence.lowercased()
        return ["maybe", "perhaps", "not sure", "可能", "也许", "大概", "说不定"].contains { lowered.contains($0) }
    }

    /// What is noted, with whom it is about before it.
    static func statement(_ words: String, about names: [String]) -> String {
        guard let name = names.first else { return words.prefix(1).uppercased() + words.dropFirst() }
        if words.contains(where: isHan) { return name + words }
        return name + " " + words.prefix(1).lowercased() + words.dropFirst()
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    private static let common: Set<String> = [
        "the", "that", "this", "and", "for", "you", "are", "about", "what", "with", "was", "has", "his", "her", "its",
        "told", "said", "please", "forget", "likes", "lives", "works", "忘了", "忘掉", "别记", "刚才", "这个", "那个", "的事",
    ]
}
