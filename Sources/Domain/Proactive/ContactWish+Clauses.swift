extension ContactWish {
    /// The longest text that is looked at, in bytes.
    static let longestText = 4000
    private static let mostSentences = 40
    private static let mostClauses = 12
    /// The longest clause that can be a wish, in bytes without blanks.
    private static let longestClause = 160

    private static let ends: Set<Character> = [".", "!", "?", ";", "。", "！", "？", "；", "…"]
    private static let commas: Set<Character> = [
        ",", "，", "、", ":", "：", "~", "～", "(", ")", "（", "）", "—", "–",
    ]
    /// Words before which a clause may begin though no mark stands there.
    private static let joints = [" and ", " but ", " so ", "所以", "但是", "不过"]
    /// Words before which one may end so.
    private static let causes = [
        " because ", " cause ", " cuz ", " bc ", " since ", " as i ", " or i ", " i need ", " i have ",
        " it's ", " i'm ", "因为",
    ]

    /// What may be a wish in a text: clauses and neighbours among them, in letters.
    static func clauses(of text: String) -> [[UInt8]] {
        sentences(of: text).flatMap { sentence in
            let parts = sentence.split { commas.contains($0) }.prefix(mostClauses).map { String($0) }
            let pairs = zip(parts, parts.dropFirst()).map { $0 + $1 }
            return (parts + parts.flatMap(pieces) + pairs).map { Array(TalkLine.letters(of: $0).utf8) }
                .filter { (1...longestClause).contains($0.count) }
        }
    }

    /// What stands before and behind the words that join clauses.
    private static func pieces(of clause: String) -> [String] {
        let lower = clause.lowercased()
        let ends = joints.flatMap { joint in
            lower.ranges(of: joint).map { String(lower[$0.upperBound...]) }
        }
        let beginnings = causes.flatMap { cause in
            lower.ranges(of: cause).map { String(lower[..<$0.lowerBound]) }
        }
        return Array((ends + beginnings).prefix(mostClauses)) + unspaced(lower)
    }

    /// The pieces of a clause that blanks part as commas do where a script has no blanks between words.
    private static func unspaced(_ clause: String) -> [String] {
        let pieces = clause.split(whereSeparator: \.isWhitespace)
        guard pieces.count > 1 else { return [] }
        return pieces.prefix(mostClauses).filter { $0.allSatisfy { !$0.isOfWord || $0.isNumber } }.map {
            String($0)
        }
    }

    /// The sentences that tell of nobody else, suppose nothing and ask nothing but politely.
    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var rest = MemorySimilarity.folded(text)[...]
        while !rest.isEmpty, sentences.count < mostSentences {
            let sentence = rest.prefix { !ends.contains($0) && !$0.isNewline }
            rest = rest[sentence.endIndex...]
            let marks = rest.prefix { ends.contains($0) || $0.isNewline }
            rest = rest.dropFirst(marks.count)
            let isQuestion = marks.contains("?") || marks.contains("？")
            if isSaid(String(sentence), isQuestion: isQuestion) { sentences.append(String(sentence)) }
        }
        return sentences
    }

    private static func isSaid(_ sentence: String, isQuestion: Bool) -> Bool {
        let phrases = MemoryGatePhrases(sentence).without(ownSpeech)
        return !phrases.contains(suppositions + reports)
            && (!isQuestion || phrases.contains(courtesies))
    }
}

// MARK: - Words

extension ContactWish {
    /// What shows that nothing is meant, wherever it stands in the message.
    static let played = [
        "kidding", "jk", "joking", "just a joke", "prank", "song", "lyrics", "movie", "novel", "quote", "roleplay",
        "role play", "translate", "translation", "pretend", "dream", "dreamed", "dreamt", "episode", "in english",
        "in chinese", "how do you say", "开玩笑", "骗你的", "逗你", "歌词", "台词", "电影", "电视剧", "小说", "剧里", "这首歌", "翻译", "梦见",
        "梦到", "梦里", "假装", "扮演", "愚人节", "用英语", "用英文",
    ]
    /// What shows that words which end something are play, or only for the moment.
    static func isPassing(_ text: String) -> Bool {
        let phrases = MemoryGatePhrases(text)
        let isLaughing = phrases.words.contains { word in laughing.contains { word.hasPrefix($0) } }
        return isLaughing || phrases.contains(laughs + moments) || text.contains { laughingSigns.contains($0) }
    }

    private static let laughs = ["lol", "lmao", "rofl", "哈哈", "嘻嘻", "嘿嘿", "呵呵"]
    private static let laughing = ["haha", "hehe", "hihi", "loool"]
    private static let laughingSigns: Set<Character> = ["😂", "🤣", "😜", "😝", "😹", "😆"]
    private static let moments = [
        "in a meeting", "in the meeting", "in meetings", "in class", "in a lecture", "in a call", "on a call",
        "on the phone", "driving", "gaming", "in the shower", "my phone is", "my battery", "later", "in a bit", "brb",
        "在开会", "要开会", "在上课", "要上课", "开车", "打游戏", "洗澡", "没电", "等会", "待会", "等一下", "一会儿", "晚点", "晚上聊", "晚上再",
    ]

    private static let suppositions = [
        "if", "suppose", "supposing", "imagine", "would have", "wish", "hopefully", "someday", "one day", "used to",
        "如果", "要是", "假如", "假设", "倘若", "万一", "的话", "除非", "有一天", "曾经", "当年", "当时", "既然",
    ]
    private static let reports = [
        "said", "says", "saying", "told", "tells", "telling", "asked", "asks", "wrote", "writes", "texted", "yelled",
        "was like", "were like", "is like", "be like", "she", "he", "they", "him", "her", "them", "everyone",
        "everybody", "people", "nobody", "rule", "rules", "policy", "my boss", "my mom", "my mum", "my ex", "my wife",
        "my husband",
        "my girlfriend", "my boyfriend", "说", "问", "讲", "告诉", "喊", "听到", "听见", "看到", "他", "她", "别人", "人家", "大家", "老板",
        "领导", "同事", "客户", "我妈", "我爸", "前任", "规定", "规矩", "公告", "通知", "制度", "我男朋友", "我女朋友", "我老公", "我老婆", "我对象",
    ]
    /// What introduces words of one's own, though it looks like the others.
    private static let ownSpeech = [
        "i said", "i told you", "i already told you", "unless you", "我想说", "我要说", "我跟你说", "跟你说", "和你说", "我说真的", "说真的",
        "说实话", "老实说", "说好了", "我说过", "我说", "跟我说话", "和我说话", "说话", "再说", "告诉你", "我问你", "想问你", "其他", "吉他",
        "if im at work", "if im working", "if i text", "if i write", "if i message",
    ]
    /// What makes a request of a question.
    private static let courtesies = [
        "can you", "could you", "would you", "will you", "can u", "could u", "please", "pls", "ok", "okay", "alright",
        "all right", "do you mind", "would you mind", "能不能", "可不可以", "可以吗", "好吗", "好么", "行吗", "好不好", "行不行", "能别",
        "可以别", "能不要", "可以不",
    ]
}
