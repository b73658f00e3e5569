import Domain
import Foundation
import Ports

/// When a persona writes first to a person, what stands in the way, and what it did so far, for the operator.
struct OutreachReport: Encodable {
    /// Whether it may write.
    struct Verdict: Encodable {
        enum Kind: String, Encodable {
            case write, wait, rest
        }

        let kind: Kind
        let obstacle: OutreachDecision.Obstacle?
        /// Until when it waits, roughly where chance has a say.
        let until: Date?
    }

    /// How long it waits between two messages, as things stand.
    struct Interval: Encodable {
        let shortestMinutes, longestMinutes: Int
    }

    /// How often it wrote first.
    struct Initiative: Encodable {
        /// In a row, since the person wrote.
        let unanswered: Int
        let lastSent: Date?
        /// How many of the latest talks the persona began, and how many there were.
        let begunByPersona, talks: Double
        /// How many messages nobody asked for the person got today, from all personas.
        let allToday: Int
    }

    /// When the person may be written to.
    struct Preferences: Encodable {
        /// `unset`, `off` or hours.
        let quiet: String
        let timeZone: String
        let isTimeZoneGuessed: Bool
        let isPaused: Bool
        /// Absent where the pause lasts until the person ends it.
        let pausedUntil: Date?
    }

    /// Something to write about.
    struct Reason: Encodable {
        let kind: OutreachReason.Kind
        /// Absent where it is private, and where there is none.
        let topic: String?
        let day: String?
        let sources: [Int64]
        /// Why it was passed over, if it was.
        let cause: SkippedReason.Cause?
    }

    /// A time that it thought of writing.
    struct Record: Encodable {
        let date: Date
        let outcome: String
        let reason: Reason
        let skipped: [Reason]
    }

    let bot: String
    let person: Int64
    let preset: String
    let stage: Stage
    let isReachable: Bool
    let nextAt: Date?
    let now: Verdict
    /// What will stand in the way at the next moment, as far as can be told.
    let then: Verdict?
    /// Absent where it waits for the person.
    let interval: Interval?
    let cadenceMinutes: Double
    let initiative: Initiative
    let preferences: Preferences
    /// The latest first.
    let records: [Record]

    /// By which clock people read it.
    let time: LocalTime

    private enum CodingKeys: String, CodingKey {
        case bot, person, preset, stage, isReachable, nextAt, now, then, interval, cadenceMinutes, initiative
        case preferences, records
    }
}

// MARK: - Making one

extension OutreachReport {
    /// Where chance has a say, its middle is told.
    private static let roll = 0.5

    /// What is told of `candidate` at `now`.
    init(
        of candidate: OutreachCandidate, in situation: OutreachSituation, records: [OutreachRecord], bot: BotKey,
        at now: Date, isBrief: Bool
    ) {
        self.bot = bot.name
        person = candidate.user.rawValue
        preset = candidate.preset.rawValue
        stage = candidate.stage
        isReachable = candidate.isReachable
        nextAt = candidate.standing.nextAt
        let decision = OutreachPolicy.decision(in: situation, at: now, roll: Self.roll)
        self.now = Verdict(decision)
        then = Self.verdict(after: decision, in: situation)
        interval = Interval(situation)
        cadenceMinutes = situation.cadence
        initiative = Initiative(situation, at: now)
        preferences = Preferences(candidate.preferences, in: situation.timeZone, at: now)
        self.records = records.map { Record($0, isBrief: isBrief) }
        time = LocalTime(zone: situation.timeZone)
    }

    /// What comes when the persona has waited for its moment; nothing where that is free, or not what it waits for.
    private static func verdict(after decision: OutreachDecision, in situation: OutreachSituation) -> Verdict? {
        guard case .wait(.notYet, let moment) = decision else { return nil }
        let next = OutreachPolicy.decision(in: situation, at: moment, roll: roll)
        return next == .write ? nil : Verdict(next)
    }
}

extension OutreachReport.Verdict {
    fileprivate init(_ decision: OutreachDecision) {
        switch decision {
        case .write: self.init(kind: .write, obstacle: nil, until: nil)
        case .wait(let obstacle, let date): self.init(kind: .wait, obstacle: obstacle, until: date)
        case .rest(let obstacle): self.init(kind: .rest, obstacle: obstacle, until: nil)
        }
    }
}

extension OutreachReport.Interval {
    fileprivate init?(_ situation: OutreachSituation) {
        guard let shortest = OutreachPolicy.interval(in: situation, roll: 0),
            let longest = OutreachPolicy.interval(in: situation, roll: 1)
        else { return nil }
        self.init(
            shortestMinutes: Int((shortest / 60).rounded()), longestMinutes: Int((longest / 60).rounded()))
    }
}

extension OutreachReport.Initiative {
    fileprivate init(_ situation: OutreachSituation, at now: Date) {
        let today = CalendarDay(of: now, in: situation.timeZone)
        let standing = situation.standing
        self.init(
            unanswered: standing.unanswered, lastSent: standing.lastSent, begunByPersona: standing.begunByPersona,
            talks: standing.talks,
            allToday: situation.outreach.count { CalendarDay(of: $0, in: situation.timeZone) == today })
    }
}

extension OutreachReport.Preferences {
    fileprivate init(_ preferences: ContactPreferences, in zone: TimeZone, at now: Date) {
        let quiet =
            switch preferences.quiet {
            case .unset: "unset"
            case .off: "off"
            case .hours(let hours): hours.description
            }
        let pause = preferences.pausedUntil.flatMap { $0 > now ? $0 : nil }
        self.init(
            quiet: quiet, timeZone: zone.readableName, isTimeZoneGuessed: preferences.timeZone == nil,
            isPaused: pause != nil, pausedUntil: pause.flatMap { $0 < .distantFuture ? $0 : nil })
    }
}

extension OutreachReport.Record {
    fileprivate init(_ record: OutreachRecord, isBrief: Bool) {
        self.init(
            date: record.date, outcome: record.outcome.rawValue,
            reason: .init(record.reason, because: nil, isBrief: isBrief),
            skipped: record.skipped.map { .init($0.reason, because: $0.cause, isBrief: isBrief) })
    }
}

extension OutreachReport.Reason {
    fileprivate init(_ reason: OutreachReason, because cause: SkippedReason.Cause?, isBrief: Bool) {
        self.init(
            kind: reason.kind, topic: isBrief || reason.topic.isEmpty ? nil : reason.topic,
            day: reason.day?.description, sources: reason.sources.map(\.rawValue), cause: cause)
    }
}
