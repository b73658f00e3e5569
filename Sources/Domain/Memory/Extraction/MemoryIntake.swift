import Foundation

/// What becomes of what is remembered, once a model has read a stretch of talk.
package enum MemoryIntake {
    /// Judges everything that `extraction` proposes, and says what changes.
    ///
    /// More than ``ExtractionReply/mostMemories`` proposals are not looked at.
    package static func changes(from extraction: Extraction, in material: ExtractionMaterial) -> MemoryChanges {
        var batch = MemoryIntakeBatch(extraction: extraction, material: material)
        for draft in extraction.memories.prefix(ExtractionReply.mostMemories) { batch.take(in: draft) }
        return batch.changes
    }

    /// The moment at which the person said what `draft` holds, the last time; `nil` when no line of theirs says so.
    static func said(_ draft: MemoryDraft, in material: ExtractionMaterial) -> Date? {
        cited(draft, in: material).map(\.date).max()
    }

    /// A few of the person's own words that `draft` comes from, in one line and without secrets.
    static func quote(of draft: MemoryDraft, in material: ExtractionMaterial) -> String {
        let terms = MemorySimilarityTerms(draft.text).all
        let lines = cited(draft, in: material).compactMap { MemoryGateWords.own(of: $0)?.words }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !SensitiveText.isSensitive($0) }
        let shares = lines.map { MemorySimilarityTerms($0).all.intersection(terms).count }
        guard let most = shares.max(), let place = shares.firstIndex(of: most) else { return "" }
        return String(lines[place].prefix(longestQuote)).trimmed
    }

    /// The known memories that the person asked to forget.
    ///
    /// A model may not forget by itself: somebody must have asked, and few of them are meant unless all are.
    static func forgotten(of extraction: Extraction, in material: ExtractionMaterial) -> [MemoryID] {
        let requests = material.lines.compactMap { MemoryGateWords.own(of: $0)?.words }.filter(ForgetRequest.isOne)
        guard !requests.isEmpty else { return [] }
        let isAll = requests.contains { MemoryGatePhrases($0).contains(everything) }
        var seen: Set<MemoryID> = []
        let asked = extraction.forget.compactMap { material.memories.element(number: $0)?.id }
            .filter { seen.insert($0).inserted }
        return Array(asked.prefix(isAll ? asked.count : mostForgotten))
    }

    /// The most memories that one stretch of talk makes forgotten, unless the person says "everything".
    static let mostForgotten = 5
    private static let everything = [
        "everything", "all of it", "all of that", "all that", "all you know", "all about", "whatever", "全部", "所有", "一切",
        "全忘",
        "都忘", "统统", "全都",
    ]
    private static let longestQuote = 80

    private static func cited(_ draft: MemoryDraft, in material: ExtractionMaterial) -> [HistoryMessage] {
        Set(draft.sources).sorted(by: >).lazy.compactMap { material.lines.element(number: $0) }
            .filter { MemoryGateWords.own(of: $0) != nil }.prefix(MemoryGateCitation.mostLines).reversed()
    }
}
