import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct FaultTests {
    @Test
    func `a flood is answered with how long to wait`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            stage.emulator.inject(FaultRule(.tooManyRequests(retryAfter: 7), method: "SENDMESSAGE", times: 1))
            let message: [String: Any] = ["chat_id": person, "text": "x"]

            let me = try await stage.call("getMe", bot.token)
            let refused = try await stage.call("sendMessage", bot.token, message)
            let sent = try await stage.call("sendMessage", bot.token, message)

            #expect(me.status == 200)
            #expect(refused.status == 429)
            #expect(refused.headers["retry-after"] == "7")
            #expect(try refused.description == "Too Many Requests: retry after 7")
            #expect(try (refused.json["parameters"] as? [String: Any])?["retry_after"] as? Int == 7)
            #expect(sent.status == 200)
            #expect(try stage.emulator.transcript(of: chat).count == 2)
        }
    }

    @Test(arguments: [500, 502, 504])
    func `a server error comes as a page`(status: Int) async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()
            stage.emulator.inject(FaultRule(.serverError(status: status)))

            let answer = try await stage.call("getMe", bot.token)

            #expect(answer.status == status)
            #expect(answer.headers["content-type"] == "text/html")
            #expect(answer.text.contains("nginx"))
        }
    }

    @Test(arguments: [(fault: Fault.resetBeforeHandling, sent: 0), (.resetAfterHandling, 1)])
    func `a reset loses the answer, before or after the message was sent`(fault: Fault, sent: Int) async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()
            stage.emulator.inject(FaultRule(fault, times: 1))

            await #expect(throws: HTTPFailure.broken(bodyBytes: -1)) {
                try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "x"])
            }

            #expect(stage.emulator.statistics().sent == sent)
            #expect(try await stage.call("getMe", bot.token).status == 200)
        }
    }

    @Test
    func `a truncated answer is whole to HTTP and no JSON`() async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()
            stage.emulator.inject(FaultRule(.truncatedAnswer, times: 1))

            let answer = try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "x"])

            #expect(answer.status == 200)
            #expect(answer.body.count > 10)
            #expect(throws: (any Error).self) { try answer.json }
            #expect(stage.emulator.statistics().sent == 1)
        }
    }

    @Test
    func `a broken answer ends in the middle`() async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()
            stage.emulator.inject(FaultRule(.brokenAnswer, times: 1))

            await #expect(throws: HTTPFailure.self) {
                try await stage.call("sendMessage", bot.token, ["chat_id": person, "text": "x"])
            }

            #expect(stage.emulator.statistics().sent == 1)
        }
    }

    @Test
    func `a slow answer is handled before it comes`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            stage.emulator.inject(FaultRule(.slowAnswer(.milliseconds(100)), times: 1))

            async let answer = stage.call("sendMessage", bot.token, ["chat_id": person, "text": "x"])
            let seen = await stage.emulator.message(from: bot.id, in: chat, after: 0)
            let status = try await answer.status

            #expect(seen?.text == "x")
            #expect(status == 200)
        }
    }

    @Test(arguments: [
        (fault: Fault.unauthorized, code: 401), (.conflict, 409),
        (.refusal(code: 400, description: "Bad Request: odd"), 400),
    ])
    func `any refusal can be had`(fault: Fault, code: Int) async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()
            let other = try stage.emulator.createBot("Other")
            stage.emulator.inject(FaultRule(fault, bot: bot.id))

            #expect(try await stage.call("getUpdates", bot.token).status == code)
            #expect(try await stage.call("getUpdates", other.token).status == 200)
            stage.emulator.clearFaults()
            #expect(try await stage.call("getUpdates", bot.token).status == 200)
        }
    }

    @Test
    func `a chance strikes about as often as it says`() async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()
            stage.emulator.inject(FaultRule(.serverError(status: 500), probability: 0.25))

            for _ in 1...200 { _ = try await stage.call("getMe", bot.token) }

            let struck = stage.emulator.statistics().faults["server_error"] ?? 0
            #expect((30...70).contains(struck))
        }
    }

    @Test
    func `confirmed updates can come once more, also to a held poll`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            try stage.emulator.send("hello", from: person, to: chat)
            let first = try await stage.updates(bot.token)
            let next = first[1].id + 1
            async let held = stage.updates(bot.token, offset: next, timeout: 50)
            try await stage.isHolding(1)

            let count = try stage.emulator.redeliver(to: bot.id, count: 1)
            let again = try await held

            #expect(count == 1)
            #expect(again.map(\.id) == [first[1].id])
            #expect(try await stage.updates(bot.token, offset: next).isEmpty)
        }
    }

    @Test(arguments: [2_000_001, 1_073_000_000])
    func `update ids go on elsewhere once nothing waits`(id: Int64) async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            try stage.emulator.jumpUpdateID(of: bot.id, to: id)
            try stage.emulator.send("before", from: person, to: chat)
            let before = try await stage.updates(bot.token)
            let offset = before[1].id + 1
            _ = try await stage.updates(bot.token, offset: offset)

            try stage.emulator.send("after", from: person, to: chat)

            #expect(before[1].id == before[0].id + 1)
            #expect(try await stage.updates(bot.token, offset: offset).map(\.id) == [Int(id)])
        }
    }

    @Test
    func `a revoked token ends the held poll and its replacement works`() async throws {
        try await Stage.run(acceptsAnyToken: true) { stage in
            let (bot, _, _) = try stage.acquainted()
            let offset = try await stage.updates(bot.token)[0].id + 1
            async let held = stage.call("getUpdates", bot.token, ["offset": offset, "timeout": 50])
            try await stage.isHolding(1)

            try stage.emulator.revokeToken(of: bot.id, replacement: "\(bot.id):replacement")
            let ended = try await held

            #expect(ended.status == 401)
            #expect(try await stage.call("getMe", bot.token).status == 401)
            #expect(try await stage.call("getMe", "\(bot.id):replacement").status == 200)
        }
    }
}
