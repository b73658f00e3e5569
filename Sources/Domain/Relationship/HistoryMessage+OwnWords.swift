extension HistoryMessage {
    /// The most characters of a message in Telegram: a letter of that length is its writer's own, as a short one is.
    private static let longest = 4_096
    /// The most bytes that are counted: more than the longest message has.
    private static let mostBytes = 20_000

    /// What the person says in it in words of their own, piece by piece, parted where words of others stood.
    ///
    /// Not theirs is what they forwarded, copied or quote. Empty when nothing is left, and for the persona.
    var ownPassages: [String] {
        guard let words = content.words, words.utf8.count <= Self.mostBytes,
            MemoryGateWords.own(of: self, within: Self.longest) != nil
        else { return [] }
        return Quotation.passages(outside: words)
    }
}
