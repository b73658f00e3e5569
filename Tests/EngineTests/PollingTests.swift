import Domain
import Foundation
import Ports
import TestSupport
import Testing

@testable import Engine

@Suite(.timeLimit(.minutes(5))) struct PollingTests {
    @Test func `a conflict is waited out with a fresh connection, for ever`() async throws {
        let fixture = try EngineFixture()
        for _ in 0..<3 { fixture.gateway.failPoll(.conflict) }

        try await fixture.run {
            for number in 1...3 {
                _ = await fixture.gateway.polls.first(number)
                await fixture.sleepers(1)
                fixture.clock.advance(by: .seconds(60))
            }
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.polls.entries.prefix(4).map(\.isFresh) == [false, true, true, true])
    }

    @Test func `a webhook that keeps the bot from polling is removed`() async throws {
        let fixture = try EngineFixture()
        fixture.gateway.failPoll(.webhookActive)

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.deletedWebhooks.entries.count == 1)
    }

    @Test func `a poll that Telegram refuses is repeated at the same offset`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("hello", from: 10)
            _ = await fixture.gateway.polls.first(2)
            fixture.gateway.failPoll(.unavailable(reason: "502"))
            await fixture.sleepers(1)
            fixture.clock.advance(by: .seconds(1))
            _ = await fixture.gateway.polls.first(3)
        }

        #expect(fixture.gateway.polls.entries.map(\.offset) == [nil, 11, 11])
    }

    @Test func `pauses after failures grow, and begin anew after a success`() {
        var policy = PollPolicy()
        let chance = Chance(FixedGenerator())
        let failure = GatewayError.unavailable(reason: "502")

        let first = (0..<7).map { _ in policy.step(after: failure, using: chance).wait / .seconds(1) }
        policy.succeeded()
        let again = policy.step(after: failure, using: chance).wait / .seconds(1)

        #expect(zip(first, first.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(first.allSatisfy { (0.75...30).contains($0) })
        #expect((0.75...1).contains(again))
    }

    @Test func `five conflicts in a row mean a second process`() {
        var policy = PollPolicy()
        let chance = Chance(FixedGenerator())

        for _ in 0..<5 { _ = policy.step(after: .conflict, using: chance) }
        let inARow = policy.conflicts
        _ = policy.step(after: .unavailable(reason: ""), using: chance)

        #expect(inARow == PollPolicy.conflictsOfASecondProcess)
        #expect(policy.conflicts == 0)
    }

    @Test func `first contact is fast until Telegram asks for quiet, then twenty a minute`() {
        let pacer = ContactPacer()

        let fast = (0..<100).map { _ in pacer.place(at: .seconds(1)) }
        pacer.slowDown(at: .seconds(1), wait: .seconds(10))
        let slow = (0..<3).map { _ in pacer.place(at: .seconds(1)) }

        #expect(fast.allSatisfy { $0 == .zero })
        #expect(slow == [.seconds(10), .seconds(13), .seconds(16)])
    }

    @Test func `a second throttled chat freezes the whole bot`() {
        let pacer = SendPacer(pace: .instant)
        let (ann, bob, eve) = (ChatID(rawValue: 1), ChatID(rawValue: 2), ChatID(rawValue: 3))

        pacer.freeze(ann, for: .seconds(5), at: .zero)
        let alone = pacer.wait(for: eve, at: .zero)
        pacer.freeze(bob, for: .seconds(3), at: .zero)
        let together = pacer.wait(for: eve, at: .zero)

        #expect(alone == .zero)
        #expect(together == .seconds(3))
        #expect(pacer.wait(for: ann, at: .zero) == .seconds(5))
    }

    @Test func `at a human pace a chat gets one message a second`() {
        let pacer = SendPacer(pace: .human)
        let ann = ChatID(rawValue: 1)

        pacer.record(ann, isGroup: false, at: .seconds(5))

        #expect(pacer.wait(for: ann, at: .seconds(5)) == .seconds(1))
        #expect(pacer.wait(for: ChatID(rawValue: 2), at: .seconds(5)) == .zero)
    }

    @Test func `a full backlog waits until something was consumed`() async {
        let backlog = Backlog()
        backlog.add(500)

        async let waiting: Void = backlog.waitForRemoval(whenStill: 500)
        backlog.remove(1)
        await waiting

        #expect(backlog.count == 499)
    }

    @Test func `chance stays in its range`() {
        let chance = Chance(SystemRandomNumberGenerator())

        let numbers = (0..<1000).map { _ in chance.number(in: 2..<3) }
        let picks = Set((0..<1000).compactMap { _ in chance.pick(["a", "b", "c"]) })

        #expect(numbers.allSatisfy { (2..<3).contains($0) })
        #expect(picks == ["a", "b", "c"])
        #expect(chance.pick([Int]()) == nil)
    }

    @Test func `a signal wakes those who wait and those who come later`() async {
        let signal = Signal()

        async let early: Void = signal.wait()
        signal.send()
        await early
        await signal.wait()

        #expect(signal.isSent)
    }

    @Test func `a signal cancels the work that waits for it`() async {
        let signal = Signal()
        let isCancelled = Journal<Bool>()

        async let cancelling: Void = signal.cancelling {
            await Signal().wait()
            isCancelled.write(Task.isCancelled)
        }
        signal.send()
        await cancelling

        #expect(isCancelled.entries == [true])
    }

    @Test func `a letter is read once and in order`() async {
        let mailbox = Mailbox<Int>()
        for number in 1...3 { mailbox.put(number) }

        let letters = [await mailbox.next(), await mailbox.next(), await mailbox.next()]

        #expect(letters == [1, 2, 3])
        #expect(mailbox.isEmpty)
    }
}
