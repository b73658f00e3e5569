import Foundation

extension Consolidation.Merge {
    /// How much more than its most important source a merge may matter.
    private static let gain = 0.2

    /// One of `sources`, of which there is at least one and which may become one.
    init(_ sources: [Memory], text: String, importance: Double?) {
        let newest = sources.sorted { ($0.said, $0.id) > ($1.said, $1.id) }
        let days = Set(sources.compactMap(\.day))
        let kinds = Set(sources.map(\.kind))
        let most = sources.map(\.importance).max() ?? 0
        self.init(
            sources: sources.map(\.id), text: text,
            kind: [.boundary, .shared, .plan, .fact].first { kinds.contains($0) } ?? .episode,
            attribute: sources.lazy.compactMap(\.attribute).first,
            acquaintances: sources.first?.acquaintances ?? [],
            importance: min(1, max(most, min(importance ?? most, most + Self.gain))),
            certainty: sources.map(\.certainty).min() ?? 0,
            quote: newest.first { !$0.quote.isEmpty }?.quote ?? "", said: newest.first?.said ?? .distantPast,
            day: days.count == 1 ? days.first : nil, recallCount: sources.map(\.recallCount).max() ?? 0,
            lastRecall: sources.compactMap(\.lastRecall).max())
    }
}
