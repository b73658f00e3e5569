import Domain
import Foundation
import Ports

/// Where two stand and how they came there, for the operator.
struct RelationshipReport: Encodable {
    /// The stage after the present one.
    struct Next: Encodable {
        let stage: Stage
        /// The score at which it is proposed.
        let score: Double
        /// How many points are missing; none when it is reached.
        let missing: Double
    }

    /// A refusal of the judge that stands in the way of the next proposal.
    struct Refusal: Encodable {
        let date: Date
        let ground: String?
        /// The next proposal waits until then, and for so many messages.
        let until: Date
        let messagesLeft: Int
    }

    /// A change of the score.
    struct Change: Encodable {
        let date: Date
        let from, to: Double
        let parts: [String: Double]
    }

    /// A step between stages.
    struct Transition: Encodable {
        let date: Date
        let from, to: Stage
        let cause: StageTransition.Cause
        let score: Double
    }

    /// What the judge said.
    struct Verdict: Encodable {
        let date: Date
        let from, to: Stage
        let isSpoken, isAgreed: Bool
        let ground: StageVerdict.Ground?
        /// Absent where only figures are wanted.
        let reason: String?
        let evidence: [String]?
        let model: String
    }

    let bot: String
    let person: Int64
    let preset: String
    let arm: String?
    let mode: RelationshipMode
    let stage: Stage
    let stageSince: Date
    let since: Date
    let daysKnown: Int
    /// On how many days they really talked; absent where nothing evolves, for nobody counts them there.
    let daysInContact: Int?
    let messages: Int
    /// The score with the present silence reckoned in, and what silence takes of it that no change tells yet.
    let score, silence: Double
    /// The points that quarrels cost and nobody has made good.
    let hurt: Double
    let next: Next?
    /// How long until a step up may be proposed; none when it may.
    let cooldownHours: Double
    let agreedAt: Date?
    let refusal: Refusal?
    let mood: FeltMood
    /// The latest changes.
    let changes: [Change]
    let transitions: [Transition]
    let verdicts: [Verdict]

    /// What it tells of, when, and by which clock; people see more of it in a drawing.
    let chronicle: RelationshipChronicle
    let chart: ScoreChart
    let now: Date
    let time: LocalTime

    private enum CodingKeys: String, CodingKey {
        case bot, person, preset, arm, mode, stage, stageSince, since, daysKnown, daysInContact, messages, score,
            silence
        case hurt, next, cooldownHours, agreedAt, refusal, mood, changes, transitions, verdicts
    }
}

// MARK: - Making one

extension RelationshipReport {
    /// So many changes are looked at: years of talk.
    static let reach = 10_000

    /// What to leave out.
    struct Selection {
        /// So many of the latest changes are listed.
        let limit: Int
        /// Whether figures alone are wanted, without anybody's words.
        let isBrief: Bool
    }

    /// What is told of `chronicle` at `now`; it has the latest ``reach`` changes.
    init(
        _ chronicle: RelationshipChronicle, of person: UserID, with bot: BotKey, by rules: EvolutionRules, at now: Date,
        in zone: TimeZone, _ selection: Selection
    ) {
        let standing = chronicle.standing
        let evolves = standing.mode == .evolving
        self.bot = bot.name
        self.person = person.rawValue
        preset = chronicle.preset.rawValue
        arm = chronicle.arm?.rawValue
        mode = standing.mode
        stage = standing.stage
        stageSince = standing.stageSince
        since = chronicle.since
        daysKnown = max(0, Int(now.timeIntervalSince(chronicle.since) / 86_400))
        daysInContact = evolves ? standing.daysInContact : nil
        messages = chronicle.messages
        let score = standing.score(at: now, by: rules)
        self.score = score
        silence = standing.score - score
        hurt = standing.hurt
        next = evolves ? rules.next(after: standing.stage).map { Next($0, by: rules, score) } : nil
        let cooldown = RelationshipEvolution.cooldownEnd(of: standing, at: now).timeIntervalSince(now) / 3600
        cooldownHours = evolves ? max(0, cooldown) : 0
        agreedAt = standing.standingAgreement(at: now)
        refusal = chronicle.standingRefusal(at: now).map { Refusal($0, on: chronicle.lastGround) }
        mood = FeltMood(standing, of: rules.temperament, at: now)
        changes = chronicle.changes.suffix(selection.limit).map(Change.init)
        transitions = chronicle.transitions.map(Transition.init)
        verdicts = chronicle.verdicts.map { Verdict($0, isBrief: selection.isBrief) }
        self.chronicle = chronicle
        self.now = now
        time = LocalTime(zone: zone)
        chart = ScoreChart(
            chronicle, isWhole: chronicle.changes.count < Self.reach, score: score, thresholds: rules.thresholds,
            now: now,
            in: time)
    }
}

extension RelationshipReport.Next {
    fileprivate init(_ stage: Stage, by rules: EvolutionRules, _ present: Double) {
        let threshold = rules.threshold(of: stage)
        self.init(stage: stage, score: threshold, missing: max(0, threshold - present))
    }
}

extension RelationshipReport.Refusal {
    fileprivate init(_ refusal: StandingRefusal, on ground: StageVerdict.Ground?) {
        self.init(
            date: refusal.date, ground: ground?.rawValue, until: refusal.until, messagesLeft: refusal.messagesLeft)
    }
}

extension RelationshipReport.Change {
    fileprivate init(_ change: ScoreChange) {
        let parts = change.parts.map { ($0.key.rawValue, $0.value) }
        self.init(
            date: change.date, from: change.from, to: change.to, parts: Dictionary(parts) { first, _ in first })
    }
}

extension RelationshipReport.Transition {
    fileprivate init(_ transition: StageTransition) {
        self.init(
            date: transition.date, from: transition.from, to: transition.to, cause: transition.cause,
            score: transition.score)
    }
}

extension RelationshipReport.Verdict {
    fileprivate init(_ judged: JudgedProposal, isBrief: Bool) {
        self.init(
            date: judged.date, from: judged.proposal.from, to: judged.proposal.to, isSpoken: judged.proposal.isSpoken,
            isAgreed: judged.verdict.isAgreed, ground: judged.verdict.ground,
            reason: isBrief ? nil : judged.verdict.reason, evidence: isBrief ? nil : judged.verdict.evidence,
            model: judged.model)
    }
}
