/// What is wrong with a message that nobody asked for.
package enum OutreachCheck {
    /// From this share of common terms on, a message says what was said before.
    static let nearness = 0.55
    /// A bubble with fewer terms is no repetition by itself: everybody says "ha" twice.
    private static let fewTerms = 3

    /// The faults of what a persona would write, each once, in the order of ``OutreachFault``; none when it is fit.
    ///
    /// `recent` is what it said itself to that person within a day. Where it may not ask, `mayAsk` is `false`.
    package static func faults(in bubbles: [String], own recent: [String], mayAsk: Bool)
        -> [OutreachFault]
    {
        OutreachFault.allCases.filter { fault in
            switch fault {
            case .repeats: repeats(bubbles, recent)
            case .guilt: bubbles.contains { OutreachGuilt.isFound(in: $0) }
            case .question: !mayAsk && bubbles.contains { OutreachQuestion.isFound(in: $0) }
            case .empty: !bubbles.contains { $0.contains { $0.isLetter || $0.isNumber } }
            }
        }
    }

    private static func repeats(_ bubbles: [String], _ recent: [String]) -> Bool {
        let whole = bubbles.joined(separator: "\n")
        let earlier = recent.map { ($0, Set(SearchTerms.terms(in: $0))) }
        let parts = [whole] + bubbles.filter { SearchTerms.terms(in: $0).count >= fewTerms }
        return parts.contains { part in
            let terms = Set(SearchTerms.terms(in: part))
            return earlier.contains {
                share(of: terms, and: $0.1) >= nearness || MemorySimilarity.isEqual(part, $0.0)
            }
        }
    }

    /// The coefficient of Dice.
    private static func share(of terms: Set<String>, and others: Set<String>) -> Double {
        guard !terms.isEmpty, !others.isEmpty else { return 0 }
        return 2 * Double(terms.intersection(others).count) / Double(terms.count + others.count)
    }
}
