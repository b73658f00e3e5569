extension RelationshipSignals {
    /// More repetitions make no difference: the fifth brings hardly anything.
    private static let mostRepetitions = 5
    /// Laughter sounds the same whatever is funny, so it counts no more of them.
    private static let mostOfLaughter = 1
    /// So much of the earlier evidence of a kind is compared.
    private static let mostEvidence = 200

    /// How often words like the evidence of a reading are in the earlier `evidence` of its kind, at most five times, and bare laughter
    /// once.
    ///
    /// Kinds whose words are new are left out.
    package func repetitions(in evidence: [Kind: [String]]) -> [Kind: Int] {
        var repetitions: [Kind: Int] = [:]
        for (kind, reading) in readings {
            let line = TalkLine(reading.evidence)
            let like = (evidence[kind] ?? []).prefix(Self.mostEvidence).lazy.filter { line.isNear(TalkLine($0)) }
            let most = Laughter.isAll(of: reading.evidence) ? Self.mostOfLaughter : Self.mostRepetitions
            let count = like.prefix(most).reduce(0) { sum, _ in sum + 1 }
            if count > 0 { repetitions[kind] = count }
        }
        return repetitions
    }
}
