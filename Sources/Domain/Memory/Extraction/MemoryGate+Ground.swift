extension MemoryGate {
    /// How much of a clause the person's words must hold; where they hold none of one of its words, more of the rest.
    private static let leastShare = 0.45
    private static let leastShareWithNews = 0.6
    /// How sure a draft must be whose words cannot be compared, because the person spoke another language.
    private static let leastCertaintyAcross = 0.6

    /// Refuses what the lines do not say.
    static func checkGround(
        of draft: MemoryDraft, citation: MemoryGateCitation, context: MemoryGateContext
    ) throws(MemoryRefusal) {
        let own = citation.words + citation.neighbours + questions(of: citation, for: draft)
        if isGrounded(draft, in: own, citation: citation, context: context) { return }
        let isTold = isGrounded(draft, in: own + citation.quotations, citation: citation, context: context)
        guard isTold else { throw .unfounded }
        // What somebody said may tell of them, but not of the person.
        if draft.about.isEmpty { throw .foreign }
    }

    /// Whether the person's cited lines say by themselves what the draft says.
    static func isCarried(_ draft: MemoryDraft, by citation: MemoryGateCitation, context: MemoryGateContext) -> Bool {
        isCovered(draft.text, by: citation.words, names: context.knownWords, draft: draft)
    }

    /// Whether the draft repeats what the persona was reminded of, and the person did not say it anew.
    static func isEcho(_ draft: MemoryDraft, citation: MemoryGateCitation, context: MemoryGateContext) -> Bool {
        context.material.recalled.contains { MemorySimilarity.isNear($0, draft.text) }
            && !isCarried(draft, by: citation, context: context)
    }

    private static func isGrounded(
        _ draft: MemoryDraft, in said: [String], citation: MemoryGateCitation, context: MemoryGateContext
    ) -> Bool {
        MemoryGateNumbers(said: said, dates: citation.dates, material: context.material).covers(draft)
            && areNamesKnown(draft.text, said: said, context: context)
            && isCovered(draft.text, by: said, names: context.knownWords, draft: draft)
    }

    /// What the person denied was asked but is not so; it grounds only what says "not".
    private static func questions(of citation: MemoryGateCitation, for draft: MemoryDraft) -> [String] {
        !citation.isDenying || MemorySimilarity.isDenying(draft.text) ? citation.questions : []
    }

    private static func isCovered(_ text: String, by said: [String], names: [String], draft: MemoryDraft) -> Bool {
        let spoken = MemorySimilarityTerms(said)
        if isForeign(text, to: spoken) { return draft.certainty >= leastCertaintyAcross }
        let implied = MemoryGateImplications.conclusions(from: MemoryGatePhrases(said.joined(separator: "\n")))
        let evidence = spoken.union(MemorySimilarityTerms(names)).union(MemorySimilarityTerms(implied))
        guard areRelativesKnown(text, evidence: evidence) else { return false }
        let clauses = text.split { ",，;；。".contains($0) }
            .map { MemorySimilarityTerms(MemoryGateNarration.stripped(String($0)), isCautious: true) }
        return clauses.filter { !$0.isEmpty }.allSatisfy { clause in
            let share = clause.share(in: evidence)
            return share >= (clause.hasNews(beside: evidence) ? leastShareWithNews : leastShare)
        }
    }

    /// Whether somebody spoke of the relatives whom the text names: models like to add a child or a sister.
    private static func areRelativesKnown(_ text: String, evidence: MemorySimilarityTerms) -> Bool {
        let relatives = MemorySimilarityTerms(text).words.intersection(relatives)
        return relatives.isSubset(of: evidence.words) || !evidence.words.isDisjoint(with: families)
    }

    private static let relatives = MemorySimilarityTerms(
        "mother father sister brother son daughter child cousin aunt uncle nephew niece grandmother grandfather"
    ).words
    private static let families = MemorySimilarityTerms(["siblings", "family", "parents", "twins", "baby"]).words

    /// Whether text and talk share no script, so that their words cannot be compared.
    private static func isForeign(_ text: String, to said: MemorySimilarityTerms) -> Bool {
        let terms = MemorySimilarityTerms(text)
        let words = said.words.count + said.frames.count { $0.first?.isASCII ?? false }
        let pairs = said.pairs.count + said.frames.count { $0.first?.isPaired ?? false }
        return terms.pairs.count > terms.words.count ? pairs * 4 < words : words * 4 < pairs
    }
}
