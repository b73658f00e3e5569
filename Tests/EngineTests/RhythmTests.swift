import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct RhythmTests {
    @Test func `a reaction can be the whole reply, and stands in the history`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.say("[react ❤️]"))

        try await fixture.run {
            try fixture.deliver("I passed!")
            _ = await fixture.gateway.sent.first(1)
            try fixture.deliver("still here?", from: 2)
            _ = await fixture.gateway.sent.first(2)
        }

        let sent = fixture.gateway.sent.entries
        #expect(sent[0].kind == .reaction)
        #expect(sent[0].text == "❤")
        #expect(sent[0].replyTo == MessageID(rawValue: 1))
        #expect(fixture.model.prompts.entries[1].messages.map(\.text).contains("[react ❤]"))
    }

    @Test func `a reaction that Telegram refuses is said instead`() async throws {
        let fixture = try EngineFixture()
        fixture.model.order(.say("[react 🤗]"))
        fixture.gateway.refuseSends([.refused(reason: "Bad Request: REACTION_INVALID")])

        try await fixture.run {
            try fixture.deliver("I passed!")
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.kind) == [.text])
        #expect(fixture.gateway.sent.entries.map(\.text) == ["🤗"])
    }

    @Test func `an older message is quoted by its number, the newest is not`() async throws {
        let fixture = try EngineFixture(pace: .human)
        fixture.model.order(.say("[quote 1] about that\n\n[quote 3] and this\n\n[quote 9] nothing"))

        try await fixture.run {
            try fixture.deliver("one", "two", "three.")
            await advance(fixture.clock, until: fixture.gateway.sent, has: 3)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["about that", "and this", "nothing"])
        #expect(fixture.gateway.sent.entries.map(\.replyTo) == [MessageID(rawValue: 1), nil, nil])
    }

    @Test(arguments: ["[react", "[saw a cat]", "⟦now 12:00⟧", "【引用】"])
    func `what is no reply is asked for again`(nonsense: String) async throws {
        let fixture = try EngineFixture(spare: ObedientModel("test/spare"))
        fixture.model.order(.say(nonsense), .say(nonsense), .say(nonsense))

        try await fixture.run {
            try fixture.deliver("hello")
            await advance(fixture.clock, until: fixture.gateway.sent, has: 1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["re: hello"])
    }

    @Test func `an edit of answered words corrects what is remembered, and gets no reply`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("see you at five")
            _ = await fixture.gateway.sent.first(1)
            var edit = TestUpdate(1, "see you at six", kind: "edited")
            edit.id = 2
            edit.message = 1
            fixture.gateway.deliver([try edit.received])
            _ = await fixture.gateway.polls.first(3)
            try fixture.deliver("ok?", from: 3)
            _ = await fixture.gateway.sent.first(2)
        }

        let last = fixture.model.prompts.entries[1].messages.map(\.text)
        #expect(fixture.gateway.sent.entries.count == 2)
        #expect(last.contains { $0.contains("see you at six ⟦edited⟧") })
        #expect(!last.contains { $0.contains("five") && !$0.hasPrefix("re:") })
    }

    @Test func `a long reply is read and typed before it is sent, and a lively persona is faster`() async throws {
        let fixture = try EngineFixture(pace: .human)
        fixture.model.order(.say("a reply of forty characters, more or less"))

        try await fixture.run {
            try fixture.deliver("hello.")
            await fixture.sleepers(1)
            fixture.clock.advance(by: .milliseconds(600))
            _ = await fixture.model.prompts.first(1)
            await fixture.sleepers(1)
            #expect(fixture.gateway.sent.entries.isEmpty)
            await advance(fixture.clock, until: fixture.gateway.sent, has: 1)
        }

        #expect(fixture.gateway.sent.entries.count == 1)
    }

    @Test func `fifty messages in a row are one conversation of few replies`() async throws {
        let fixture = try EngineFixture(pace: .human)

        try await fixture.run {
            for number in 1...50 { try fixture.deliver("word \(number)", from: Int64(number)) }
            _ = await fixture.gateway.polls.first(51)
            await advance(fixture.clock, until: fixture.gateway.sent, has: 1)
            try await advance(
                fixture.clock, until: { try await fixture.store.waiting(in: fixture.conversation).isEmpty })
        }

        let heard = try await fixture.store.record(
            of: PersonKey(user: UserID(rawValue: 7), preset: PresetName(rawValue: "june")))
        #expect(fixture.model.prompts.entries.count <= 4)
        #expect(heard?.messages.count { $0.speaker != .persona } == 50)
    }
}
