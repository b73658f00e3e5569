import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

/// When the judge is asked, and what becomes of its word.
@Suite(.timeLimit(.minutes(5))) struct StageJudgeTests {
    private typealias Fixture = EngineFixture

    private func fixture(_ thresholds: [Stage: Double] = EngineFixture.nearFriendship) throws -> EngineFixture {
        var fixture = try EngineFixture()
        fixture.personas.thresholds = thresholds
        return fixture
    }

    @Test func `a stage lasts two days before the judge is asked for the next`() async throws {
        let fixture = try fixture([.goodFriends: 10, .flirting: 30, .partners: 800])
        fixture.model.orderReading(.say(Fixture.agreement), .say(Fixture.agreement), of: .judge)
        var asked: [Int] = []

        try await fixture.run {
            for day in 0..<4 {
                try await fixture.spendEvenings(day..<day + 1)
                asked.append(fixture.model.count(of: .judge))
            }
        }

        #expect(asked == [0, 1, 1, 2])
        #expect(try await fixture.chronicle.transitions.map(\.to) == [.goodFriends, .flirting])
    }

    @Test func `a refusal is kept with its ground, and holds for a day and thirty messages`() async throws {
        let fixture = try fixture()
        fixture.model.orderReading(
            .say(#"{"verdict":"refuse","ground":"too_soon","reason":"They hardly met.","lines":[]}"#),
            .say(Fixture.agreement), of: .judge)

        try await fixture.run {
            try await fixture.spendEvenings(0..<2)
            #expect(fixture.model.count(of: .judge) == 1)
            // An evening is six messages of both sides.
            try await fixture.spendEvenings(2..<6)
            #expect(fixture.model.count(of: .judge) == 1)
            #expect(try await fixture.stage == .justMet)
            try await fixture.spendEvenings(6..<7)
        }

        let chronicle = try await fixture.chronicle
        #expect(fixture.model.count(of: .judge) == 2)
        #expect(chronicle.verdicts.map(\.verdict.ground) == [.tooSoon, nil])
        #expect(chronicle.verdicts[0].verdict.reason == "They hardly met.")
        #expect(chronicle.verdicts.map(\.model) == ["test/obedient", "test/obedient"])
        #expect(chronicle.standing.stage == .goodFriends)
    }

    @Test(arguments: ["They love each other!", "", #"{"verdict":"agree","lines":[]}"#, "down"])
    func `without a verdict nothing changes, and the judge is asked again later`(answer: String) async throws {
        let fixture = try fixture()
        let isDown = answer == "down"
        for _ in 0..<(isDown ? 1 : 2) {
            fixture.model.orderReading(isDown ? .fail(ObedientModel.down) : .say(answer), of: .judge)
        }
        fixture.model.orderReading(.say(Fixture.agreement), of: .judge)

        try await fixture.run {
            try await fixture.spendEvenings(0..<2)
            await fixture.pass(.seconds(590))
            #expect(fixture.model.count(of: .judge) == (isDown ? 1 : 2))
            #expect(try await fixture.stage == .justMet)
            #expect(try await fixture.chronicle.verdicts.isEmpty)
            await fixture.pass(.seconds(15))
        }

        #expect(fixture.model.count(of: .judge) == (isDown ? 2 : 3))
        #expect(try await fixture.stage == .goodFriends)
    }

    @Test func `a judge of its own is asked once, and the next one where it gives no verdict`() async throws {
        var fixture = try fixture()
        let (first, second) = (ObedientModel("test/first"), ObedientModel("test/second"))
        first.orderReading(.say("Well."), of: .judge)
        second.orderReading(.say(Fixture.agreement), of: .judge)
        fixture.judge = [first, second]

        try await fixture.run { try await fixture.spendEvenings(0..<2) }

        #expect([first, second, fixture.model].map { $0.count(of: .judge) } == [1, 1, 0])
        #expect(try await fixture.chronicle.verdicts.map(\.model) == ["test/second"])
        #expect(try await fixture.outcomes(of: .judge) == ["answered", "answered"])
    }

    @Test(arguments: [0, 48])
    func `what both say is judged at once, but a stage lasts two days`(hours: Int) async throws {
        let fixture = try fixture()
        try await fixture.place(at: .goodFriends)
        fixture.model.orderReading(.say(Fixture.agreement), of: .judge)

        try await fixture.run {
            await fixture.pass(.seconds(hours * 3600 + 5))
            fixture.model.order(.say("yes, let's be together"))
            fixture.model.orderReading(
                .say(Fixture.reading([:], declaration: #"{"kind":"together","lines":[1,2]}"#)))
            try await fixture.converse("let's be together, you and me")
            await fixture.pass(.seconds(35))
            #expect(fixture.model.count(of: .judge) == (hours == 0 ? 0 : 1))
            await fixture.pass(.seconds(48 * 3600))
        }

        let transition = try #require(try await fixture.chronicle.transitions.last)
        #expect(fixture.model.count(of: .judge) == 1)
        #expect(transition.to == .flirting)
        #expect(transition.cause == .agreed)
    }

    @Test func `whoever ends it needs no judge, and nothing of it is logged but the step`() async throws {
        var fixture = try fixture()
        let log = InMemoryLog()
        fixture.log = log
        try await fixture.place(at: .flirting)
        fixture.model.orderReading(.say(Fixture.reading([:], declaration: #"{"kind":"apart","lines":[1]}"#)))
        var prompt: ChatPrompt?

        try await fixture.run {
            try await fixture.converse("let's break up, there is somebody else")
            await fixture.pass(.seconds(35))
            prompt = try await fixture.converse("are you still there?")
        }

        #expect(fixture.model.count(of: .judge) == 0)
        #expect(try await fixture.chronicle.transitions.map(\.cause) == [.operator, .apart])
        #expect(prompt?.system.contains("good_friends") == true)
        #expect(prompt?.words.contains("broke_up") == true)
        #expect(log.contains("A relationship has another stage"))
        #expect(log.contains("apart"))
        #expect(!log.contains("somebody else"))
    }

    @Test func `nothing is kept of a verdict on what was forgotten meanwhile, but its cost`() async throws {
        let fixture = try fixture()
        let answer = Signal()
        fixture.model.orderReading(.waitAndSay(answer, Fixture.agreement), of: .judge)

        try await fixture.run {
            try await fixture.spendEvening(0)
            await fixture.pass(.seconds(86_400) - Fixture.pause)
            try await fixture.spendEvening(1)
            fixture.clock.advance(by: .seconds(86_400))
            while fixture.model.count(of: .judge) == 0 { await Task.yield() }
            try fixture.press("forget:one", as: 900)
            _ = await fixture.gateway.edits.first(1)
            answer.send()
            await fixture.sleepers(0)
        }

        #expect(try await fixture.store.chronicle(of: fixture.key, changes: 10)?.verdicts.isEmpty ?? true)
        #expect(try await fixture.outcomes(of: .judge) == ["answered"])
    }
}
