import Foundation

/// Tells what somebody says in a text from what they only quote.
///
/// It is stricter than what memories ask for: who says "I love you" in quotation marks says it to nobody, however short
/// it is. Where a mark is never closed, all that follows is quoted.
enum Quotation {
    /// What stands outside quotations, lyrics, scripts and what follows "she said:", piece by piece; none is without
    /// letters.
    static func passages(outside text: String) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline)
        let isScript = lines.lazy.filter(isOfScript).prefix(2).count > 1
        return lines.split { isForeign($0) || (isScript && isOfScript($0)) }
            .flatMap { unquoted($0.joined(separator: "\n")) }
            .map { $0.split(separator: "\n").map(ownPart).joined(separator: "\n") }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// Whether a line of a message is somebody else's.
    private static func isForeign(_ line: Substring) -> Bool {
        line.trimmed.hasPrefix(">") || line.contains { "♪♫".contains($0) }
    }

    /// Whether a line begins with whose words it has, as each line of a script or of a copied chat does.
    private static func isOfScript(_ line: Substring) -> Bool {
        let name = line.prefix(bare).prefix { !":：".contains($0) }
        guard name.endIndex < line.endIndex, ":：".contains(line[name.endIndex]) else { return false }
        return name.contains(where: \.isLetter) && name.allSatisfy { $0.isLetter || $0 == " " }
    }
}

// MARK: - Quotation marks

extension Quotation {
    private static let closings: [Unicode.Scalar: Unicode.Scalar] = [
        "“": "”", "「": "」", "『": "』", "《": "》", "«": "»", "„": "“", "\"": "\"", "＂": "＂", "”": "”",
    ]
    /// Those that serve as apostrophes too.
    private static let single: [Unicode.Scalar: Unicode.Scalar] = ["‘": "’", "'": "'"]

    /// By code points: a mark under a quotation mark would make another character of it.
    private static func unquoted(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var passages = [String.UnicodeScalarView()]
        var index = 0
        while index < scalars.count {
            guard let end = end(ofQuotationAt: index, in: scalars) else {
                passages[passages.count - 1].append(scalars[index])
                index += 1
                continue
            }
            // Who speaks is told with a colon or without; what stands on both sides was not said in one.
            passages[passages.count - 1].append(":")
            passages.append(String.UnicodeScalarView())
            index = end + 1
        }
        return passages.map { String($0) }
    }

    /// Where the quotation ends that begins here; `nil` when none does.
    private static func end(ofQuotationAt index: Int, in scalars: [Unicode.Scalar]) -> Int? {
        let rest = scalars[(index + 1)...]
        if let closing = closings[scalars[index]] { return rest.firstIndex(of: closing) ?? scalars.count }
        guard let closing = single[scalars[index]], index == 0 || !isOfWord(scalars[index - 1]) else { return nil }
        return rest.indices.first { place in
            scalars[place] == closing && (place + 1 == scalars.count || !isOfWord(scalars[place + 1]))
        }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

// MARK: - Attributions

extension Quotation {
    private static let verbs: Set<Substring> = [
        "said", "says", "say", "sang", "sings", "wrote", "writes", "quote", "goes", "told", "asked", "texted", "lyrics",
    ]
    private static let chineseVerbs = [
        "说", "说过", "说道", "唱", "唱道", "问", "问道", "写", "写道", "喊", "讲", "台词", "歌词", "曰", "云", "问我", "告诉我", "回我",
    ]
    /// Who introduces words of their own that way.
    private static let own = [
        "我说", "我想说", "我要说", "我只想说", "我就想说", "跟你说", "对你说", "和你说", "想说", "要说", "我问", "想问", "听我说", "我讲", "跟你讲", "对你讲",
        "和你讲", "想讲", "要讲",
    ]
    /// What nobody says of others.
    private static let idioms = ["话说", "就是说", "实话说", "老实说", "怎么说", "再说"]
    /// Before 我说 it is told to oneself by another: 她跟我说.
    private static let towards = ["跟", "对", "和", "向", "同", "给", "与", "冲", "朝", "拉着", "看着", "抱着"]
    /// Who else may speak.
    private static let others = [
        "他", "她", "它", "妈", "爸", "哥", "姐", "弟", "妹", "爷", "奶", "友", "同学", "同事", "老师", "老板", "老公", "老婆", "前任", "闺蜜",
        "室友",
        "对象", "人家", "别人", "有人", "大家",
    ]
    /// What may stand before 想说 where nobody is named.
    private static let adverbs: Set<Character> = Set("其实真的就只也还好很一直今天现在最后突然但可是不过所以因为然后那嗯啊唉哎")
    /// Whom something may be told to, and when, after the verb: "she told me", "he said to my sister yesterday".
    private static let recipients: Set<Substring> = [
        "to", "me", "us", "him", "her", "them", "you", "my", "his", "their", "everyone", "everybody", "again", "once",
        "yesterday", "today", "tonight", "sister", "brother", "mom", "mum", "dad", "friend", "friends",
    ]
    /// What may stand between a subject and its verb.
    private static let auxiliaries: Set<Substring> = [
        "to", "want", "wanted", "wanna", "need", "needed", "have", "had", "going", "gonna", "just", "really", "only",
        "always", "never", "would", "will", "should", "must", "can", "could",
    ]
    /// So many of these words are looked past.
    private static let mostRecipients = 3
    /// No attribution is longer, in characters.
    private static let longest = 60
    /// So many colons of a line are looked at.
    private static let mostColons = 8
    /// Up to this width a line says no more than who speaks.
    private static let bare = 24

    /// A line up to the words that it says are another's; empty when all it says itself is whose they are.
    private static func ownPart(of line: Substring) -> String {
        let colons = line.indices.lazy.filter { ":：".contains(line[$0]) }.prefix(mostColons)
        guard let colon = colons.first(where: { isAttribution(line[..<$0]) }) else { return String(line) }
        let beginning = String(line[..<colon])
        return beginning.width <= bare ? "" : beginning
    }

    private static func isAttribution(_ beginning: Substring) -> Bool {
        let beginning = String(beginning.suffix(longest)).trimmed
        if chineseVerbs.contains(where: beginning.hasSuffix) { return !isOwn(beginning) }
        let words = MemoryGatePhrases(beginning).words
        let trailing = words.reversed().prefix { recipients.contains($0) && !verbs.contains($0) }.count
        let rest = words.dropLast(min(trailing, mostRecipients))
        guard let verb = rest.last, verbs.contains(verb) || verb == "quoting" else { return false }
        let subject = rest.dropLast().last { !auxiliaries.contains($0) }
        return Set(rest.suffix(3) + [subject ?? ""]).isDisjoint(with: ["i", "me", "ill", "ive", "id", "im"])
    }

    /// Whether the last clause of `beginning`, which ends with a Chinese verb of saying, has nobody else as its subject.
    private static func isOwn(_ beginning: String) -> Bool {
        if idioms.contains(where: beginning.hasSuffix) { return true }
        guard let verb = own.filter(beginning.hasSuffix).max(by: { $0.count < $1.count }) else { return false }
        let clause = beginning.split { "，,。；;！!？?、 ".contains($0) }.last.map { String($0) } ?? beginning
        let subject = clause.dropLast(verb.count)
        if towards.contains(where: subject.hasSuffix) || others.contains(where: subject.contains) { return false }
        return verb.hasPrefix("我") || subject.contains("我") || subject.allSatisfy(adverbs.contains)
    }
}
