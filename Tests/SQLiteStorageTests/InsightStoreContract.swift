import Domain
import Foundation
import Ports
import Testing

@Suite struct InsightStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `a conversation is unknown before its first turn`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        #expect(try await store.insight(into: Meeting().conversation) == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a private conversation has its relationship and what it cost`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        try await store.turn(meeting, saying: ["hi"])
        let person = try await store.look(meeting).person
        try await store.record([
            cost(prompt: 100, cached: 40, completion: 7, person), cost(prompt: 50, cached: 0, completion: 3, person),
        ])
        try await store.record([cost(prompt: 9, cached: 0, completion: 9, PersonID(rawValue: 999))])

        let insight = try #require(try await store.insight(into: meeting.conversation))

        #expect(insight.relationship?.preset == meeting.key.preset)
        #expect(insight.relationship?.standing.stage == .justMet)
        #expect(insight.usage.calls >= 2)
        #expect(insight.usage.tokens.prompt >= 150 && insight.usage.tokens.cached == 40)
        #expect(insight.usage.tokens.isEstimated)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a private conversation has the latest changes of its score`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        try await store.turn(meeting, saying: ["hi"])

        for score in 1...7 {
            _ = try await store.adjust(meeting.key, at: noon) { Self.step(from: $0, to: Double(score)) }
        }

        let insight = try #require(try await store.insight(into: meeting.conversation))
        let relationship = try #require(insight.relationship)
        #expect(relationship.standing.score == 7)
        #expect(relationship.changes.map(\.to) == [3, 4, 5, 6, 7])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a group belongs to nobody`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: bigClub)
        try await store.turn(meeting, saying: ["hi all"])

        let insight = try #require(try await store.insight(into: meeting.conversation))

        #expect(insight.relationship == nil)
        #expect(insight.usage.calls == 0)
    }

    /// A step to `score` within a stage.
    private static func step(from standing: RelationshipStanding, to score: Double) -> RelationshipStep {
        var next = standing
        next.score = score
        return RelationshipStep(
            standing: next,
            change: ScoreChange(date: noon, from: standing.score, to: score, parts: [.depth: score - standing.score]))
    }

    private func cost(prompt: Int, cached: Int, completion: Int, _ person: PersonID) -> UsageRecord {
        UsageRecord(
            purpose: .chat, model: "m", bot: keke, person: person,
            tokens: TokenUsage(prompt: prompt, cached: cached, completion: completion, isEstimated: prompt == 50),
            latency: .milliseconds(5), outcome: .answered, date: noon)
    }
}
