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
        /// Whether its sentence asks something.
        let isQuestion: Bool
        /// Whether it says what would be so, or only if something else is.
        let isSupposed: Bool
        /// The place of its sentence among all.
        let place: Int
    }

    /// More clauses are not looked at, of one line and of all.
    private static let most = 40

    /// The clauses in order.
    let all: [Clause]

    /// The clauses of the lines that a draft names.
    init(citation: MemoryGateCitation, context: MemoryGateContext) {
        var clauses: [Clause] = []
        for line in citation.words where clauses.count < Self.most {
            Self.read(line, names: context.nameWords, into: &clauses)
        }
        all = Array(clauses.prefix(Self.most))
    }

    /// The clauses that have most in common with `text`; all of them when none has anything.
    ///
    /// Of several that have as much in common, those count that frame it alike.
    func closest(to text: String) -> [Clause] {
        let terms = MemorySimilarityTerms(text)
        let shares = all.map { clause in
            let common = clause.terms.all.intersection(terms.all).count
            return common == 0 ? 0 : common * 100 + clause.terms.framed.intersection(terms.framed).count
        }
        guard let most = shares.max(), most > 0 else { return all }
        return zip(all, shares).filter { $1 == most }.map(\.0)
    }

    private static func read(_ line: String, names: [String], into clauses: inout [Clause]) {
        var subject: MemoryGateSubject?
        for sentence in MemoryGateSentence.all(in: line, most: most) {
            let whole = MemoryGatePhrases(sentence.text)
            let place = (clauses.last?.place ?? -1) + 1
            var isSupposed = false
            for clause in sentence.clauses(most: most) where clauses.count < most {
                let phrases = MemoryGatePhrases(clause)
                // Whoever was spoken of last is spoken of still.
                subject = MemoryGateSubject(of: phrases, names: names) ?? subject
                isSupposed = MemoryGateSupposition.holds(in: phrases, of: whole, after: isSupposed)
                clauses.append(
                    Clause(
                        phrases: phrases, terms: MemorySimilarityTerms(clause), subject: subject, sentence: whole,
                        isQuestion: sentence.isQuestion, isSupposed: isSupposed, place: place))
            }
        }
    }
}
