extension HistoryMessage {
    /// The most bytes that are looked at: more than the longest message of Telegram has.
    private static let longest = 20_000

    /// What the person says in it in words of their own, piece by piece, parted where words of others stood.
    ///
    /// Not theirs is what they forwarded, copied or quote. Empty when nothing is left, and for the persona.
    var ownPassages: [String] {
        guard let words = content.words, words.utf8.count <= Self.longest, MemoryGateWords.own(of: self) != nil else {
            return []
        }
        return Quotation.passages(outside: words)
    }
}
