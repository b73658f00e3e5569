import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct LoadTests {
    @Test
    func `five hundred held polls are each answered with their own message`() async throws {
        try await Stage.run { stage in
            let bots = try (1...500).map { try stage.emulator.createBot("Bot \($0)") }
            let person = try stage.emulator.createPerson("Lin")

            let heard = try await withThrowingTaskGroup(of: (AccountID, [String]).self) { group in
                for bot in bots {
                    group.addTask { (bot.id, try await stage.updates(bot.token, timeout: 50).map(\.text)) }
                }
                try await stage.isHolding(500)
                for bot in bots {
                    try stage.emulator.send("for \(bot.id)", from: person, to: .direct(bot: bot.id, person: person))
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }

            #expect(heard.count == 500)
            for bot in bots { #expect(heard[bot.id] == ["for \(bot.id)"]) }
            #expect(stage.emulator.statistics().heldPolls == 0)
        }
    }

    @Test
    func `a cancelled emulator lets go of its held polls`() async throws {
        let clock = TestClock()
        let emulator = BotAPIEmulator(configuration: EmulatorConfiguration(now: { clock.now }))
        let bot = try emulator.createBot("Keke")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await emulator.run() }
            let port = try #require(await emulator.port())
            let stage = Stage(emulator: emulator, client: SocketClient(port: port), clock: clock)
            // The answer may be lost with the connection; what matters is that the wait ends.
            async let held = try? stage.updates(bot.token, timeout: 50)
            try await stage.isHolding(1)

            group.cancelAll()
            try await group.waitForAll()
            _ = await held
        }

        #expect(emulator.statistics().heldPolls == 0)
    }

    @Test
    func `messages of one chat keep their order through many polls`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            var offset = try await stage.updates(bot.token)[0].id + 1
            var texts: [String] = []
            async let writing: Void = {
                for number in 1...300 {
                    try stage.emulator.send("\(number)", from: person, to: chat)
                    await Task.yield()
                }
            }()

            while texts.count < 300 {
                let updates = try await stage.updates(bot.token, offset: offset, limit: 7, timeout: 10)
                texts += updates.map(\.text)
                offset = updates.last.map { $0.id + 1 } ?? offset
            }

            try await writing
            #expect(texts == (1...300).map { "\($0)" })
        }
    }
}
