/// Joins what full text found and what is near in meaning.
package enum RecallFusion {
    /// How much meaning counts beside words, when both are brought to `0...1`: measured on dialogue corpora.
    private static let meaning = 0.5

    /// The hits by both, the best first; without similarities, `hits` as they are.
    ///
    /// `similarities` are those of a vector model, by number. Whatever full text did not find counts nothing there.
    package static func fused(
        _ hits: [RecallHit], with similarities: [(number: UInt32, similarity: Double)]
    ) -> [RecallHit] {
        guard let nearest = similarities.map(\.similarity).max(), let farthest = similarities.map(\.similarity).min()
        else { return hits }
        let best = hits.first?.score.total ?? 0
        let scale = best > 0 ? best : 1
        let span = max(nearest - farthest, .leastNormalMagnitude)
        let nearness = nearness(among: similarities.map(\.similarity))
        var scores = Dictionary(hits.map { ($0.number, $0.score) }) { first, _ in first }
        for (number, similarity) in similarities {
            let part = meaning * scale * (similarity - farthest) / span
            scores[number] = (scores[number] ?? .nothing).with(meaning: part, isNear: similarity > nearness)
        }
        return scores.map { RecallHit(number: $0.key, score: $0.value) }.sorted {
            ($1.score.total, $1.number) < ($0.score.total, $0.number)
        }
    }

    /// The similarity from which on something is far nearer than most: two standard deviations above the mean.
    ///
    /// Models differ in what they call near, so their own figures tell; few of them tell nothing.
    private static func nearness(among similarities: [Double]) -> Double {
        guard similarities.count >= 8 else { return .infinity }
        let mean = similarities.reduce(0, +) / Double(similarities.count)
        let variance = similarities.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(similarities.count)
        return mean + 2 * variance.squareRoot()
    }
}
