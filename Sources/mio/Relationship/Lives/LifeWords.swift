/// What may be said: exchanges by pool, and words by slot.
struct LifeWords: Equatable, Sendable {
    /// The exchanges of each pool; none of them empty.
    var pools: [String: [LifeExchange]] = [:]
    /// The words of each slot; none of them empty.
    var words: [String: [String]] = [:]

    /// These and `others`; where both name something, these have it.
    func joined(with others: LifeWords) -> LifeWords {
        LifeWords(
            pools: pools.merging(others.pools) { own, _ in own }, words: words.merging(others.words) { own, _ in own })
    }
}

extension LifeWords: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case pools, words
    }

    /// Reads `{"pools": …, "words": …}`.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        pools = try container.decode([String: [LifeExchange]].self, forKey: .pools)
        words = try container.decodeIfPresent([String: [String]].self, forKey: .words) ?? [:]
        guard pools.values.allSatisfy({ !$0.isEmpty }) else {
            throw DecodingError.dataCorruptedError(forKey: .pools, in: container, debugDescription: "a pool is empty")
        }
        guard words.values.allSatisfy({ !$0.isEmpty }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .words, in: container, debugDescription: "a slot has no words")
        }
    }
}
