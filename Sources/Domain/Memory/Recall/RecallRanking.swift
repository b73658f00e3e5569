import Foundation

/// Finds what fits a query: first by full text alone among all messages, then among the best by what they say.
package struct RecallRanking: Sendable {
    /// How many candidates are worth loading.
    package static let mostCandidates = 300

    private let weights: RecallWeights

    /// A ranking of messages, or of facts.
    package init(_ weights: RecallWeights = .messages) {
        self.weights = weights
    }

    /// The candidates among the messages of `index`, the best first and the newer before the older where they are
    /// equal.
    ///
    /// They are at most `limit`, and beside them as many of the days that the query names.
    package func candidates(in index: RecallIndex, limit: Int = mostCandidates) -> [RecallCandidate] {
        let spans = SessionSpan.spans(of: index)
        var scorer = TermScorer(spans: spans, weights: weights)
        for posting in Self.telling(index.postings, among: spans.last?.places.upperBound ?? 0) {
            scorer.add(posting.numbers, weight: posting.term.weight)
        }
        return Shortlist(scorer: scorer, spans: spans, sessionWeight: weights.session)
            .candidates(limit: limit, dated: index.dated)
    }

    /// The hits among `candidates`, the best first, by what `documents` say of them.
    ///
    /// A candidate without a document is left out; so is one that nothing speaks for.
    package func ranked(
        _ candidates: [RecallCandidate], documents: [RecallDocument], for query: RecallQuery
    ) -> [RecallHit] {
        let known = Dictionary(documents.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let found = candidates.compactMap { candidate in known[candidate.number].map { (candidate, $0) } }
        let mean = Double(found.reduce(0) { $0 + $1.1.contextTerms }) / Double(max(1, found.count))
        let scores = found.map { score(of: $0.0, $0.1, meanTerms: mean, for: query) }
        let best = scores.map(\.total).max() ?? 0
        let hits = zip(found, scores).map { pair, score in
            RecallHit(number: pair.0.number, score: dated(score, pair.1, best: best, for: query))
        }
        return hits.filter { $0.score.total > 0 }.sorted {
            ($1.score.total, $1.number) < ($0.score.total, $0.number)
        }
    }

    /// The postings that tell messages apart; all that are not empty when none does.
    private static func telling(_ postings: [RecallIndex.Posting], among count: Int) -> [RecallIndex.Posting] {
        let limit = RecallIndex.postingLimit(count: count)
        let telling = postings.filter { !$0.isCut && !$0.numbers.isEmpty && $0.numbers.count <= limit }
        return telling.isEmpty ? postings : telling
    }
}

// MARK: - What documents say

extension RecallRanking {
    private func score(
        of candidate: RecallCandidate, _ document: RecallDocument, meanTerms: Double, for query: RecallQuery
    ) -> RecallScore {
        let fit = meanTerms > 0 ? lengthFactor(Double(document.contextTerms) / meanTerms) : 1
        let answered = document.answersQuestion ? Double(weights.question) * candidate.previous : 0
        let lexical = candidate.lexical * fit
        let context = (candidate.context + answered) * fit
        let factor = cueFactor(of: document, for: query)
        let cues = (lexical + context + candidate.session) * (factor - 1)
        return RecallScore(lexical: lexical, context: context, session: candidate.session, cues: cues)
    }

    private func lengthFactor(_ relativeLength: Double) -> Double {
        1 / (1 + Double(weights.length) * (relativeLength - 1))
    }

    private func cueFactor(of document: RecallDocument, for query: RecallQuery) -> Double {
        var factor = 1.0
        if let side = query.side, side == document.side { factor *= Double(weights.side) }
        if weights.when != 1, query.asksWhen, TimeWords.tellsTime(document.text) { factor *= Double(weights.when) }
        return factor
    }

    private func dated(
        _ score: RecallScore, _ document: RecallDocument, best: Double, for query: RecallQuery
    ) -> RecallScore {
        guard query.days.contains(where: { $0.contains(document.date) }) else { return score }
        // Without any other score the day is all there is.
        let bonus = Double(weights.day) * (best > 0 ? best : 1)
        return RecallScore(
            lexical: score.lexical, context: score.context, session: score.session, cues: score.cues + bonus)
    }
}
