import Foundation

/// Whether a message says what the two are to be, or that they no longer are.
///
/// It only tells that the talk is worth reading at once: what was declared, and whether both did, somebody else finds
/// out. It rather hears too little than too much: a clause must be nothing but the declaration, and what is quoted,
/// told of others, supposed or taken back is none. Both languages are read, for people mix them.
package enum DeclarationCue {
    /// The longest text that is looked at, in bytes; nobody declares anything at such a length.
    private static let longestText = 6000
    /// So many sentences are looked at, and so many clauses of each.
    private static let mostSentences = 200
    private static let mostClauses = 12
    /// The longest clause that can be one, in bytes without blanks.
    private static let longestClause = 150

    /// Whether `text` declares something in one of its clauses.
    package static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= longestText, isPossible(text) else { return false }
        return isSaid(in: Quotation.passages(outside: text), by: patterns) && !MemoryGatePhrases(text).contains(played)
    }

    /// Whether one of `passages`, which are somebody's own words, says plainly that it is over.
    static func isEnd(_ passages: [String]) -> Bool {
        isSaid(in: passages, by: endings) && !passages.contains { MemoryGatePhrases($0).contains(played) }
    }

    private static func isSaid(in passages: [String], by patterns: [DeclarationPattern]) -> Bool {
        // Who speaks of a boyfriend says of him that it is over.
        let isOfOthers = passages.contains { MemoryGatePhrases($0).contains(otherPartners) }
        return passages.contains { passage in
            sentences(of: passage).contains { sentence in
                let isBareHeard = !isOfOthers && !sentence.isQuestion
                let isHeard = clauses(of: sentence.text).contains {
                    isOne($0, of: patterns) || (isBareHeard && isBareEnding($0))
                }
                return isHeard && !isReported(sentence.text)
            }
        }
    }

    private static func isOne(_ clause: String, of patterns: [DeclarationPattern]) -> Bool {
        let letters = letters(ofClause: clause)
        guard !letters.isEmpty else { return false }
        let starts = opening.ends(in: letters)
        return patterns.contains { $0.ends(in: letters, from: starts).contains(letters.count) }
    }

    /// With nothing before it: who only thinks of it has not said it.
    private static func isBareEnding(_ clause: String) -> Bool {
        let letters = letters(ofClause: clause)
        return !letters.isEmpty && bareEndings.contains { $0.ends(in: letters).contains(letters.count) }
    }

    private static func letters(ofClause clause: String) -> [UInt8] {
        let letters = Array(TalkLine.letters(of: clause).utf8)
        return letters.count <= longestClause ? letters : []
    }

    /// Both languages at once: people say 做我 girlfriend.
    private static let lists = englishLists.merging(chineseLists) { "\($0) \($1)" }
    private static let opening = DeclarationPattern("OPENING*", lists: lists)
    private static let patterns = (english + chinese).map { DeclarationPattern("\($0) CLOSING*", lists: lists) }
    private static let endings = (englishApart + chineseApart).map {
        DeclarationPattern("\($0) CLOSING*", lists: lists)
    }
    private static let bareEndings = (englishBareEndings + chineseBareEndings).map {
        DeclarationPattern("\($0) FIRM_CLOSING*", lists: lists)
    }
}

// MARK: - Sentences and clauses

extension DeclarationCue {
    private static let ends: Set<Character> = [".", "!", "?", ";", "。", "！", "？", "；", "…"]
    private static let commas: Set<Character> = [",", "，", "、", "~", "～", "(", ")", "（", "）", "—", "–"]
    /// Words before which a clause may begin though no mark stands there.
    private static let joints = [" and ", " but ", " so ", " because "]

    /// The sentences of a passage, and whether each ends as a question does.
    static func sentences(of passage: String) -> [(text: String, isQuestion: Bool)] {
        let folded = MemorySimilarity.folded(passage)
        let sentences = folded.split { ends.contains($0) || $0.isNewline }
        return sentences.prefix(mostSentences).map { sentence in
            let isMarked = sentence.endIndex < folded.endIndex && "?？".contains(folded[sentence.endIndex])
            return (String(sentence), isMarked || MemoryGateWords.isQuestion(String(sentence)))
        }
    }

    /// The clauses of a sentence, and their ends from each joint on: both may be a declaration.
    private static func clauses(of sentence: String) -> [String] {
        let parts = sentence.split { commas.contains($0) }.prefix(mostClauses).map { String($0) }
        return parts.flatMap { part in
            let ends = joints.flatMap { joint in part.ranges(of: joint).map { String(part[$0.upperBound...]) } }
            return [part] + ends.prefix(mostClauses) + unspaced(part)
        }
    }

    /// The pieces of a clause that blanks part as commas do where a script has no blanks between words.
    private static func unspaced(_ clause: String) -> [String] {
        let pieces = clause.split(whereSeparator: \.isWhitespace)
        guard pieces.count > 1 else { return [] }
        return pieces.prefix(mostClauses).filter { $0.allSatisfy(\.isUnspaced) }.map { String($0) }
    }

    /// Whether a sentence supposes something, or tells what somebody said.
    static func isReported(_ sentence: String) -> Bool {
        let phrases = MemoryGatePhrases(sentence).without(ownSpeech)
        return phrases.contains(suppositions + reports)
    }
}

// MARK: - Words

extension DeclarationCue {
    /// What shows that a declaration is played, wherever it stands in the message.
    static let played = [
        "kidding", "jk", "joking", "just a joke", "prank", "song", "lyrics", "movie", "film", "scene", "novel", "quote",
        "roleplay", "role play", "translate", "pretend", "dream", "dreamed", "dreamt", "drama", "episode",
        "开玩笑", "骗你的", "逗你", "歌词", "台词", "电影", "电视剧", "小说", "剧里", "这首歌", "翻译", "梦见", "梦到", "假装", "扮演", "愚人节",
    ]
    /// What makes a sentence suppose.
    private static let suppositions = [
        "if", "unless", "suppose", "imagine", "what if", "would have", "when", "whenever", "until", "before", "wish",
        "如果", "要是", "假如", "假设", "倘若", "万一", "的话", "除非", "等到", "有一天", "希望他", "希望她", "要不是", "既然他", "以前", "曾经", "当时",
    ]
    /// Who else somebody may be together with.
    static let otherPartners = [
        "boyfriend", "girlfriend", "bf", "gf", "husband", "wife", "fiance", "fiancee", "my ex", "ex boyfriend",
        "ex girlfriend", "男朋友", "女朋友", "男友", "女友", "老公", "老婆", "前任", "前男友", "前女友", "未婚夫", "未婚妻",
    ]
    /// What makes a sentence tell of somebody else's words.
    private static let reports = [
        "said", "says", "saying", "told", "tells", "asked", "asks", "wrote", "writes", "texted", "yelled", "screamed",
        "sang", "goes", "was like", "were like", "is like", "be like", "remember", "she", "he", "they", "him",
        "说", "问", "讲", "告诉", "唱", "喊", "写", "听到", "听见", "看到", "他", "她", "跟别人", "和别人",
    ]
    /// What introduces words of one's own, though it looks like the others.
    private static let ownSpeech = [
        "我想说", "我要说", "我只想说", "我跟你说", "跟你说", "听我说", "我说真的", "说真的", "说实话", "老实说", "不瞒你说", "实话说", "我想问你", "想问你", "想问问你",
        "我问你", "我想告诉你", "想告诉你", "告诉你", "说好了", "我说", "我想问", "没什么好说", "没什么可说", "不多说", "不说了", "其他", "吉他",
    ]
}
