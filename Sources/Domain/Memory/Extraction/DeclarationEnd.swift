/// Whether words that were found to end it do: of somebody's own words, read far less strictly than ``DeclarationCue``
/// does, but nothing that happened to others, is feared or supposed.
enum DeclarationEnd {
    /// Whether `passages`, all the own words of one message, say to the other that it is over, or may.
    static func isPossible(_ passages: [String]) -> Bool {
        if DeclarationCue.isEnd(passages) { return true }
        let words = MemoryGatePhrases(passages.joined(separator: "\n"))
        guard !words.contains(DeclarationCue.otherPartners + DeclarationCue.played + fears) else { return false }
        let sentences = passages.flatMap { DeclarationCue.sentences(of: $0) }
        guard !sentences.contains(where: { DeclarationCue.isReported($0.text) }) else { return false }
        return sentences.contains { sentence in
            !sentence.isQuestion && MemoryGatePhrases(sentence.text).without(["你们", "you guys"]).contains(both)
        }
    }

    /// Who speaks to the other, or of the two.
    private static let both = [
        "you", "your", "yours", "youre", "youve", "youll", "us", "we", "our", "ours", "weve", "u", "你", "我们", "咱",
    ]
    /// What somebody says who is afraid of an end, or does not want one.
    private static let fears = [
        "afraid", "scared", "fear", "fears", "terrified", "worried", "worry", "dont leave", "dont break up",
        "dont want to break up", "dont want to lose", "never break up", "never leave", "wont leave", "怕", "担心", "不安",
        "别离开", "不要离开", "不想离开", "不会离开", "舍不得", "不想失去", "不分手", "别分手", "不要分手", "不想分手", "不会分手", "别和我分", "别跟我分", "不要和我分",
        "不要跟我分", "不想和你分", "不想跟你分", "不会和你分", "不会跟你分",
    ]
}
