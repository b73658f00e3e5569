/// Finds why a persona writes first, if there is a reason.
///
/// The order of ``OutreachReason/Kind`` is that of preference. What touches something that the person does not want is
/// no reason at all.
package enum OutreachReasons {
    /// So much in common makes one topic of two.
    static let nearness = 0.55
    /// The most reasons that are told of as passed over: the best of them.
    static let mostSkipped = 20

    /// The best reason there is, and those that were there and not taken, best first; no reason where the persona has
    /// none that is not too recent.
    ///
    /// `roll` in `0..<1` is the chance by which one of several memories comes to mind.
    package static func choose(
        from material: OutreachMaterial, roll: Double
    ) -> (reason: OutreachReason?, skipped: [SkippedReason]) {
        var chosen: OutreachReason?
        var skipped: [SkippedReason] = []
        for kind in OutreachReason.Kind.allCases {
            let candidates = material.candidates(for: kind)
            let ordered = chosen == nil ? inOrder(candidates, of: kind, roll) : []
            let pick = ordered.first { obstacle(to: $0, in: material) == nil }
            chosen = chosen ?? pick?.reason
            // There may be thousands, and to look for obstacles takes time.
            skipped += candidates.lazy.filter { $0 != pick }.prefix(mostSkipped - skipped.count).map {
                SkippedReason($0.reason, because: obstacle(to: $0, in: material) ?? .weaker)
            }
        }
        return (chosen, skipped)
    }

    /// Of memories chance says with which to begin, of all else the first is best.
    private static func inOrder(
        _ candidates: [OutreachCandidateReason], of kind: OutreachReason.Kind, _ roll: Double
    ) -> [OutreachCandidateReason] {
        guard kind == .memory, !candidates.isEmpty else { return candidates }
        let first = min(candidates.count - 1, max(0, Int(roll * Double(candidates.count))))
        return Array(candidates[first...] + candidates[..<first])
    }

    private static func obstacle(
        to candidate: OutreachCandidateReason, in material: OutreachMaterial
    ) -> SkippedReason.Cause? {
        if material.excluded.contains(candidate.reason.kind) { return .persona }
        if material.stage < candidate.opensAt { return .stage }
        return isRecent(candidate.reason.topic, among: material.recentTopics) ? .recent : nil
    }

    private static func isRecent(_ topic: String, among topics: [String]) -> Bool {
        !topic.isEmpty
            && topics.contains {
                MemorySimilarity.isEqual($0, topic) || MemorySimilarity.share(of: $0, and: topic) >= nearness
            }
    }
}
