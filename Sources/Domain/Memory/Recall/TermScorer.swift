import Foundation

/// Adds up what terms give to messages, in dense arrays over all messages.
///
/// A term's hits spread to the messages around them before they saturate: a message that says a term and follows one
/// that says it too does not count twice.
struct TermScorer {
    /// What every message has from its own terms and those around it.
    private(set) var total: [Float]
    /// What every message has from its own terms.
    private(set) var own: [Float]
    /// The weight of the terms in the message before.
    private(set) var previous: [Float]
    /// What every session has.
    private(set) var sessions: [Float]

    private let weights: RecallWeights
    private let spans: [SessionSpan]
    private let count: Int
    private var spread: [Float]

    /// A scorer that has seen no terms yet.
    init(spans: [SessionSpan], weights: RecallWeights) {
        self.spans = spans
        self.weights = weights
        count = spans.last?.places.upperBound ?? 0
        total = Array(repeating: 0, count: count)
        own = total
        previous = total
        spread = total
        sessions = Array(repeating: 0, count: spans.count)
    }

    /// Adds a term that the messages `numbers`, ascending, have.
    mutating func add(_ numbers: [UInt32], weight: Double) {
        let hits = hits(of: numbers)
        guard !hits.isEmpty else { return }
        let value = Float(weight * Self.rarity(of: hits.count, among: count))
        for hit in hits {
            own[hit.place] += value
            scatter(hit, value: value)
        }
        for hit in hits { gather(hit, value: value) }
        if weights.session > 0 { addSessions(of: hits, weight: weight) }
    }

    /// The inverse document frequency as BM25 has it, which is never negative.
    private static func rarity(of hits: Int, among count: Int) -> Double {
        log(1 + (Double(max(0, count - hits)) + 0.5) / (Double(hits) + 0.5))
    }
}

// MARK: - Messages

extension TermScorer {
    private struct Hit {
        let place: Int
        let session: Int
    }

    /// The places of messages, without those that may not be recalled.
    private func hits(of numbers: [UInt32]) -> [Hit] {
        var hits: [Hit] = []
        hits.reserveCapacity(numbers.count)
        var session = 0
        for number in numbers {
            while session < spans.count, spans[session].end <= number { session += 1 }
            guard session < spans.count else { break }
            guard number >= spans[session].start else { continue }
            hits.append(Hit(place: spans[session].offset + Int(number - spans[session].start), session: session))
        }
        return hits
    }

    private mutating func scatter(_ hit: Hit, value: Float) {
        let places = spans[hit.session].places
        let place = hit.place
        spread[place] += 1
        guard weights.previous > 0 else { return }
        if place + 1 < places.upperBound {
            spread[place + 1] += weights.previous
            previous[place + 1] += value
        }
        if place + 2 < places.upperBound { spread[place + 2] += weights.secondPrevious }
        if place > places.lowerBound { spread[place - 1] += weights.next }
        if place - 1 > places.lowerBound { spread[place - 2] += weights.next }
    }

    private mutating func gather(_ hit: Hit, value: Float) {
        let places = spans[hit.session].places
        for place in max(places.lowerBound, hit.place - 2)..<min(places.upperBound, hit.place + 3) {
            let frequency = spread[place]
            guard frequency > 0 else { continue }
            total[place] += value * frequency * (weights.saturation + 1) / (frequency + weights.saturation)
            spread[place] = 0
        }
    }
}

// MARK: - Sessions

extension TermScorer {
    private mutating func addSessions(of hits: [Hit], weight: Double) {
        let mean = Float(count) / Float(spans.count)
        var counts: [(session: Int, hits: Float)] = []
        for hit in hits {
            if counts.last?.session == hit.session {
                counts[counts.count - 1].hits += 1
            } else {
                counts.append((hit.session, 1))
            }
        }
        let value = Float(weight * Self.rarity(of: counts.count, among: spans.count))
        // A message that is alone in its session has all of it already.
        for entry in counts where spans[entry.session].places.count > 1 {
            // BM25 with its usual parameters, over sessions as documents.
            let length = 0.25 + 0.75 * Float(spans[entry.session].places.count) / mean
            sessions[entry.session] += value * entry.hits * 2.2 / (entry.hits + 1.2 * length)
        }
    }
}
