/// Tells laughter from what is laughed about.
enum Laughter {
    private static let sounds: Set<Character> = ["哈", "嘿", "呵", "嘻", "噗", "嗤", "咯"]
    /// Of an `h` and one of these a laugh of any length is made: hahaha, hehe, hhh.
    private static let letters: [Set<Character>] = [["h", "a"], ["h", "e"], ["h", "i"], ["h", "o"]]
    private static let words: Set<Substring> = [
        "lol", "lolol", "lmao", "lmfao", "rofl", "xd", "xdd", "xddd", "233", "2333", "23333", "233333", "笑死", "笑死我了",
        "笑死了", "笑哭",
    ]
    /// Shorter words of these letters are others: he, hi.
    private static let leastLetters = 3

    /// Whether `text` has words, and all of them are laughter.
    static func isAll(of text: String) -> Bool {
        let words = MemoryGatePhrases(text).words
        return !words.isEmpty && words.allSatisfy(isOne)
    }

    private static func isOne(_ word: Substring) -> Bool {
        if words.contains(word) || word.allSatisfy(sounds.contains) { return true }
        guard word.count >= leastLetters, word.contains("h") else { return false }
        return letters.contains { word.allSatisfy($0.contains) }
    }
}
