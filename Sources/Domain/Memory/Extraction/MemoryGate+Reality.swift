extension MemoryGate {
    /// Whether the person did not mean what they said: a joke, a dream, a wish, a "what if".
    ///
    /// A wish and a dream may be remembered as such.
    static func isUnreal(_ draft: MemoryDraft, said clauses: MemoryGateClauses, aftermath: [String]) -> Bool {
        let later = aftermath.map { MemoryGatePhrases($0).without(earnest) }
        if later.contains(where: { $0.contains(jokes) }) { return true }
        if clauses.all.contains(where: { $0.sentence.without(earnest).contains(jokes) }) { return true }
        let closest = clauses.closest(to: draft.text)
        return !closest.isEmpty && closest.allSatisfy { isUnreal(draft, said: $0) }
    }

    private static func isUnreal(_ draft: MemoryDraft, said clause: MemoryGateClauses.Clause) -> Bool {
        if clause.sentence.contains(play) { return true }
        let text = MemoryGatePhrases(draft.text)
        if clause.sentence.contains(dreams) { return !text.contains(dreamWords) }
        let isConditional = draft.kind == .boundary || draft.kind == .plan
        if !isConditional, clause.sentence.contains(conditions) { return true }
        return draft.kind != .plan && draft.kind != .boundary && clause.phrases.contains(wishes)
            && !text.contains(wishWords)
    }

    private static let earnest = [
        "not kidding", "no joke", "not joking", "not a joke", "not just kidding", "没开玩笑", "不开玩笑", "不是开玩笑", "没骗你",
        "没在开玩笑",
    ]
    private static let jokes = [
        "just kidding", "jk", "kidding", "im joking", "just joking", "was joking", "was a joke", "just a joke",
        "pulling your leg",
        "开玩笑", "开个玩笑", "逗你", "骗你的", "骗你玩", "瞎说的", "我瞎编的",
    ]
    private static let play = [
        "imagine", "pretend", "lets say", "suppose", "hypothetically", "role play", "roleplay", "roleplaying",
        "my character",
        "in the game", "in the story", "in my novel", "if i were", "if i was", "if only", "if i had", "i wish i were",
        "what if i", "假如", "假设", "假装", "想象一下", "要是我", "我要是", "如果我是", "如果我有", "角色扮演", "剧情里", "游戏里", "小说里", "我的角色",
        "就好了", "该多好", "恨不得",
    ]
    private static let dreams = [
        "i dreamed", "i dreamt", "in my dream", "had a dream", "nightmare", "梦见", "梦到", "做梦", "做了个梦", "梦里",
    ]
    private static let dreamWords = ["dream", "dreamed", "dreamt", "dreams", "nightmare", "nightmares", "梦"]
    private static let conditions = ["if i", "would be", "如果我", "要是"]
    private static let wishes = [
        "i wish", "i want", "wanna", "i would like", "id like", "id love", "id kill for", "would kill for",
        "i dream of", "my dream is", "i hope", "hoping to",
        "想当", "想做", "想成为", "想去", "想有", "想买", "想养", "想学", "想考", "想换", "想要", "想搬", "想辞", "真想", "好想", "希望", "梦想",
    ]
    private static let wishWords = [
        "wish", "wishes", "wished", "want", "wants", "wanted", "hope", "hopes", "hoping", "dream", "dreams",
        "would like",
        "would love", "goal", "aspires", "plans", "plan", "interested", "looking", "considering", "thinking", "longs",
        "想",
        "希望", "梦", "打算", "渴望", "目标", "愿望", "期待", "计划", "考虑", "向往",
    ]
}
