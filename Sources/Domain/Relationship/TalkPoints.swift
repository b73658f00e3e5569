import Foundation

/// What a stretch of talk brings and costs, part by part, before any bound.
struct TalkPoints {
    /// The points of each part.
    let parts: [ScoreChange.Part: Double]
    /// What the signals among them bring: it makes a day of talk.
    let signalGain: Double

    /// All that it brings.
    var gain: Double { Self.gain(of: parts) }
    /// All that it costs, not negative.
    var loss: Double { Self.gain(of: parts.mapValues(-)) }

    /// The points of `talk` for a relationship whose day is that of the talk.
    init(of talk: ScoredTalk, isReturn: Bool, for standing: RelationshipStanding) {
        var parts = Self.closeness(by: talk, on: standing.day)
        parts[.conflict] = ScoreWeights.points(of: .conflict) * talk.value(of: .conflict)
        parts[.repair] = Self.repair(by: talk, of: standing.hurt - (parts[.conflict] ?? 0))
        let signalGain = Self.gain(of: parts)
        if signalGain > 0, !standing.isDayOfTalk {
            parts[.presence] = Self.presence(of: standing) * min(1, signalGain / ScoreWeights.fullPresence)
        }
        if isReturn { parts[.comeback] = ScoreWeights.comeback }
        self.parts = parts.filter { $0.value != 0 }
        self.signalGain = signalGain
    }

    /// What makes two closer, dimmed by how little the person was in it, how lately they talked, and how much today.
    private static func closeness(
        by talk: ScoredTalk, on day: RelationshipStanding.Day?
    ) -> [ScoreChange.Part: Double] {
        let depth = talk.worth(of: .depth)
        let vulnerability = talk.worth(of: .vulnerability)
        let humour = talk.worth(of: .humour)
        let backing = ScoreWeights.bareWarmth + depth + vulnerability + humour
        let warmth = min(talk.value(of: .warmth), backing) * talk.credit(of: .warmth)
        let dimming = talk.facts.engagement * afterLastTalk(talk.facts, on: day) * afterTalks(of: day)
        let points: [ScoreChange.Part: Double] = [
            .depth: ScoreWeights.points(of: .depth) * depth * dimming,
            .vulnerability: ScoreWeights.points(of: .vulnerability) * vulnerability * dimming,
            .humour: ScoreWeights.points(of: .humour) * humour * dimming,
            .warmth: ScoreWeights.points(of: .warmth) * warmth * dimming,
        ]
        return gain(of: points) < ScoreWeights.noise ? [:] : points
    }

    /// What a day of talk is worth by itself, when this is one.
    private static func presence(of standing: RelationshipStanding) -> Double {
        var standing = standing
        standing.countDay()
        return ScoreWeights.presence + ScoreWeights.regularPresence * standing.regularity
    }

    /// What making up gives back: never more than is open, the present quarrel included.
    private static func repair(by talk: ScoredTalk, of hurt: Double) -> Double {
        min(max(0, hurt), ScoreWeights.points(of: .repair) * talk.worth(of: .repair))
    }

    /// What is left of a stretch so soon after the last.
    private static func afterLastTalk(_ facts: TalkFacts, on day: RelationshipStanding.Day?) -> Double {
        guard let last = day?.lastTalk else { return 1 }
        let gap = min(1, max(0, facts.begin.timeIntervalSince(last) / ScoreWeights.hour))
        return ScoreWeights.atOnce + (1 - ScoreWeights.atOnce) * gap
    }

    /// What is left of a stretch after the others of its day.
    private static func afterTalks(of day: RelationshipStanding.Day?) -> Double {
        pow(ScoreWeights.laterTalk, Double(max(0, day?.talks ?? 0)))
    }

    /// The sum of what is above zero, always added up in the same order.
    private static func gain(of points: [ScoreChange.Part: Double]) -> Double {
        ScoreChange.Part.allCases.reduce(0) { $0 + max(0, points[$1] ?? 0) }
    }
}

extension ScoredTalk {
    /// How strong a signal was.
    func value(of kind: RelationshipSignals.Kind) -> Double {
        signals.readings[kind]?.value ?? 0
    }

    /// How far a signal is believed: as far as its words are new, in the stretch and against earlier ones.
    func credit(of kind: RelationshipSignals.Kind) -> Double {
        min(1, max(0, facts.novelty)) * pow(ScoreWeights.repeated, Double(max(0, repetitions[kind] ?? 0)))
    }

    /// How strong a signal was, as far as it is believed.
    func worth(of kind: RelationshipSignals.Kind) -> Double {
        value(of: kind) * credit(of: kind)
    }
}
