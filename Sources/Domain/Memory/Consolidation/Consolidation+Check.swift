package import Foundation

extension Consolidation {
    /// The largest share of what is remembered that may get lost.
    private static let largestLoss = 0.25
    /// From this importance on nothing is a trifle.
    private static let trifleLimit = 0.4

    /// What is done of `reply`, proposed by a model that saw `memories`, at `now`.
    ///
    /// Merges that would lose something are left out, and so are trifles that are none; when what remains would still
    /// lose too much, nothing is done. A trifle counts as lost, a merge by the share of terms that it drops. Names of
    /// `acquaintances` in a source stay in the merge, under any of their names.
    package init(
        _ reply: ConsolidationReply, of memories: [Memory], naming acquaintances: [Acquaintance] = [], at now: Date,
        in zone: TimeZone
    ) throws(Refusal) {
        let known = Dictionary(memories.map { ($0.id, $0) }) { first, _ in first }
        let check = MergeCheck(memories: known, mentions: AcquaintanceMentions(acquaintances), zone: zone)
        let (merges, lost, refusals) = Self.merges(reply.merges, check)
        let merged = Set(merges.flatMap(\.sources))
        let today = CalendarDay(of: now, in: zone)
        let trifles = Set(reply.trifles).subtracting(merged).sorted()
        let faded = trifles.filter { known[$0].map { Self.isTrifle($0, at: today) } ?? false }
        guard Double(faded.count) + lost <= Self.largestLoss * Double(known.count) else { throw .loss }
        self.init(merges: merges, faded: faded, refusals: refusals)
    }

    private static func merges(
        _ proposals: [ConsolidationReply.Merge], _ check: MergeCheck
    ) -> (merges: [Merge], lost: Double, refusals: [MergeRefusal: Int]) {
        var merges: [Merge] = []
        var lost = 0.0
        var refusals: [MergeRefusal: Int] = [:]
        for proposal in proposals {
            do {
                let (merge, share) = try check.merge(of: proposal, besides: Set(merges.flatMap(\.sources)))
                merges.append(merge)
                lost += share * Double(merge.sources.count)
            } catch {
                refusals[error, default: 0] += 1
            }
        }
        return (merges, lost, refusals)
    }

    private static func isTrifle(_ memory: Memory, at today: CalendarDay) -> Bool {
        guard memory.isOpen, memory.importance < trifleLimit, memory.attribute?.isSingle != true else { return false }
        switch memory.kind {
        case .fact, .episode: return true
        case .plan: return memory.day.map { $0 < today } ?? false
        case .shared, .boundary: return false
        }
    }
}
