import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

/// What silence makes of a relationship.
@Suite(.timeLimit(.minutes(5))) struct CoolingTests {
    @Test func `silence takes one stage after the other, and never the first`() async throws {
        let fixture = try EngineFixture()
        try await fixture.place(at: .partners)
        var stages: [Stage] = []

        try await fixture.run {
            for _ in 1...400 {
                await fixture.pass(.seconds(86_400))
                let stage = try await fixture.stage
                if stages.last != stage { stages.append(stage) }
            }
        }

        let chronicle = try await fixture.chronicle
        #expect(stages == [.partners, .flirting, .goodFriends, .justMet])
        #expect(chronicle.transitions.map(\.cause) == [.operator, .silence, .silence, .silence])
        #expect((0...1000).contains(chronicle.standing.score))
        #expect(fixture.model.prompts.entries.isEmpty)
        #expect(fixture.model.readingPrompts.entries.isEmpty)
    }

    @Test func `a year that passes unseen costs one stage, and who comes back is welcomed`() async throws {
        let fixture = try EngineFixture()
        try await fixture.place(at: .partners)
        var prompts: [ChatPrompt?] = []

        try await fixture.run {
            prompts.append(try await fixture.converse("see you soon"))
            await fixture.pass(.seconds(365 * 86_400))
            #expect(try await fixture.stage == .flirting)
            prompts.append(try await fixture.converse("it has been a while"))
            prompts.append(try await fixture.converse("how have you been?"))
        }

        #expect(prompts.map { $0?.words.contains("welcome_back") } == [false, true, false])
        #expect(prompts.map { $0?.words.contains("cooler") } == [false, false, true])
    }

    @Test func `who writes now and then keeps what they have`() async throws {
        let fixture = try EngineFixture()
        try await fixture.place(at: .partners)

        try await fixture.run {
            for day in 1...40 {
                try await fixture.converse("day \(day) was long")
                await fixture.pass(.seconds(2 * 86_400))
            }
        }

        #expect(try await fixture.stage == .partners)
        #expect(try await fixture.chronicle.transitions.map(\.cause) == [.operator])
    }

    @Test func `a date that is wrong by a year for a while costs one stage at most, and talk goes on`() async throws {
        let fixture = try EngineFixture()
        try await fixture.place(at: .flirting)
        var scores: [Double] = []

        try await fixture.run {
            try await fixture.spendEvening(0)
            fixture.clock.setDateWrong(by: .seconds(365 * 86_400))
            await fixture.pass(.seconds(60))
            try await fixture.spendEvening(1)
            fixture.clock.setDateWrong(by: .zero)
            await fixture.pass(.seconds(86_400))
            scores.append(try await fixture.chronicle.standing.score)
            try await fixture.spendEvening(2)
            scores.append(try await fixture.chronicle.standing.score)
        }

        #expect(try await fixture.stage >= .goodFriends)
        #expect(scores.allSatisfy { (0...1000).contains($0) })
        #expect(scores[1] > scores[0])
        #expect(fixture.model.count(of: .extraction) == 3)
        #expect(fixture.gateway.sent.entries.count == 9)
    }
}
