import Foundation

extension MemoryGate {
    /// Whether the person took back what the draft says: as a joke, as a slip, or by saying the opposite.
    static func isTakenBack(
        _ draft: MemoryDraft, closest: [MemoryGateClauses.Clause], said clauses: MemoryGateClauses,
        citation: MemoryGateCitation
    ) -> Bool {
        let place = closest.map(\.place).min() ?? 0
        // What comes before a joke's end is the joke, what comes after it is not.
        let rest = clauses.all.filter { $0.place >= place }
        if rest.contains(where: { isJoke($0.sentence, of: draft) || ($0.place > place && isDisowned($0.phrases)) }) {
            return true
        }
        let terms = MemorySimilarityTerms(draft.text)
        let isDenying = MemorySimilarity.isDenying(draft.text)
        if !isDenying, citation.words.contains(where: { isCorrected(terms, by: $0) }) { return true }
        return citation.aftermath.contains { later in
            let phrases = MemoryGatePhrases(later.words)
            if isJoke(phrases, of: draft) { return true }
            guard later.distance <= 2, draft.kind != .boundary else { return false }
            if !later.isAnswer || !phrases.starts(with: disowning), isDisowned(phrases) { return true }
            return (!isDenying && isCorrected(terms, by: later.words)) || isOpposed(draft, by: phrases)
        }
    }

    private static func isJoke(_ phrases: MemoryGatePhrases, of draft: MemoryDraft) -> Bool {
        phrases.without(earnest).contains(draft.kind == .boundary ? surelyJokes : jokes)
    }

    private static func isDisowned(_ phrases: MemoryGatePhrases) -> Bool {
        phrases.contains(disowning) || phrases.text.trimmed == "as if" || phrases.text.hasSuffix(" lol as if ")
    }

    /// "Sorry, not Boston, Salem": whether a line says that one of the words was the wrong one.
    private static func isCorrected(_ terms: MemorySimilarityTerms, by line: String) -> Bool {
        let whole = MemoryGatePhrases(line)
        guard whole.contains(["not", "不是", "不在"]), whole.contains(slips) || isReplacing(whole) else { return false }
        return MemoryGateSentence.all(in: line, most: 8).flatMap { $0.clauses(most: 8) }.contains { clause in
            guard let wrong = denied(in: MemoryGatePhrases(clause)) else { return false }
            let wrongTerms = MemorySimilarityTerms(wrong).all
            return !wrongTerms.isEmpty && wrongTerms.isSubset(of: terms.all)
        }
    }

    /// 不是重庆，是涪陵: the wrong one and the right one.
    private static func isReplacing(_ phrases: MemoryGatePhrases) -> Bool {
        guard let wrong = phrases.text.firstRange(of: "不是") else { return false }
        let rest = phrases.text[wrong.upperBound...]
        return rest.contains(" 是") || rest.contains(" 而是")
    }

    /// What stands right behind a "not".
    static func denied(in clause: MemoryGatePhrases) -> String? {
        if let mark = ["不是在", "不是", "不在"].first(where: { clause.contains([$0]) }),
            let place = clause.text.firstRange(of: mark)
        {
            return String(clause.text[place.upperBound...].prefix(longestSlip)).trimmed
        }
        let words = clause.words
        guard let place = words.firstIndex(of: "not") else { return nil }
        return words[(place + 1)...].first { !fillers.contains($0) }.map(String.init)
    }

    /// "OK, caught: I love it", after "I hate it".
    private static func isOpposed(_ draft: MemoryDraft, by later: MemoryGatePhrases) -> Bool {
        let text = MemoryGatePhrases(draft.text)
        let isAverse = text.contains(averse)
        guard later.contains(confessions), isAverse || text.contains(fond) else { return false }
        let isLaterAverse = later.contains(averse)
        return isAverse ? !isLaterAverse && later.contains(fond) : isLaterAverse
    }

    /// The longest word that is taken back, in characters.
    private static let longestSlip = 6
    private static let fillers: Set<Substring> = [
        "a", "an", "the", "in", "at", "from", "on", "to", "for", "my", "called", "named", "really",
    ]
    private static let earnest = [
        "not kidding", "no kidding", "no joke", "not joking", "not a joke", "not just kidding", "aint kidding",
        "没开玩笑", "不开玩笑", "不是开玩笑", "没骗你", "没在开玩笑", "别开玩笑", "不要开玩笑", "开我玩笑", "爱开玩笑", "喜欢开玩笑", "不是骗你的",
    ]
    /// What can mean nothing but that something was a joke.
    private static let surelyJokes = [
        "just kidding", "jk", "im kidding", "kidding obviously", "im joking", "just joking", "was joking",
        "pulling your leg", "开玩笑的", "开个玩笑", "逗你", "骗你的", "骗你玩", "瞎说的", "说着玩", "闹着玩",
    ]
    private static let jokes =
        surelyJokes + [
            "kidding", "was a joke", "just a joke", "sarcastic", "sarcasm", "i made that up", "made it up", "i lied",
            "april fools", "gotcha", "开玩笑", "我瞎编", "编的", "才怪", "反话", "吹牛",
        ]
    /// What denies, and may deny something else when it answers a question.
    private static let disowning = [
        "haha no", "hahaha no", "lol no", "of course not", "obviously not", "yeah right", "i wish haha", "才没有", "怎么可能",
        "哪有",
        "当然不是", "当然没有",
    ]
    private static let slips = [
        "sorry", "wait", "oops", "i meant", "i mean", "correction", "scratch that", "typo", "mixed up", "mixing",
        "my bad",
        "came out wrong", "actually", "misspoke", "wrong", "打错", "说错", "记错", "搞错", "弄错", "写错", "不对", "更正", "纠正", "我是说",
        "口误",
    ]
    private static let confessions = [
        "busted", "caught", "i lied", "ok fine", "fine", "actually", "honestly", "truth is", "secretly", "dramatic",
        "被抓", "嘴硬",
        "其实", "好吧", "说实话", "口是心非", "违心",
    ]
    private static let averse = [
        "hate", "hates", "hated", "dislike", "dislikes", "cant stand", "讨厌", "不喜欢", "不爱", "受不了", "反感", "从来没喜欢",
    ]
    private static let fond = ["love", "loves", "like", "likes", "adore", "adores", "enjoy", "enjoys", "喜欢", "爱"]
}
