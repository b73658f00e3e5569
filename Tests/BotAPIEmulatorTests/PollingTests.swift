import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct PollingTests {
    @Test
    func `an update stays until a poll asks for what comes after it`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            try stage.emulator.send("hello", from: person, to: chat)

            let first = try await stage.updates(bot.token)
            let again = try await stage.updates(bot.token)
            let rest = try await stage.updates(bot.token, offset: first[0].id + 1)

            #expect(first.map(\.text) == ["/start", "hello"])
            #expect(first[1].id == first[0].id + 1)
            #expect(again.map(\.id) == first.map(\.id))
            #expect(rest.map(\.text) == ["hello"])
            #expect(try await stage.updates(bot.token).map(\.text) == ["hello"])
        }
    }

    @Test
    func `an answer that nobody reads confirms nothing`() async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()
            stage.emulator.inject(FaultRule(.resetAfterHandling, method: "getUpdates", times: 1))

            await #expect(throws: HTTPFailure.self) { try await stage.updates(bot.token) }

            #expect(try await stage.updates(bot.token).map(\.text) == ["/start"])
        }
    }

    @Test
    func `a negative offset leaves only the last updates`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            for text in ["a", "b", "c"] { try stage.emulator.send(text, from: person, to: chat) }

            let last = try await stage.updates(bot.token, offset: -2)

            #expect(last.map(\.text) == ["b", "c"])
            #expect(try await stage.updates(bot.token).map(\.text) == ["b", "c"])
        }
    }

    @Test(arguments: [11, 5_000_000, -100_001])
    func `an implausible offset confirms nothing and is answered from the head`(distance: Int) async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()
            let first = try await stage.updates(bot.token)

            let answer = try await stage.updates(bot.token, offset: first[0].id + 1 + distance)

            #expect(answer.map(\.id) == first.map(\.id))
        }
    }

    @Test(arguments: [(limit: 2, count: 2), (0, 1), (-5, 1), (1_000, 100)])
    func `the limit is clipped instead of refused`(limit: Int, count: Int) async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            for number in 1...120 { try stage.emulator.send("\(number)", from: person, to: chat) }

            let updates = try await stage.updates(bot.token, limit: limit)

            #expect(updates.count == count)
            #expect(updates.first?.text == "/start")
        }
    }

    @Test
    func `a held poll is answered as soon as something comes`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let offset = try await stage.updates(bot.token)[0].id + 1

            async let held = stage.updates(bot.token, offset: offset, timeout: 50)
            try await stage.isHolding(1)
            try stage.emulator.send("now", from: person, to: chat)

            let updates = try await held
            #expect(updates.map(\.text) == ["now"])
            #expect(stage.emulator.statistics().heldPolls == 0)
        }
    }

    @Test
    func `a poll with nothing to say ends empty after its timeout`() async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke")

            let answer = try await stage.call("getUpdates", bot.token, ["timeout": 1])

            #expect(answer.text == #"{"ok":true,"result":[]}"#)
        }
    }

    @Test
    func `expired updates are silently gone`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            stage.clock.advance(bySeconds: 86_399)
            try stage.emulator.send("late", from: person, to: chat)
            stage.clock.advance(bySeconds: 2)

            let updates = try await stage.updates(bot.token)

            #expect(updates.map(\.text) == ["late"])
        }
    }

    @Test
    func `the wish for certain updates is remembered`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            _ = try await stage.call("getUpdates", bot.token, ["allowed_updates": ["edited_message"], "offset": -1])
            let offset = try await stage.updates(bot.token).last.map { $0.id + 1 } ?? 0

            let number = try stage.emulator.send("typo", from: person, to: chat)
            try stage.emulator.edit(number, in: chat, to: "fixed")
            try stage.emulator.react(["👍"], to: number, in: chat, by: person)

            #expect(try await stage.updates(bot.token, offset: offset).map(\.kind) == ["edited_message"])
        }
    }

    @Test
    func `reactions come only to a bot that named them`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            try stage.emulator.react(["👍"], to: 1, in: chat, by: person)
            _ = try await stage.call("getUpdates", bot.token, ["allowed_updates": ["message", "message_reaction"]])

            try stage.emulator.react(["🔥"], to: 1, in: chat, by: person)

            let updates = try await stage.updates(bot.token)
            let reaction = try #require(updates.last?.fields["message_reaction"] as? [String: Any])
            #expect(updates.map(\.kind) == ["message", "message_reaction"])
            #expect((reaction["old_reaction"] as? [[String: String]])?.first?["emoji"] == "👍")
            #expect((reaction["new_reaction"] as? [[String: String]])?.first?["emoji"] == "🔥")
        }
    }
}

extension Stage {
    /// Waits until so many polls are held.
    func isHolding(_ count: Int) async throws {
        while emulator.statistics().heldPolls < count { await Task.yield() }
    }
}
