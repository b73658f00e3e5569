/// What must be the same in a query and a text for the text to come to mind.
///
/// However a search ranks, something is always first; what shares hardly a word with the talk is no memory of it.
package struct RecallFloor: Sendable {
    /// Terms of less weight are everyday words or single characters.
    private static let leastWeight = 0.7

    private let terms: Set<String>

    /// The floor for `query`.
    package init(_ query: RecallQuery) {
        terms = Set(query.terms.filter { $0.weight >= Self.leastWeight }.map(\.text))
    }

    /// Whether `text` shares at least `count` telling terms with the query.
    package func holds(_ text: String, sharing count: Int) -> Bool {
        terms.intersection(SearchTerms.terms(in: text)).count >= count
    }
}
