/// A text as ``OutreachGuilt`` reads it: letters alone, with `^` before each clause and `$` after it.
struct OutreachGuiltLine {
    /// So many words may stand where a pattern leaves a gap; of Chinese so many characters.
    private static let gap = 8

    /// The letters, as patterns are compared with them.
    private(set) var letters: [UInt8] = []
    /// Where a word or a clause begins.
    private(set) var starts: Set<Int> = []
    /// Where a word or a clause has ended.
    private(set) var ends: Set<Int> = []
    /// Where each word begins, in order, and whether it is the end of a clause.
    private var words: [(start: Int, isClosing: Bool)] = []

    /// Reads `text` as if `phrases` did not stand in it.
    init(_ text: String, without phrases: [String]) {
        for clause in text.split(whereSeparator: { Self.marks.contains($0) || $0.isNewline }) {
            let words = MemoryGatePhrases(String(clause)).without(phrases).words
            guard !words.isEmpty else { continue }
            add("^")
            for word in words {
                // Chinese has no blanks between words, so any character may begin one.
                for piece in word.first?.isPaired ?? false ? word.map({ String($0) }) : [String(word)] { add(piece) }
            }
            add("$")
        }
    }

    /// Where words begin that stand in the same clause at most a few words after one of `ends`.
    func starts(after ends: Set<Int>) -> Set<Int> {
        var found: Set<Int> = []
        for end in ends {
            guard let place = words.firstIndex(where: { $0.start >= end }) else { continue }
            for word in words[place...].prefix(Self.gap + 1) {
                found.insert(word.start)
                if word.isClosing { break }
            }
        }
        return found
    }

    private mutating func add(_ word: String) {
        starts.insert(letters.count)
        words.append((letters.count, word == "$"))
        letters += Array(word.utf8)
        ends.insert(letters.count)
    }

    /// What parts clauses.
    private static let marks: Set<Character> = [
        ",", "，", "、", ".", "。", "!", "！", "?", "？", ";", "；", ":", "：", "…", "~", "～", "(", ")", "（",
        "）", "—", "–", "“",
        "”", "\"", "「", "」",
    ]
}
