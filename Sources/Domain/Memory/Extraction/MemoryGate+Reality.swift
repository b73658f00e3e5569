extension MemoryGate {
    /// Whether the person did not mean what they said: a joke, a dream, a wish, a "what if"; or took it back.
    ///
    /// A wish and a dream may be remembered as such.
    static func isUnreal(_ draft: MemoryDraft, said clauses: MemoryGateClauses, citation: MemoryGateCitation) -> Bool {
        let closest = clauses.closest(to: draft.text)
        if isTakenBack(draft, closest: closest, said: clauses, citation: citation) { return true }
        return !closest.isEmpty && closest.allSatisfy { isUnreal(draft, said: $0) }
    }

    private static func isUnreal(_ draft: MemoryDraft, said clause: MemoryGateClauses.Clause) -> Bool {
        if clause.sentence.contains(play) || clause.phrases.contains(likenesses) { return true }
        let text = MemoryGatePhrases(draft.text)
        if clause.sentence.contains(dreams) { return !text.contains(dreamWords) }
        if draft.kind == .boundary { return false }
        if isOnlyAsked(clause, told: text) || isHearsay(clause, told: text) || isPast(clause, told: text) {
            return true
        }
        let phrases = clause.phrases.without(habits)
        if phrases.contains(misses) { return !text.contains(missWords) }
        if draft.kind == .plan { return false }
        if clause.isSupposed || phrases.contains(["would be"]) { return true }
        return phrases.contains(wishes) && !text.contains(wishWords)
    }

    /// "Should I get a dog?" tells of no dog.
    private static func isOnlyAsked(_ clause: MemoryGateClauses.Clause, told text: MemoryGatePhrases) -> Bool {
        let isAsking = clause.isQuestion ? clause.phrases.contains(questions) : clause.phrases.contains(doubts)
        return isAsking && !clause.phrases.contains(announcements) && !text.contains(wonderWords + wishWords)
    }

    /// What people say of somebody need not be so.
    private static func isHearsay(_ clause: MemoryGateClauses.Clause, told text: MemoryGatePhrases) -> Bool {
        clause.sentence.contains(hearsay) && !text.contains(hearsayWords)
    }

    /// Whether the clause tells what was, and the text what is.
    private static func isPast(_ clause: MemoryGateClauses.Clause, told text: MemoryGatePhrases) -> Bool {
        guard clause.phrases.contains(formerly), !clause.phrases.contains(still) else { return false }
        let isChinese = text.text.contains { $0.isPaired }
        if isChinese { return !text.contains(pastWords) }
        let isPast = text.contains(pastWords) || text.words.contains { $0.count > 3 && $0.hasSuffix("ed") }
        return !isPast && text.words.prefix(3).contains { $0.hasSuffix("s") && !["was", "his", "always"].contains($0) }
    }
}

// MARK: - Words

extension MemoryGate {
    private static let play = [
        "imagine", "pretend", "lets say", "suppose", "hypothetically", "role play", "roleplay", "roleplaying",
        "my character", "in the game", "in the story", "in my novel", "if i were", "if i was", "if only", "if i had",
        "i wish i were", "what if i", "as if i", "假如我", "假设", "假装", "想象一下", "如果我是", "如果我有", "角色扮演", "剧情里",
        "游戏里", "小说里", "我的角色", "就好了", "该多好", "恨不得", "巴不得",
    ]
    private static let likenesses = ["搞得好像", "说得好像", "弄得好像", "装得好像", "搞得我像", "仿佛我", "as though i"]
    private static let dreams = [
        "i dreamed", "i dreamt", "in my dream", "had a dream", "nightmare", "梦见", "梦到", "做梦", "做了个梦", "梦里",
    ]
    private static let dreamWords = ["dream", "dreamed", "dreamt", "dreams", "nightmare", "nightmares", "梦"]
    private static let questions = [
        "should i", "should we", "do i", "am i", "could i", "would i", "do you think i", "do you think im",
        "dont you think i", "要不要", "该不该", "我是不是", "我会不会", "能不能",
    ]
    private static let doubts = ["要不要", "该不该", "我是不是", "你说我是", "你觉得我"]
    private static let announcements = [
        "did i tell", "have i told", "did i mention", "do you know", "you know", "你知道", "跟你说",
    ]
    private static let wonderWords = [
        "wonders", "wondering", "considers", "unsure", "fears", "worries", "worried", "afraid", "asks", "担心", "怀疑",
        "犹豫",
        "纠结", "害怕", "不确定",
    ]
    private static let hearsay = [
        "everyone says i", "everyone says im", "everyone thinks i", "everyone thinks im", "people say i",
        "people say im",
        "people think i", "people think im", "they think i", "they think im", "they say i", "they say im", "都说我",
        "都以为我", "有人说我",
        "他们说我", "别人说我", "传我",
    ]
    private static let hearsayWords = [
        "says", "say", "said", "told", "thinks", "think", "seen", "considered", "known", "rumour", "rumor", "说", "认为",
        "以为", "觉得",
        "传",
    ]
    private static let formerly = [
        "used to", "back when", "formerly", "以前", "从前", "曾经", "当年", "原来是", "原先",
    ]
    private static let still = ["now", "these days", "still", "现在", "如今", "还", "一直", "以前就"]
    private static let pastWords = [
        "was", "were", "had", "used", "former", "formerly", "ex", "once", "previously", "past", "grew", "went", "ran",
        "had", "did", "wrote", "taught", "sang", "no longer", "not", "以前", "曾", "过", "小时候", "从前", "原", "之前", "前", "长大",
        "不再",
        "了",
    ]
    private static let misses = [
        "i almost", "we almost", "i nearly", "we nearly", "almost got", "nearly got", "差点", "差一点", "险些",
    ]
    private static let missWords = ["almost", "nearly", "close", "差点", "差一点", "险些", "几乎"]
    /// What only looks like a near miss or a wish.
    private static let habits = [
        "almost always", "almost never", "almost every", "nearly always", "almost done", "nearly done", "could only",
        "could not", "could barely", "could hardly", "could see", "could hear", "could tell",
    ]
    private static let wishes = [
        "i wish", "i want", "wanna", "i would like", "id like", "id love", "id kill for", "would kill for",
        "i dream of", "my dream is", "i hope", "hoping to", "i could", "i should", "i ought", "id sell", "id rather",
        "想当", "想做", "想成为", "想去", "想有", "想买", "想养", "想学", "想考", "想换", "想要", "想搬", "想辞", "想住", "真想", "好想", "倒是想", "希望",
        "梦想", "我该", "真该", "早该",
    ]
    private static let wishWords = [
        "wish", "wishes", "wished", "want", "wants", "wanted", "hope", "hopes", "hoping", "dream", "dreams",
        "would like", "would love", "would", "should", "could", "goal", "aspires", "plans", "plan", "interested",
        "looking", "considering", "thinking", "longs", "able", "can", "prefers", "想", "希望", "梦", "打算", "渴望", "目标", "愿望",
        "期待", "计划", "考虑", "向往", "该", "能",
    ]
}
