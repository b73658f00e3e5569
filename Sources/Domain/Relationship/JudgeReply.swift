/// What a model answered when it was asked to judge a proposed stage.
///
/// An answer that cannot be relied on is none: nothing changes, and the judge is asked again later.
package enum JudgeReply {
    /// The most lines whose words are kept as evidence.
    private static let mostEvidence = 3
    /// The most characters of each.
    private static let longestEvidence = 80
    /// The most characters of a reason.
    private static let longestReason = 300

    /// The verdict in `text` on the talk whose numbered lines were `lines`, counted from 1.
    ///
    /// `nil` for prose, for two verdicts that contradict each other, and for an agreement that cites no line with words
    /// of the person's own.
    package static func verdict(in text: String, of lines: [HistoryMessage]) -> StageVerdict? {
        guard text.utf8.count <= ExtractionReply.longestAnswer, let objects = ExtractionReplyObjects(in: text)?.texts
        else { return nil }
        let verdicts = objects.compactMap { ExtractionReplyValue(json: $0) }.compactMap { verdict(of: $0, lines) }
        // Some models think aloud first, so the last one counts.
        guard let last = verdicts.last, verdicts.allSatisfy({ $0.isAgreed == last.isAgreed }) else { return nil }
        return last.isAgreed && last.evidence.isEmpty ? nil : last
    }

    private static func verdict(of value: ExtractionReplyValue, _ lines: [HistoryMessage]) -> StageVerdict? {
        guard let isAgreed = isAgreement(value) else { return nil }
        let ground = value.word("ground").map(plain).flatMap(StageVerdict.Ground.init) ?? .unclear
        return StageVerdict(
            isAgreed: isAgreed, ground: isAgreed ? nil : ground,
            reason: value.text("reason", limit: longestReason) ?? "",
            evidence: evidence(value.numbers("lines"), in: lines))
    }

    /// Whether it agrees; `nil` for what is neither.
    private static func isAgreement(_ value: ExtractionReplyValue) -> Bool? {
        if case .flag(let flag) = value["verdict"] { return flag }
        guard let word = value.word("verdict").map(plain) else { return nil }
        if agreements.contains(word) { return true }
        return refusals.contains(word) ? false : nil
    }

    /// A word without the marks about it, its parts joined as ours are: "Too soon." is "too_soon".
    private static func plain(_ word: String) -> String {
        word.split { !$0.isLetter }.joined(separator: "_")
    }

    private static let agreements: Set<String> = ["agree", "agreed", "agrees", "true", "yes", "同意"]
    private static let refusals: Set<String> = [
        "refuse", "refused", "refuses", "refusal", "reject", "rejected", "disagree", "disagreed", "false", "no", "拒绝",
        "不同意",
    ]

    /// The person's own words in the cited lines, of which no line counts twice, and none that orders a verdict.
    private static func evidence(_ numbers: [Int], in lines: [HistoryMessage]) -> [String] {
        var cited: Set<Int> = []
        let words = numbers.compactMap { number -> String? in
            guard number >= 1, number <= lines.count, cited.insert(number).inserted else { return nil }
            let passages = lines[number - 1].ownPassages.filter { !PointsRequest.isOrder($0) }
            return passages.isEmpty ? nil : passages.joined(separator: " ").trimmed
        }
        return words.prefix(mostEvidence).map { String($0.prefix(longestEvidence)) }
    }
}
