import Domain
import Foundation
import Ports

/// How a life went.
struct LifeReport: Sendable {
    /// A step between stages.
    struct Step: Encodable, Sendable {
        /// On which day of the life, the first being 1, and its date.
        let day: Int
        let date: String
        let from, to: Stage
        let cause: StageTransition.Cause
        /// The score with which it was taken.
        let score: Double
    }

    /// The life.
    let name, about, language, preset: String
    /// How many days it has, and how many messages of both sides.
    let days, messages: Int
    /// How often a model was asked to read or to judge.
    let readings, judgements: Int
    /// The steps between stages, the first one first.
    let steps: [Step]
    /// When they were taken, for the time between them.
    let moments: [Date]
    /// How often the judge refused, by what that rests on.
    let refusals: [String: Int]
    /// The points that each part brought and took in all.
    let points: [ScoreChange.Part: Double]
    /// The score at the end of each day.
    let scores: [Double]
    /// The parts of the life.
    let phases: [Life.Phase]
    /// The score over time.
    let chart: String

    /// What became of `life` by `end`.
    init(
        _ life: Life, _ chronicle: RelationshipChronicle, scores: [Double], thresholds: [Stage: Double], end: Date,
        readings: Int, judgements: Int
    ) {
        name = life.name
        about = life.about
        language = life.language.rawValue
        preset = life.preset.rawValue
        days = life.days.count
        messages = life.messages
        self.readings = readings
        self.judgements = judgements
        steps = chronicle.transitions.map { Step($0, in: life) }
        moments = chronicle.transitions.map(\.date)
        refusals = chronicle.verdicts.compactMap(\.verdict.ground).reduce(into: [:]) {
            $0[$1.rawValue, default: 0] += 1
        }
        points = chronicle.changes.reduce(into: [:]) { $0.merge($1.parts, uniquingKeysWith: +) }
        self.scores = scores
        phases = life.phases
        chart =
            ScoreChart(
                chronicle, isWhole: true, score: scores.last ?? 0, thresholds: thresholds, now: end,
                in: LocalTime(zone: life.timeZone)
            ).text
    }

    /// The stages in the order in which they were come to.
    var path: [Stage] { [.justMet] + steps.map(\.to) }

    /// On which day, counted from 0, the phase of that name begins; `nil` without one.
    func day(of phase: String) -> Int? {
        phases.first { $0.name == phase }?.day
    }
}

extension LifeReport.Step {
    /// A step that was taken in `life`.
    fileprivate init(_ transition: StageTransition, in life: Life) {
        let today = CalendarDay(of: transition.date, in: life.timeZone)
        day = (life.days.firstIndex { $0.day == today } ?? life.days.count) + 1
        date = today.description
        from = transition.from
        to = transition.to
        cause = transition.cause
        score = transition.score
    }
}

// MARK: - For programs

extension LifeReport: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name, about, language, preset, days, messages, readings, judgements, steps, refusals, points, scores
    }

    /// Everything but the drawing; `points` by part, `scores` by day.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(about, forKey: .about)
        try container.encode(language, forKey: .language)
        try container.encode(preset, forKey: .preset)
        try container.encode(days, forKey: .days)
        try container.encode(messages, forKey: .messages)
        try container.encode(readings, forKey: .readings)
        try container.encode(judgements, forKey: .judgements)
        try container.encode(steps, forKey: .steps)
        try container.encode(refusals, forKey: .refusals)
        let named = points.map { ($0.key.rawValue, Self.rounded($0.value)) }
        try container.encode(Dictionary(uniqueKeysWithValues: named), forKey: .points)
        try container.encode(scores.map(Self.rounded), forKey: .scores)
    }

    private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
