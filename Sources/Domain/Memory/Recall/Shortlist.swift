/// Picks the best messages without sorting all of them.
struct Shortlist {
    /// What the terms gave.
    let scorer: TermScorer
    /// The sessions.
    let spans: [SessionSpan]
    /// How much a session counts.
    let sessionWeight: Float

    private typealias Entry = (score: Float, place: Int, session: Int)

    /// The best `limit` candidates, the best first, and the best of those `dated` that are not among them.
    func candidates(limit: Int, dated: [UInt32]) -> [RecallCandidate] {
        guard limit > 0 else { return [] }
        let chosen = best(limit).sorted(by: Self.precedes)
        let places = Set(chosen.map(\.place))
        let days = entries(of: dated)
        let isDated = Set(days.map(\.place))
        let others = days.filter { !places.contains($0.place) }.sorted(by: Self.precedes).prefix(limit)
        return (chosen + others).map { candidate($0, isDated: isDated.contains($0.place)) }
    }

    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        (right.score, right.place) < (left.score, left.place)
    }

    private func best(_ limit: Int) -> [Entry] {
        var kept: [Entry] = []
        var least: Float = 0
        for session in spans.indices {
            let common = scorer.sessions[session] * sessionWeight
            for place in spans[session].places where scorer.total[place] > 0 {
                let score = scorer.total[place] + common
                guard score >= least else { continue }
                kept.append((score, place, session))
                guard kept.count >= limit * 4 else { continue }
                kept = Array(kept.sorted(by: Self.precedes).prefix(limit))
                least = kept.last?.score ?? 0
            }
        }
        return Array(kept.sorted(by: Self.precedes).prefix(limit))
    }

    private func entries(of numbers: [UInt32]) -> [Entry] {
        var session = 0
        return numbers.compactMap { number in
            while session < spans.count, spans[session].end <= number { session += 1 }
            guard session < spans.count, number >= spans[session].start else { return nil }
            let place = spans[session].offset + Int(number - spans[session].start)
            return (scorer.total[place] + scorer.sessions[session] * sessionWeight, place, session)
        }
    }

    private func candidate(_ entry: Entry, isDated: Bool) -> RecallCandidate {
        let span = spans[entry.session]
        let own = min(scorer.own[entry.place], scorer.total[entry.place])
        return RecallCandidate(
            number: span.start + UInt32(entry.place - span.offset), lexical: Double(own),
            context: Double(scorer.total[entry.place] - own), previous: Double(scorer.previous[entry.place]),
            session: Double(scorer.sessions[entry.session] * sessionWeight), isDated: isDated)
    }
}
