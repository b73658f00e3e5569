import Domain
import Foundation
import Ports

extension ScoreChart {
    /// The course of a relationship up to `now`, when the score is `score`; from its beginning if its chronicle is whole.
    init(
        _ chronicle: RelationshipChronicle, isWhole: Bool, score: Double, thresholds: [Stage: Double], now: Date,
        in time: LocalTime
    ) {
        var points: [Point] = []
        if let first = chronicle.changes.first {
            points.append(Point(date: isWhole ? min(chronicle.since, first.date) : first.date, score: first.from))
        }
        for change in chronicle.changes {
            let lost = change.parts[.silence] ?? 0
            points += Self.silence(lost, from: change.from, until: change.date, after: points.last)
            points.append(Point(date: change.date, score: change.to))
        }
        if let last = points.last {
            points += Self.silence(score - last.score, from: last.score, until: now, after: last)
            points.append(Point(date: max(now, last.date), score: score))
        }
        let begin = points.first?.date ?? now
        self.init(
            points: points, thresholds: thresholds,
            marks: chronicle.marks.filter { $0.date >= begin }, time: time)
    }

    /// What silence cost was lost bit by bit, from when it was no longer forgiven.
    private static func silence(
        _ points: Double, from score: Double, until end: Date, after last: Point?
    ) -> [Point] {
        guard points < 0, let last else { return [] }
        let begin = last.date.addingTimeInterval(RelationshipEvolution.forgivenSilence)
        guard begin < end else { return [] }
        return [Point(date: begin, score: score), Point(date: end, score: score + points, isGlide: true)]
    }
}

extension RelationshipChronicle {
    /// What happened beside the score.
    fileprivate var marks: [(date: Date, mark: ScoreChart.Mark)] {
        transitions.map { ($0.date, $0.to > $0.from ? .up : .down) }
            + verdicts.filter { !$0.verdict.isAgreed }.map { ($0.date, .refused) }
    }
}
