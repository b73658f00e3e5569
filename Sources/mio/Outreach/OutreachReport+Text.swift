import Domain
import Foundation

extension OutreachReport {
    /// For people: when it writes next, what stands in the way, what holds for the person, and what it did.
    var text: String { heading + "\n" + recordList }

    private var heading: String {
        let lines = [
            "\(bot) and \(person): \(stage.rawValue)", "now: \(words(now))", then.map { "then: \(words($0))" },
            intervalLine, unansweredLine, talkLine,
            "today \(initiative.allToday) of \(OutreachPolicy.mostADay) from all personas", quietLine, pauseLine,
            "times in \(preferences.timeZone)" + (preferences.isTimeZoneGuessed ? ", which is a guess" : ""),
        ]
        return lines.compactMap { $0 }.map { $0 + "\n" }.joined()
    }

    private var intervalLine: String? {
        interval.map { interval in
            let ends = [interval.shortestMinutes, interval.longestMinutes].map(Self.length)
            return "between two messages \(ends[0]) to \(ends[1]); its cadence at this stage is "
                + Self.length(Int(cadenceMinutes.rounded()))
        }
    }

    private var unansweredLine: String {
        let last = initiative.lastSent.map { "wrote first on \(time.minute($0))" } ?? "never wrote first"
        return "\(last); \(initiative.unanswered) of at most \(OutreachPolicy.mostUnanswered) unanswered"
    }

    private var talkLine: String? {
        guard initiative.talks > 0 else { return nil }
        let share = Int((100 * initiative.begunByPersona / initiative.talks).rounded())
        return "began \(share) % of the latest talks"
    }

    private var quietLine: String {
        switch preferences.quiet {
        case "unset": "quiet hours: none told, so the night, \(QuietHours.night)"
        case "off": "quiet hours: none wanted"
        default: "quiet hours: \(preferences.quiet)"
        }
    }

    private var pauseLine: String? {
        guard preferences.isPaused else { return nil }
        return "pause: " + (preferences.pausedUntil.map { "until \(time.minute($0))" } ?? "until the person ends it")
    }

    /// `45 min`, `6.8 h`, `3.5 d`
    private static func length(_ minutes: Int) -> String {
        if minutes < 90 { return "\(minutes) min" }
        return minutes < 36 * 60
            ? String(format: "%.1f h", Double(minutes) / 60) : String(format: "%.1f d", Double(minutes) / 1440)
    }
}

// MARK: - Verdicts

extension OutreachReport {
    private func words(_ verdict: Verdict) -> String {
        let reason = verdict.obstacle.map(words) ?? ""
        switch verdict.kind {
        case .write: return "may write"
        case .wait:
            // Only the drawn moment is sure; where chance has a say, its middle is told.
            let about = verdict.obstacle == .notYet ? "" : "about "
            return "waits until \(about)\(verdict.until.map(time.minute) ?? "later"): \(reason)"
        case .rest:
            let end =
                switch verdict.obstacle {
                case .paused: "until the person ends the pause"
                case .quietHours: "until the person has other quiet hours"
                default: "until the person writes"
                }
            return "rests \(end): \(reason)"
        }
    }

    private func words(_ obstacle: OutreachDecision.Obstacle) -> String {
        switch obstacle {
        case .notYet: "it is not time yet"
        case .missed: "its moment passed unused, and another is drawn"
        case .quietHours: "quiet hours"
        case .night: "night, where nothing was said of quiet hours"
        case .paused: "the person wants a pause"
        case .talking: "something was said a moment ago"
        case .tooSoon: "a persona wrote first a moment ago"
        case .dailyLimit: "the person was written to often enough today"
        case .unanswered where initiative.unanswered < OutreachPolicy.mostUnanswered: "no moment is drawn"
        case .unanswered: "the last \(OutreachPolicy.mostUnanswered) were not answered"
        case .unreachable: "the bot is blocked, or the account is gone"
        }
    }
}

// MARK: - Records

extension OutreachReport {
    private var recordList: String {
        guard !records.isEmpty else { return "No time that it thought of writing is listed.\n" }
        return "the latest \(records.count):\n" + records.map(text).joined()
    }

    private func text(of record: Record) -> String {
        let line = "\(time.minute(record.date))  \(record.outcome)  \(text(of: record.reason))\n"
        return line + record.skipped.map { "    not \(text(of: $0))\n" }.joined()
    }

    private func text(of reason: Reason) -> String {
        let cause = reason.cause.map { ", \(words($0))" } ?? ""
        let sources =
            reason.sources.isEmpty
            ? nil
            : "\(reason.sources.count == 1 ? "memory" : "memories") "
                + reason.sources.map(String.init).joined(separator: ", ")
        let facts = [reason.day, sources].compactMap { $0 }.joined(separator: ", ")
        return reason.kind.rawValue + cause + (reason.topic.map { ": \($0)" } ?? "")
            + (facts.isEmpty ? "" : " (\(facts))")
    }

    private func words(_ cause: SkippedReason.Cause) -> String {
        switch cause {
        case .weaker: "weaker"
        case .recent: "spoken of within a week"
        case .stage: "too close for this stage"
        case .persona: "not this persona's way"
        }
    }
}
