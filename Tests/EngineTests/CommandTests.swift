import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct CommandTests {
    private let june = PersonKey(user: UserID(rawValue: 7), preset: PresetName(rawValue: "june"))

    @Test(arguments: [
        ("/help", "help June"), ("/about", "about 30 June"), ("/memory@june_bot", "memory_empty June"),
        ("/status", "help June"), ("/export", "memory_empty June"),
    ])
    func `a command is answered by the program`(command: String, answer: String) async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver(command)
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == [answer])
        #expect(fixture.model.prompts.entries.isEmpty)
        #expect(try await fixture.store.waiting(in: fixture.conversation).isEmpty)
    }

    @Test func `a command does not wait behind a reply in the making, nor cancel it`() async throws {
        let fixture = try EngineFixture()
        let answer = Signal()
        fixture.model.order(.wait(answer))

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.model.prompts.first(1)
            try fixture.deliver("/help", from: 2)
            _ = await fixture.gateway.sent.first(1)
            answer.send()
            _ = await fixture.gateway.sent.first(2)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["help June", "re: hello"])
        #expect(fixture.model.prompts.entries.count == 1)
    }

    @Test func `a command that a crash left behind is answered by the next process`() async throws {
        let fixture = try EngineFixture()
        _ = try await fixture.store.ingest(
            [try TestUpdate(1, "/help").received], of: fixture.bot, nextOffset: UpdateID(rawValue: 2),
            at: fixture.clock.date)

        try await fixture.run { _ = await fixture.gateway.sent.first(1) }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["help June"])
        #expect(try await fixture.store.waiting(in: fixture.conversation).isEmpty)
    }

    @Test func `what is personal is not told in a group, and others' commands are left alone`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            fixture.gateway.deliver([
                try TestUpdate(1, "/memory@other_bot", chat: -5, mentions: ["other_bot"]).received,
                try TestUpdate(2, "/memory@june_bot", chat: -5, mentions: ["june_bot"]).received,
            ])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["only_private"])
    }

    @Test func `an owner is told how the worker does`() async throws {
        var fixture = try EngineFixture()
        fixture.owners = [UserID(rawValue: 7)]

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
            try fixture.deliver("/status", from: 2)
            _ = await fixture.gateway.sent.first(2)
        }

        // Slots in the order of their names: bots, calls, failures, stopped, tokens, uptime, version, waiting.
        #expect(fixture.gateway.sent.entries.last?.text == "status 1 1 0 0 12 minutes 1 1.2.3 0")
    }

    @Test func `everything is forgotten once that is confirmed, and a stranger is met afterwards`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("my secret")
            _ = await fixture.gateway.sent.first(1)
            try fixture.deliver("/forget", from: 2)
            _ = await fixture.gateway.sent.first(2)
            #expect(try await fixture.store.record(of: june)?.messages.count == 2)
            try fixture.press("forget:one", as: 3)
            _ = await fixture.gateway.edits.first(1)
            try fixture.deliver("hi", from: 4)
            _ = await fixture.gateway.sent.first(3)
        }

        let choices = fixture.gateway.sent.entries[1].keyboard?.rows.map { $0.map(\.data) }
        #expect(choices == [["forget:one"], ["forget:all"], ["keep"]])
        #expect(fixture.gateway.edits.entries.map(\.text) == ["forget_one_done June"])
        #expect(!(fixture.model.prompts.entries.last?.messages.contains { $0.text.contains("secret") } ?? true))
        #expect(try await fixture.store.record(of: june)?.messages.count == 2)
    }

    @Test func `a copy of everything is sent as a file`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("remember me")
            _ = await fixture.gateway.sent.first(1)
            try fixture.deliver("/export", from: 2)
            _ = await fixture.gateway.files.first(1)
        }

        let document = try JSONSerialization.jsonObject(with: fixture.gateway.files.entries[0]) as? [String: Any]
        let messages = document?["messages"] as? [[String: Any]]
        #expect(document?["persona"] as? String == "June")
        #expect(messages?.map { $0["text"] as? String } == ["remember me", "re: remember me"])
    }

    @Test func `an export holds how the two came to where they stand`() async throws {
        var fixture = try EngineFixture()
        fixture.personas.thresholds = EngineFixture.nearFriendship
        fixture.model.orderReading(.say(EngineFixture.agreement), of: .judge)

        try await fixture.run {
            try await fixture.spendEvenings(0..<2)
            try fixture.deliver("/export", from: 900)
            _ = await fixture.gateway.files.first(1)
        }

        let json = try JSONSerialization.jsonObject(with: fixture.gateway.files.entries[0])
        let document = try #require(json as? [String: Any])
        let chronicle = try await fixture.chronicle
        let changes = try #require(document["score_changes"] as? [[String: Any]])
        let parts = try #require(changes.first?["parts"] as? [String: Double])
        let steps = try #require(document["stage_changes"] as? [[String: Any]])
        let verdict = try #require((document["verdicts"] as? [[String: Any]])?.first)
        // JSON keeps a little less of a number than a database does.
        let score = try #require(document["score"] as? Double)
        let reached = changes.compactMap { $0["to"] as? Double }
        #expect(abs(score - chronicle.standing.score) < 1e-9)
        #expect(document["relationship"] as? String == "evolving")
        #expect((document["mood"] as? [String: Any])?["valence"] as? Double == chronicle.standing.mood?.valence)
        #expect(reached.count == changes.count)
        #expect(zip(reached, chronicle.changes).allSatisfy { abs($0 - $1.to) < 1e-9 })
        #expect(parts["vulnerability"] == chronicle.changes.first?.parts[.vulnerability])
        #expect(steps.map { $0["to"] as? String } == ["good_friends"])
        #expect(steps.map { $0["cause"] as? String } == ["earned"])
        #expect(verdict["agreed"] as? Bool == true)
        #expect(verdict["reason"] as? String == "They trust each other.")
        #expect(verdict["evidence"] as? [String] == chronicle.verdicts.first?.verdict.evidence)
    }

    @Test(arguments: ["", "nonsense", "kind:friend", "delete:0:17", "memory:99", "yes:hqw0g:s"])
    func `a button of no use, or of another time, harms nobody`(data: String) async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try fixture.deliver("hello")
            _ = await fixture.gateway.sent.first(1)
            try fixture.press(data, as: 2)
            _ = await fixture.gateway.answeredCallbacks.first(1)
        }

        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(try await fixture.store.waiting(in: fixture.conversation).isEmpty)
    }

    @Test func `the bot's profile says what the preset says, and is told once`() async throws {
        let fixture = try EngineFixture(pace: .human)

        try await fixture.run { _ = await fixture.gateway.profiles.first(1) }
        try await fixture.run { await fixture.sleepers(0) }

        let profile = fixture.gateway.profiles.entries[0]
        #expect(fixture.gateway.profiles.entries.count == 1)
        #expect(profile.name == "June")
        #expect(profile.texts.map(\.language) == [nil, .english])
        #expect(
            profile.texts[0].commands.map(\.name) == [
                "start", "help", "why", "quiet", "timezone", "pause", "resume", "about", "memory", "forget", "export",
                "link",
            ])
    }
}
