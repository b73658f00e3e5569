/// What the person said, clause by clause, with whom each clause tells of.
struct MemoryGateClauses {
    /// One clause.
    struct Clause {
        /// Its phrases.
        let phrases: MemoryGatePhrases
        /// What it says.
        let terms: MemorySimilarityTerms
        /// Of whom it tells; `nil` when it does not say.
        let subject: MemoryGateSubject?
        /// All clauses of its sentence.
        let sentence: MemoryGatePhrases
    }

    /// More clauses are not looked at, of one line and of all.
    private static let most = 80

    /// The clauses in order.
    let all: [Clause]

    /// The clauses of the lines that a draft names.
    init(citation: MemoryGateCitation, context: MemoryGateContext) {
        let clauses = citation.words.lazy.flatMap { Self.clauses(of: $0, names: context.nameWords) }
        all = Array(clauses.prefix(Self.most))
    }

    /// The clauses that have most in common with `text`; all of them when none has anything.
    func closest(to text: String) -> [Clause] {
        let terms = MemorySimilarityTerms(text).all
        let shares = all.map { $0.terms.all.intersection(terms).count }
        guard let most = shares.max(), most > 0 else { return all }
        return zip(all, shares).filter { $1 == most }.map(\.0)
    }

    private static func clauses(of text: String, names: [String]) -> [Clause] {
        let sentences = text.prefix(MemorySimilarityTerms.longest).split { ".!?。！？\n;；".contains($0) }
            .prefix(most)
        var subject: MemoryGateSubject?
        return sentences.flatMap { sentence in
            let whole = MemoryGatePhrases(String(sentence))
            return sentence.split { ",，".contains($0) }.prefix(most).map { clause in
                let phrases = MemoryGatePhrases(String(clause))
                // Whoever was spoken of last is spoken of still.
                subject = MemoryGateSubject(of: phrases, names: names) ?? subject
                return Clause(
                    phrases: phrases, terms: MemorySimilarityTerms(String(clause)), subject: subject, sentence: whole)
            }
        }
    }
}
