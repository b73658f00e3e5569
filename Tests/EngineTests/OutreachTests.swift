import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// A persona writes first when its moment has come, for a reason, and as one turn.
@Suite(.timeLimit(.minutes(5))) struct OutreachTests {
    private let hour: TimeInterval = 3600

    @Test func `a persona writes first when its moment has come, for a reason that is kept`() async throws {
        let fixture = try EngineFixture.outgoing()
        let day = CalendarDay(of: fixture.clock.date, in: .gmt)
        try await fixture.remember([
            .init(
                draft: MemoryDraft(kind: .plan, text: "Has an exam in optics", day: day.advanced(by: -1)),
                said: fixture.clock.date - 3 * 86_400, quote: "my exam")
        ])

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("tell me everything about optics\n\nI kept my fingers crossed"))
            try await fixture.passUntilReached()
        }

        let record = try #require(try await fixture.records().first)
        let prompt = try #require(fixture.model.prompts.entries.last)
        let standing = try await fixture.standing()
        #expect(
            fixture.gateway.sent.entries.map(\.text) == [
                "re: good afternoon", "tell me everything about optics", "I kept my fingers crossed",
            ])
        #expect(prompt.newest.contains("outreach_plan") && prompt.newest.contains("optics"))
        #expect(record.reason.kind == .plan)
        #expect(record.reason.topic == "Has an exam in optics")
        #expect(record.outcome == .sent)
        #expect(try await fixture.outcomes(of: .outreach) == ["answered"])
        #expect(standing.unanswered == 1)
        #expect(standing.lastSent == record.date)
        #expect(try #require(standing.nextAt) > record.date + 1.5 * hour)
    }

    @Test func `the reply to what a persona wrote first knows of it, and ends its wait`() async throws {
        let fixture = try EngineFixture.outgoing()
        var prompt: ChatPrompt?

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("the cat fell off the shelf"))
            try await fixture.passUntilReached()
            prompt = try await fixture.converse("poor thing")
        }

        let record = try await fixture.store.record(of: fixture.key)
        #expect(prompt?.messages.contains { $0.role == .assistant && $0.text.contains("the cat fell off") } == true)
        #expect(
            record?.messages.map(\.origin) == [.spoken, .spoken, .proactive, .spoken, .spoken])
        #expect(try await fixture.standing().unanswered == 0)
    }

    @Test func `who asks why is told the true reason of the last one, by the persona itself`() async throws {
        let fixture = try EngineFixture.outgoing()
        var prompts: [ChatPrompt?] = []

        try await fixture.run {
            prompts.append(try await fixture.converse("/why"))
            fixture.model.order(.say("the cat fell off the shelf"))
            try await fixture.passUntilReached()
            fixture.model.order(.say("[pass]"))
            try await fixture.passUntilWritten()
            prompts.append(try await fixture.converse("/why"))
            prompts.append(try await fixture.converse("I see"))
        }

        let reason = try #require(try await fixture.records().first?.reason.kind)
        #expect(prompts.map { $0?.newest.contains("asked_why_nothing") } == [true, false, false])
        #expect(prompts.map { $0?.newest.contains("why_\(reason.rawValue)") } == [false, true, false])
        #expect(prompts.map { $0?.newest.contains("/why") } == [true, true, false])
        #expect(try await fixture.records().map(\.outcome) == [.sent, .declined])
    }

    @Test func `in a group nobody is told why`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            fixture.gateway.deliver([try TestUpdate(1, "/why@june_bot", chat: -5, mentions: ["june_bot"]).received])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.model.prompts.entries.last?.newest.contains("asked_why") == false)
    }

    @Test func `three that nobody answers, and a persona waits until the person writes`() async throws {
        let fixture = try EngineFixture.outgoing()
        var intervals: [TimeInterval] = []

        try await fixture.run {
            try await fixture.converse("good morning")
            for words in ["apples are ripe", "a train whistled", "such clouds tonight"] {
                fixture.model.order(.say(words))
                let due = try #require(try await fixture.standing().nextAt)
                intervals.append(due.timeIntervalSince(fixture.clock.date))
                try await fixture.passUntilWritten()
            }
            #expect(try await fixture.standing().nextAt == nil)
            await fixture.pass(.seconds(40 * 86_400))
            #expect(fixture.gateway.sent.entries.count == 4)
            try await fixture.converse("sorry, I was travelling")
        }

        let standing = try await fixture.standing()
        #expect(intervals == intervals.sorted())
        #expect(intervals[2] > 2 * intervals[0])
        #expect(standing.unanswered == 0)
        #expect(standing.nextAt != nil)
    }

    @Test func `what is said of itself is typed first, at a human pace`() async throws {
        let fixture = try EngineFixture.outgoing(pace: .human)
        try await fixture.begin()
        fixture.model.order(.say("re: hello"), .say("one thing about the sea\n\nanother about the moon"))

        try await fixture.run {
            try fixture.deliver("hello.")
            await advance(fixture.clock, by: .milliseconds(20), until: fixture.gateway.sent, has: 1)
            try await fixture.settle()
            try await fixture.passUntilDue()
            await advance(fixture.clock, by: .milliseconds(20), until: fixture.gateway.sent, has: 3)
            try await fixture.settle()
        }

        #expect(
            fixture.gateway.sent.entries.suffix(2).map(\.text) == ["one thing about the sea", "another about the moon"])
        #expect(try await fixture.records().map(\.outcome) == [.sent])
    }

    @Test func `a static relationship is no other, once its first questions are answered`() async throws {
        let fixture = try EngineFixture.outgoing(mode: .static)

        try await fixture.run {
            for (index, text) in ["hello", "SKIP", "SKIP", "SKIP", "SKIP"].enumerated() {
                try fixture.deliver(text, from: Int64(index + 1))
                _ = await fixture.gateway.sent.first(index + 2)
                try await fixture.settle()
                #expect(try await fixture.standing().nextAt == nil)
            }
            try await fixture.converse("so, how are you?")
            fixture.model.order(.say("the bakery smelled of plums"))
            try await fixture.passUntilReached()
        }

        #expect(fixture.gateway.sent.entries.last?.text == "the bakery smelled of plums")
    }

    @Test func `nobody is written to first in a group`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            fixture.gateway.deliver([try TestUpdate(1, "june?", chat: -5, mentions: ["june_bot"]).received])
            _ = await fixture.gateway.sent.first(1)
            await fixture.pass(.seconds(2 * 86_400))
        }

        #expect(try await fixture.store.nextOutreach() == nil)
        #expect(fixture.gateway.sent.entries.count == 1)
    }

    @Test func `of two bots with one persona the one writes to which the person wrote last`() async throws {
        let fixture = try EngineFixture.outgoing()
        let second = BotID(rawValue: 43)
        let other = ScriptedGateway(bot: second)

        try await fixture.run(bots: [fixture.assigned(fixture.bot, fixture.gateway), fixture.assigned(second, other)]) {
            try await fixture.converse("good afternoon")
            try await fixture.say("hello again", to: other, of: second)
            fixture.model.order(.say("the kettle sings"))
            try await fixture.passUntilReached(in: ConversationID(bot: second, chat: fixture.conversation.chat))
        }

        #expect(other.sent.entries.map(\.text) == ["re: hello again", "the kettle sings"])
        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(try await fixture.records().count == 1)
    }

    @Test func `a persona knows the hour where the person lives`() async throws {
        let fixture = try EngineFixture.outgoing()
        try await fixture.begin()
        let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
        _ = try await fixture.store.keep(
            ContactPreferences(timeZone: shanghai), of: fixture.key.user, at: fixture.clock.date)

        try await fixture.run {
            try await fixture.converse("hello")
        }

        #expect(fixture.model.prompts.entries.last?.newest.contains(" 22 13 ") == true)
    }
}
