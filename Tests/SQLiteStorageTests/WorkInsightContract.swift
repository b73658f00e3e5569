import Domain
import Foundation
import Ports
import Testing

/// How the whole does.
@Suite struct WorkInsightContract {
    private func call(_ outcome: UsageRecord.Outcome, prompt: Int, isEstimated: Bool, at date: Date) -> UsageRecord {
        UsageRecord(
            purpose: .summary, model: "m", bot: keke, person: PersonID(rawValue: Int64(prompt)),
            tokens: TokenUsage(prompt: prompt, cached: 1, completion: 10, isEstimated: isEstimated),
            latency: .milliseconds(5), outcome: outcome, date: date)
    }

    @Test(arguments: StoreUnderTest.all)
    func `in the beginning there is nothing`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let work = try await store.workInsight(since: .distantPast)

        let usage = ConversationInsight.Usage(calls: 0, tokens: TokenUsage(prompt: 0, completion: 0))
        #expect(work == WorkInsight(waiting: 0, usage: usage, failures: 0))
    }

    @Test(arguments: StoreUnderTest.all)
    func `calls are counted since a moment, and what waits at all`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let sequences = try await store.receive(Meeting().update(11), Meeting().update(12))
        _ = try await store.receive(Meeting(bot: chen).update(11), of: chen)
        try await store.dismiss([sequences[0]], undecodable: false, at: noon)
        try await store.record([
            call(.failed, prompt: 1000, isEstimated: true, at: noon - 1),
            call(.answered, prompt: 100, isEstimated: false, at: noon),
            call(.cancelled, prompt: 200, isEstimated: false, at: noon + 1),
            call(.failed, prompt: 300, isEstimated: false, at: noon + 2),
        ])

        let work = try await store.workInsight(since: noon)

        let tokens = TokenUsage(prompt: 600, cached: 3, completion: 30)
        #expect(
            work == WorkInsight(waiting: 2, usage: ConversationInsight.Usage(calls: 3, tokens: tokens), failures: 1))
    }

    @Test(arguments: StoreUnderTest.all)
    func `figures are estimated as soon as one of them is`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.record([
            call(.answered, prompt: 100, isEstimated: false, at: noon),
            call(.answered, prompt: 100, isEstimated: true, at: noon),
        ])

        let work = try await store.workInsight(since: noon)

        #expect(work.usage.tokens.isEstimated)
    }
}
