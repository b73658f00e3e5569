/// Whether a text asks something, with a question mark or without.
///
/// A request to be told, and a wish to know, ask as well: they owe an answer. What stands in quotation marks is asked by nobody. It rather hears too much.
enum OutreachQuestion {
    /// Whether `text` asks in one of its clauses.
    static func isFound(in text: String) -> Bool {
        Quotation.passages(outside: text).contains { passage in
            let clauses = passage.split { marks.contains($0) || $0.isNewline }
            return passage.contains { "?？".contains($0) } || clauses.contains(where: asks)
        }
    }

    private static func asks(_ clause: Substring) -> Bool {
        let phrases = MemoryGatePhrases(String(clause)).without(statements)
        let words = phrases.words.drop { fillers.contains($0) }
        if requests.contains(where: { words.starts(with: $0) }) { return true }
        guard let first = words.first?.first else { return false }
        return first.isPaired ? asksInChinese(phrases) : asksInEnglish(words)
    }

    /// What parts clauses.
    private static let marks: Set<Character> = [
        ",", "，", "、", ".", "。", "!", "！", ";", "；", ":", "：", "…", "~", "～", "(", ")", "（", "）", "—",
    ]
    /// What only looks like a question.
    private static let statements = [
        "什么的", "要不", "着呢", "没想好怎么", "差不多", "谁知道呢", "都没有", "也没有", "还没有", "就没有", "才没有", "管他呢", "时不时", "动不动", "多少有点",
        "什么鬼", "怎么又", "谁家的", "不是吧", "算是吧", "就是吧", "what a", "how nice", "how lovely", "tell me about it",
    ]
    /// What a clause begins with that asks to be told something.
    private static let requests: [[Substring]] = [["tell", "me"], ["let", "me", "know"]]
}

// MARK: - Chinese

extension OutreachQuestion {
    /// Up to this length a clause that ends in 呢 asks: 你呢, 后来呢. A longer one tells: 我在河边走着呢.
    private static let shortest = 4

    private static func asksInChinese(_ phrases: MemoryGatePhrases) -> Bool {
        let letters = Array(phrases.text.filter { $0 != " " })
        let text = String(letters)
        if asking.contains(where: { text.hasPrefix($0) || text.hasSuffix($0) }) { return true }
        if endings.contains(where: text.hasSuffix) || (text.hasSuffix("呢") && letters.count <= shortest) { return true }
        return hasChoice(letters) || (phrases.contains(interrogatives) && !phrases.contains(indefinites))
    }

    /// 想不想, 去没去.
    private static func hasChoice(_ letters: [Character]) -> Bool {
        letters.indices.dropLast(2).contains { letters[$0] == letters[$0 + 2] && "不没".contains(letters[$0 + 1]) }
    }

    private static let endings = ["吗", "没有", "了没", "好么", "是么", "在么", "了么", "的么", "如何", "对吧", "是吧"]
    /// What begins or ends a clause that asks to be told something: 告诉我结果, 到家了告诉我一声. Amid others it only tells.
    private static let asking = ["跟我说说", "说来听听", "告诉我"].flatMap { words in
        ["", "吧", "嘛", "呀", "啊", "哦", "一声", "一下"].map { words + $0 }
    }
    private static let interrogatives = [
        "什么", "怎么", "怎样", "咋", "哪", "谁", "几点", "几个", "多少", "多久", "为啥", "啥", "何时", "有没有",
    ]
    /// What makes a statement of a word that asks.
    private static let indefinites = [
        "都", "也", "没什么", "没啥", "不知", "不晓得", "无论", "不管", "随便", "不怎么", "怎么说", "像什么", "哪怕", "哪天", "点什么", "点啥", "说不上",
    ]
}

// MARK: - English

extension OutreachQuestion {
    private static func asksInEnglish(_ words: ArraySlice<Substring>) -> Bool {
        guard let first = words.first else { return false }
        guard let second = words.dropFirst().first else { return wordsOfAsking.contains(first) }
        return openings.contains(first)
            || (wordsOfAsking.contains(first) && (auxiliaries.contains(second) || second == "about"))
            || (auxiliaries.contains(first) && subjects.contains(second))
    }

    private static let fillers: Set<Substring> = [
        "so", "and", "but", "oh", "hey", "ok", "okay", "well", "now", "then", "please", "just",
    ]
    private static let openings: Set<Substring> = ["whats", "hows", "whos", "wheres", "whens", "wanna", "fancy"]
    private static let wordsOfAsking: Set<Substring> = ["what", "how", "when", "where", "who", "why"]
    private static let auxiliaries: Set<Substring> = [
        "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will", "would", "shall",
        "should", "may", "might", "am", "didnt", "isnt", "arent", "wasnt", "wont", "cant", "havent",
    ]
    private static let subjects: Set<Substring> = [
        "you", "u", "it", "the", "your", "that", "this", "they", "we", "i", "he", "she", "there", "anyone", "anybody",
        "any", "those", "these", "things",
    ]
}
