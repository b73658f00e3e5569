/// Whether a message asks to forget something.
///
/// It only tells that the message is worth a look: what is to be forgotten somebody else finds out. Both languages are
/// read, for people mix them.
package enum ForgetRequest {
    /// Whether `text` asks, in one of its clauses, not to remember something; not to forget something is the opposite.
    package static func isOne(_ text: String) -> Bool {
        clauses(of: text).contains { clause in
            asksInEnglish(clause.words, isQuestion: clause.isQuestion)
                || asksInChinese(clause.joined, isQuestion: clause.isQuestion)
        }
    }

    /// A piece of a sentence that may be a request by itself.
    private struct Clause {
        let text: Substring
        let isQuestion: Bool

        /// Its Latin words.
        var words: [Substring] { text.split { !$0.isOfWord && $0 != "'" } }
        /// All of it without blanks.
        var joined: String { text.filter { !$0.isWhitespace } }
    }

    /// The clauses that can matter: those with a word that every request has.
    private static func clauses(of text: String) -> [Clause] {
        let plain = text.plainForms.lowercased()
        var clauses: [Clause] = []
        var rest = plain[...]
        while !rest.isEmpty {
            let clause = rest.prefix { !ends.contains($0) && !$0.isNewline }
            let end = rest[clause.endIndex...].first
            if triggers.contains(where: { clause.contains($0) }) {
                clauses.append(Clause(text: clause, isQuestion: end == "?"))
            }
            rest = rest[clause.endIndex...].dropFirst()
        }
        return clauses
    }

    private static let ends: Set<Character> = [",", "。", ".", "!", "?", ";", "…", "~", "、", ":", "“", "”", "\""]
    private static let triggers = [
        "forget", "rememb", "delete", "erase", "remove", "memor", "save", "keep", "store", "note", "record", "pretend",
        "忘",
        "记", "没",
        "删", "抹掉", "清除",
    ]
}
