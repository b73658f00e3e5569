extension MemoryGate {
    /// Whether the draft affirms what the person denied, or likes what they dislike.
    static func isTurnedAround(_ draft: MemoryDraft, said clauses: MemoryGateClauses, citation: MemoryGateCitation)
        -> Bool
    {
        let text = MemoryGatePhrases(draft.text).without(MemoryGatePhrases.seemingDenials)
        let closest = clauses.closest(to: draft.text)
        let isClear =
            closest.count == 1 && !MemorySimilarityTerms(draft.text).all.isDisjoint(with: closest[0].terms.all)
        guard isClear, let said = closest.first?.phrases.without(MemoryGatePhrases.seemingDenials + idle) else {
            return false
        }
        if MemoryGateWords.isAffirmation(draft.text) { return false }
        let isAffirming = !text.contains(MemoryGatePhrases.denials + turns)
        if isAffirming, said.contains(aversions) || said.contains(refusals) || isDenied(draft, in: said) { return true }
        return text.contains(aversions) && !text.contains(refusals) && said.contains(fondness)
            && !said.contains(
                MemoryGatePhrases.denials + aversions)
    }

    /// "My name is not Robert": whether a "not" stands right before what the draft says.
    private static func isDenied(_ draft: MemoryDraft, in said: MemoryGatePhrases) -> Bool {
        guard let word = denied(in: said) else { return false }
        let terms = MemorySimilarityTerms(word).all
        return !terms.isEmpty && terms.isSubset(of: MemorySimilarityTerms(draft.text).all)
    }

    /// Denials of the whole clause; a bare "no" or "not" may deny something else in it.
    private static let refusals = [
        "i dont", "i do not", "im not", "i am not", "i never", "i cant", "i havent", "i didnt", "i wont", "我不", "我没",
        "我从不",
        "我从来不", "我不再", "我从没",
    ]
    private static let idle = [
        "i dont know", "i dont think", "i dont mind", "i cant wait", "i cant stop", "i cant believe", "我不知道", "我不管",
        "我不得不",
        "我没想到", "我没事",
    ]
    private static let aversions = [
        "hate", "hates", "dislike", "dislikes", "cant stand", "讨厌", "反感", "受不了", "恨", "不喜欢", "不爱",
    ]
    private static let fondness = ["love", "like", "enjoy", "adore", "喜欢", "爱", "超爱", "最爱"]
    /// Words that deny without a "not".
    private static let turns = [
        "avoid", "avoids", "hates", "hate", "dislike", "dislikes", "refuses", "quit", "quits", "stopped", "gave up",
        "allergic", "unable", "lacks", "missed", "fails", "failed", "forgot", "unemployed", "single", "vegetarian",
        "vegan", "former", "formerly", "ex", "sober", "teetotaler", "trouble", "difficulty", "struggles", "struggling",
        "insomnia", "sleepless", "intolerant", "alone", "apart", "without",
        "讨厌", "戒", "拒绝", "过敏", "缺", "忘", "失", "单身", "反感", "怕", "辞", "少", "难", "困", "素食", "吃素", "耐", "离", "停", "单", "失眠",
    ]
}
