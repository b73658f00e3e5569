extension MemorySimilarityTerms {
    /// How much of this stands in `evidence`, in `0...1`; all of it when there is nothing.
    ///
    /// Two characters that stand there, but not side by side, count by half; so does a pair
    /// of which one does, as long as nothing else is news.
    func share(in evidence: MemorySimilarityTerms) -> Double {
        let all = all
        // "Is 28 years old" says nothing but its number, and numbers are compared by themselves.
        guard !all.isEmpty, !(words.isEmpty && pairs.isEmpty && !numbers.isEmpty) else { return 1 }
        let known = evidence.all.union(evidence.frames)
        let isAllMet = !hasNews(beside: evidence) && pairs.contains(where: known.contains)
        let found = all.reduce(0.0) { sum, term in
            if known.contains(term) { return sum + 1 }
            guard let first = term.first, first.isPaired else { return sum }
            if term.count == 1 { return sum + (evidence.characters.contains(first) ? 1 : 0) }
            let met = term.count(where: evidence.characters.contains)
            // Where every word was met in part, a pair may lie between what was met and what is added.
            return sum + (met == term.count || (met > 0 && isAllMet) ? 0.5 : 0)
        }
        return found / Double(all.count)
    }

    /// Whether one of its words of several characters is wholly new beside `evidence`.
    func hasNews(beside evidence: MemorySimilarityTerms) -> Bool {
        runs.contains { $0.count > 1 && evidence.characters.isDisjoint(with: $0) }
    }
}
