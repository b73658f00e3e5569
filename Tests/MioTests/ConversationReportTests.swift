import Domain
import Foundation
import Ports
import Testing

@testable import mio

struct ConversationReportTests {
    private static let day0 = Date(timeIntervalSince1970: 1_800_000_000)
    private static let rules = EvolutionRules(
        thresholds: [.goodFriends: 180, .flirting: 450], temperament: Temperament(valence: 0.2, energy: 0.4))

    private static func report(
        of standing: RelationshipStanding, changes: [ScoreChange] = [], transitions: [StageTransition] = [],
        verdicts: [JudgedProposal] = [], rules: EvolutionRules? = Self.rules, at now: Date = Self.day0
    ) -> ConversationReport {
        let chronicle = RelationshipChronicle(
            preset: PresetName(rawValue: "june"), arm: ArmName(rawValue: "pace/slow"), since: day0, standing: standing,
            messages: 12, changes: changes, transitions: transitions, verdicts: verdicts)
        let usage = ConversationInsight.Usage(calls: 0, tokens: TokenUsage(prompt: 0, completion: 0))
        return ConversationReport(
            ConversationInsight(relationship: chronicle, usage: usage), nil, by: rules, at: now)
    }

    private static func standing(_ mode: RelationshipMode = .evolving) -> RelationshipStanding {
        RelationshipStanding(mode: mode, stage: .goodFriends, score: 200.26, stageScore: 180, since: day0)
    }

    @Test func `the score is told with the next stage and the cooldown`() throws {
        let report = Self.report(of: Self.standing(), at: Self.day0 + 3600)

        let relationship = try #require(report.relationship)
        #expect(relationship.score == 200.3)
        #expect(relationship.next?.stage == "flirting")
        #expect(relationship.next?.score == 450)
        #expect(relationship.cooldownEnds == Self.day0 + 48 * 3600)
        #expect(relationship.arm == "pace/slow")
    }

    @Test func `silence is reckoned in, and a cooldown that is over is not told`() throws {
        let report = Self.report(of: Self.standing(), at: Self.day0 + 12 * 86_400)

        let relationship = try #require(report.relationship)
        #expect(try #require(relationship.score) < 190)
        #expect(relationship.cooldownEnds == nil)
    }

    @Test func `a static relationship has a mood and no score`() throws {
        let change = ScoreChange(date: Self.day0, from: 0, to: 4, parts: [.depth: 4])

        let report = Self.report(of: Self.standing(.static), changes: [change])

        let relationship = try #require(report.relationship)
        #expect(relationship.stage == "good_friends")
        #expect(relationship.score == nil && relationship.next == nil && relationship.cooldownEnds == nil)
        #expect(relationship.changes.isEmpty)
        #expect(report.mood?.word == "even")
    }

    @Test(arguments: [RelationshipMode.evolving, .static])
    func `what is open between two is told as long as it counts, and never of static ones`(
        mode: RelationshipMode
    ) throws {
        var standing = Self.standing(mode)
        standing.hurt = 2.44
        standing.agreedAt = Self.day0
        standing.refusal = RelationshipStanding.Refusal(date: Self.day0, messages: 4)

        let days = [0.0, 8, 400]
        let reports = days.map { Self.report(of: standing, at: Self.day0 + $0 * 86_400).relationship }

        let evolves = mode == .evolving
        #expect(reports.map { $0?.agreedAt != nil } == [evolves, false, false])
        #expect(reports.map { $0?.hurt } == (evolves ? [2.4, 2.4, 2.4] : [nil, nil, nil]))
        #expect(reports.map { $0?.refusal?.messagesLeft } == (evolves ? [22, 22, 22] : [nil, nil, nil]))
    }

    @Test func `a refusal that is over is not told`() throws {
        var standing = Self.standing()
        standing.refusal = RelationshipStanding.Refusal(date: Self.day0 - 86_400, messages: -18)

        let report = Self.report(of: standing)

        #expect(report.relationship?.refusal == nil)
    }

    @Test func `a stage that a wrong clock put into the future waits no longer than one of now`() throws {
        var standing = Self.standing()
        standing.stageSince = Self.day0 + 900 * 86_400

        let report = Self.report(of: standing)

        #expect(report.relationship?.cooldownEnds == Self.day0 + 48 * 3600)
    }

    @Test func `the last stage has none after it`() throws {
        var standing = Self.standing()
        standing.stage = .flirting

        let report = Self.report(of: standing)

        #expect(report.relationship?.next == nil)
        #expect(report.relationship?.cooldownEnds == nil)
    }

    @Test func `without its persona only what is stored is told`() throws {
        let report = Self.report(of: Self.standing(), rules: nil)

        #expect(report.relationship?.stage == "good_friends")
        #expect(report.relationship?.score == nil)
        #expect(report.mood == nil)
    }

    @Test func `a change tells its parts, and small ones not at all`() throws {
        let parts: [ScoreChange.Part: Double] = [.warmth: 1.64, .depth: 3.2, .silence: -0.75, .humour: 0.01]

        let report = Self.report(
            of: Self.standing(), changes: [ScoreChange(date: Self.day0, from: 100, to: 104.1, parts: parts)])

        let change = try #require(report.relationship?.changes.first)
        #expect(change.reason == "depth +3.2, warmth +1.6, silence -0.8")
    }

    @Test func `what the judge said is told without its words`() throws {
        var standing = Self.standing()
        standing.refusal = RelationshipStanding.Refusal(date: Self.day0, messages: 4)
        let verdict = StageVerdict(isAgreed: false, ground: .tooSoon, reason: "secret", evidence: ["secret too"])
        let judged = JudgedProposal(
            proposal: StageProposal(from: .goodFriends, to: .flirting, isSpoken: false), verdict: verdict, model: "m",
            date: Self.day0)

        let report = Self.report(of: standing, verdicts: [judged])

        let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        let refusal = try #require(report.relationship?.refusal)
        #expect(refusal.ground == "too_soon" && refusal.until == Self.day0 + 86_400 && refusal.messagesLeft == 22)
        #expect(json.contains(#""agreed":false"#) && json.contains("too_soon"))
        #expect(!json.contains("secret"))
    }

    @Test func `of each list only the latest five are told, oldest first`() throws {
        let changes = (0..<9).map { step in
            ScoreChange(
                date: Self.day0 + Double(step), from: Double(step), to: Double(step + 1), parts: [.depth: 1])
        }

        let report = Self.report(of: Self.standing(), changes: changes)

        #expect(report.relationship?.changes.map(\.to) == [5, 6, 7, 8, 9])
    }

    @Test func `a mood is told as it is by now`() throws {
        var standing = Self.standing()
        standing.mood = Mood(valence: -0.8, energy: 0.4, date: Self.day0)

        let words = [0.0, 48.0].map { hours in
            Self.report(of: standing, at: Self.day0 + hours * 3600).mood?.word
        }

        #expect(words == ["low", "even"])
    }
}
