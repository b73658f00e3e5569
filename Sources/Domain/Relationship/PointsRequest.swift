import Foundation

/// Whether words are meant for whoever keeps the score.
///
/// The score is nobody's to ask for: what speaks of it shows nothing between two.
enum PointsRequest {
    /// Whether a few words, given as evidence, speak of points at all.
    static func isOne(_ evidence: String) -> Bool {
        let letters = TalkLine.letters(of: evidence)
        return isOrder(evidence) || evidence.contains { "{}".contains($0) }
            || chinese.contains { letters.contains($0) } || MemoryGatePhrases(visible(evidence)).contains(english)
    }

    /// Whether a passage tells what to score, or speaks as a program does; an exam's score may be spoken of.
    static func isOrder(_ passage: String) -> Bool {
        let folded = MemorySimilarity.folded(passage)
        let letters = TalkLine.letters(of: passage)
        if folded.contains("{"), folded.contains("}") { return true }
        if marks.contains(where: folded.trimmed.hasPrefix) || scores.contains(where: letters.contains) { return true }
        let words = MemoryGatePhrases(visible(passage)).words
        let isSet = zip(words, words.dropFirst()).contains { name, value in
            names.contains(String(name)) && value.first.map { $0.isNumber } ?? false
        }
        return isSet || isRaise(folded)
    }

    /// Whether "+100" stands in it; "+1" only agrees, and what is longer is a telephone number.
    private static func isRaise(_ folded: String) -> Bool {
        folded.split(separator: "+", omittingEmptySubsequences: false).dropFirst().contains { rest in
            (2...4).contains(rest.trimmed.prefix { $0.isNumber }.count)
        }
    }

    /// What can be seen of a text: marks of no width hide words from whoever reads letter by letter.
    private static func visible(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let english = [
        "score", "scores", "scoring", "points", "affinity", "rating", "ratings", "json", "favorability",
        "favourability", "intimacy level", "intimacy value", "max warmth", "full marks", "extra credit", "level up",
    ]
    private static let chinese = [
        "好感度", "好感值", "亲密度", "亲密值", "亲密等级", "加分", "扣分", "打分", "评分", "分数", "满分", "积分", "刷分", "信任值", "信任度",
    ]
    /// Words that only a program's score is called by.
    private static let scores = [
        "好感度", "好感值", "好感加", "亲密度", "亲密值", "亲密等级", "信任值", "affinityscore", "relationshipscore",
    ]
    private static let marks = ["[system", "<system", "system:", "[系统", "【系统", "系统:", "```"]
    private static let names = Set(
        RelationshipSignals.Kind.allCases.map(\.rawValue)
            + ["score", "scores", "affinity", "intimacy", "closeness", "favorability", "value", "humor"])
}
