/// Keeps what is recalled from saying the same thing twice.
package enum Diversity {
    /// How many hits are compared.
    package static let pool = 60
    /// What a hit loses when its words are those of a better one, as a share of the best score.
    private static let loss = 0.3

    /// The `count` hits that fit well and differ, chosen one by one among the first ``pool`` of `hits`.
    ///
    /// `terms` are those of each hit's text, in the order of `hits`; a hit without terms is like no other.
    package static func diversified(_ hits: [RecallHit], terms: [[String]], count: Int) -> [RecallHit] {
        let best = hits.first?.score.total ?? 0
        guard best > 0, count > 0 else { return Array(hits.prefix(max(0, count))) }
        let sets = terms.prefix(pool).map(Set.init)
        var open = Array(hits.indices.prefix(pool))
        var likeness = Array(repeating: 0.0, count: hits.count)
        var chosen: [RecallHit] = []
        while chosen.count < count {
            let values = open.map { hits[$0].score.total / best - loss * likeness[$0] }
            guard let highest = values.max(), let place = values.firstIndex(of: highest) else { break }
            let index = open.remove(at: place)
            chosen.append(hits[index])
            for other in open where sets.indices.contains(other) && sets.indices.contains(index) {
                likeness[other] = max(likeness[other], similarity(sets[other], sets[index]))
            }
        }
        return chosen + hits.dropFirst(pool).prefix(max(0, count - chosen.count))
    }

    /// The share of common terms among all terms of two texts.
    private static func similarity(_ left: Set<String>, _ right: Set<String>) -> Double {
        let common = left.intersection(right).count
        return common == 0 ? 0 : Double(common) / Double(left.count + right.count - common)
    }
}
