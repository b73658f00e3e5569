/// Whether a text blames somebody for being silent, or asks why they did not answer.
///
/// It hears the reproach in the words alone, for nothing that a persona writes of itself may hold one. Both languages
/// are read, for people mix them. It rather hears too much: what it refuses is written once more.
enum OutreachGuilt {
    /// The longest text that is looked at, in characters.
    private static let longest = 400

    /// Whether `text` reproaches.
    static func isFound(in text: String) -> Bool {
        let words = own(in: String(text.prefix(longest)))
        let line = OutreachGuiltLine(words, without: releases)
        return (words.contains { $0.isPaired } && chinesePatterns.contains { isFound($0, in: line) })
            || (words.contains { $0.isLetter && !$0.isPaired } && englishPatterns.contains { isFound($0, in: line) })
    }

    /// What of it is nobody else's; words that stand in quotation marks from end to end are its own.
    private static func own(in text: String) -> String {
        let words = text.trimmed
        let isWrapped = words.count > 1 && quotes.isSuperset(of: [words.first, words.last].compactMap(\.self))
        let inner = isWrapped ? String(words.dropFirst().dropLast()) : words
        return Quotation.passages(outside: inner).joined(separator: "\n")
    }

    private static let quotes: Set<Character> = ["“", "”", "\"", "＂", "「", "」", "『", "』", "«", "»", "'", "‘", "’"]

    /// The pieces of each pattern, between which a few words may stand.
    private static let englishPatterns = patterns(english, of: englishLists)
    private static let chinesePatterns = patterns(chinese, of: chineseLists)

    private static func patterns(_ text: String, of lists: [String: String]) -> [[DeclarationPattern]] {
        text.split(separator: "\n").map { line in
            line.split(separator: "…").map { DeclarationPattern(String($0), lists: lists) }
        }
    }

    private static func isFound(_ pieces: [DeclarationPattern], in line: OutreachGuiltLine) -> Bool {
        var starts = line.starts
        for piece in pieces.dropLast() {
            starts = line.starts(
                after: piece.ends(in: line.letters, from: starts).intersection(line.ends))
            guard !starts.isEmpty else { return false }
        }
        let ends = pieces.last?.ends(in: line.letters, from: starts) ?? []
        return !ends.isDisjoint(with: line.ends)
    }

    /// What tells somebody that they owe no answer.
    private static let releases = [
        "dont have to", "do not have to", "dont need to", "do not need to", "no need to", "neednt",
        "dont worry", "not need to", "never have to", "dont feel you have to", "no pressure",
        "不回我也没关系", "不回我也没事", "不回我也行", "不回我没关系", "不回我没事", "不回也没关系", "不回也没事", "不回也行", "不回也可以", "不回也好",
        "不回也不要紧", "不回没关系", "不回没事", "不回都行", "别回", "回家",
        "不用", "不必", "不急着", "不急", "用不着", "不要紧", "甭", "别急着", "没关系", "没事", "不打紧",
        "那回", "这回", "上回", "你家", "你们家",
    ]
}
