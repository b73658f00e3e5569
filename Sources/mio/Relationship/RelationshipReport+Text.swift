import Domain
import Foundation
import Ports

extension RelationshipReport {
    /// For people: where they stand, the course of the score, and what moved it.
    var text: String {
        [heading, course, changeList, transitionList, verdictList].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var heading: String {
        let lines = [
            "\(bot) and \(person): \(mode.rawValue), \(stage.rawValue) since \(time.minute(stageSince))",
            "met on \(time.day(since)), \(daysKnown.counted("day")) ago; "
                + (daysInContact.map { $0.counted("day") + " of real talk, " } ?? "") + messages.counted("message"),
            scoreLine, cooldownLine, agreementLine, refusalLine, moodLine, arm.map { "arm \($0)" },
            "times in \(time.zone.identifier)",
        ]
        return lines.compactMap { $0 }.map { $0 + "\n" }.joined()
    }

    private var scoreLine: String {
        guard mode == .evolving else { return "score \(Self.points(score)), which stays: the relationship is static" }
        let lost = silence < 0.05 ? "" : ", \(Self.points(silence)) lost to silence"
        let now = "score \(Self.points(score))\(lost)"
        let open = hurt < 0.05 ? "" : ", \(Self.points(hurt)) of hurt not made good"
        guard let next else { return now + open + "; it goes no further" }
        let way = next.missing > 0 ? "\(Self.points(next.missing)) to go" : "reached"
        return now + open + "; \(next.stage.rawValue) at \(String(format: "%.4g", next.score)), \(way)"
    }

    private var cooldownLine: String? {
        guard next != nil else { return nil }
        return cooldownHours > 0
            ? "cooldown: \(Self.points(cooldownHours)) h left" : "cooldown: over"
    }

    private var agreementLine: String? {
        agreedAt.map { "both said on \(time.minute($0)) that they want to be closer" }
    }

    private var refusalLine: String? {
        refusal.map { refusal in
            let told = "refused on \(time.minute(refusal.date))" + (refusal.ground.map { " (\($0))" } ?? "")
            let waits = [
                refusal.until > now ? "until \(time.minute(refusal.until))" : nil,
                refusal.messagesLeft > 0 ? "for \(refusal.messagesLeft.counted("message")) more" : nil,
            ]
            return told + "; a new proposal waits " + waits.compactMap { $0 }.joined(separator: " and ")
        }
    }

    private var moodLine: String {
        func pair(_ valence: Double, _ energy: Double) -> String {
            String(format: "valence %+.2f, energy %.2f", valence, energy)
        }
        return "mood \(mood.word): \(pair(mood.valence, mood.energy)); "
            + "at rest \(pair(mood.restingValence, mood.restingEnergy))"
    }

    private static func points(_ value: Double) -> String { String(format: "%.1f", value) }
}

// MARK: - What happened

extension RelationshipReport {
    private var course: String {
        chronicle.changes.isEmpty ? "The score has not moved yet.\n" : chart.text
    }

    private var changeList: String {
        guard !changes.isEmpty else { return "" }
        let rows = chronicle.changes.suffix(changes.count).map { change in
            [
                time.minute(change.date), String(format: "%+.1f", change.to - change.from),
                "to \(Self.points(change.to))", change.reason,
            ]
        }
        let count = changes.count < chronicle.changes.count ? "the latest \(changes.count)" : "all"
        return "changes, \(count):\n" + TextTable(rows: rows, figures: [1, 2]).text
    }

    private var transitionList: String {
        guard !transitions.isEmpty else { return "" }
        let rows = transitions.map {
            [
                time.minute($0.date), "\($0.from.rawValue) to \($0.to.rawValue)", $0.cause.rawValue,
                "score \(Self.points($0.score))",
            ]
        }
        return "transitions:\n" + TextTable(rows: rows, figures: []).text
    }

    private var verdictList: String {
        guard !verdicts.isEmpty else { return "" }
        let lines = verdicts.map { verdict in
            let ground = verdict.ground.map { " (\($0.rawValue))" } ?? ""
            let words = [verdict.reason].compactMap { $0 } + (verdict.evidence ?? []).map { "“\($0)”" }
            return "\(time.minute(verdict.date))  \(verdict.to.rawValue), "
                + (verdict.isSpoken ? "spoken by both" : "by score")
                + ": \(verdict.isAgreed ? "agreed" : "refused\(ground)"), \(verdict.model)\n"
                + words.filter { !$0.isEmpty }.map { "    \($0)\n" }.joined()
        }
        return "verdicts:\n" + lines.joined()
    }
}
