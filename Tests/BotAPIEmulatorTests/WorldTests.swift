import BotAPIEmulator
import Foundation
import Testing

/// The people's side as Swift functions, without HTTP.
@Suite(.timeLimit(.minutes(5)))
struct WorldTests {
    private let emulator = BotAPIEmulator(configuration: EmulatorConfiguration(now: { TestClock().now }))

    @Test(arguments: ["5:6", "-100123"])
    func `a chat's name can be read back`(name: String) throws {
        let chat = try #require(ChatReference(name))

        #expect(chat.description == name)
    }

    @Test(arguments: ["", "5", "0", "5:", ":6", "5:6:7", "-5:6", "a:b", "5:-6"])
    func `what names no chat is not read`(name: String) {
        #expect(ChatReference(name) == nil)
    }

    @Test
    func `the same seed makes the same tokens`() throws {
        let other = BotAPIEmulator(configuration: EmulatorConfiguration(now: { TestClock().now }))
        let third = BotAPIEmulator(configuration: EmulatorConfiguration(seed: 2, now: { TestClock().now }))

        let bot = try emulator.createBot("A")

        #expect(try other.createBot("A") == bot)
        #expect(try third.createBot("A").token != bot.token)
    }

    @Test
    func `numbers and tokens are given once`() throws {
        let bot = try emulator.createBot("A", id: 5, token: "5:abc")
        let person = try emulator.createPerson("B", id: 6)

        #expect(throws: WorldError.taken) { try emulator.createBot("C", id: 5) }
        #expect(throws: WorldError.taken) { try emulator.createBot("C", token: bot.token) }
        #expect(throws: WorldError.taken) { try emulator.createPerson("C", id: bot.id) }
        #expect(throws: WorldError.taken) { try emulator.createBot("C", id: person) }
    }

    @Test
    func `what cannot be is refused`() throws {
        let bot = try emulator.createBot("A").id
        let person = try emulator.createPerson("B")
        let other = try emulator.createPerson("C")
        let chat = ChatReference.direct(bot: bot, person: person)
        let group = try emulator.createGroup("G", members: [person])
        try emulator.start(bot, by: person)

        #expect(throws: WorldError.unknownBot(9)) { try emulator.start(9, by: person) }
        #expect(throws: WorldError.unknownPerson(9)) { try emulator.start(bot, by: 9) }
        #expect(throws: WorldError.notAMember(other)) { try emulator.send("x", from: other, to: chat) }
        #expect(throws: WorldError.notAMember(other)) { try emulator.send("x", from: other, to: group) }
        #expect(throws: WorldError.unknownMessage(9)) { try emulator.send("x", from: person, to: chat, replyTo: 9) }
        #expect(throws: WorldError.unknownMessage(9)) { try emulator.edit(9, in: chat, to: "x") }
        #expect(throws: WorldError.notTheirs(1)) { try emulator.edit(1, in: group, to: "x") }
        #expect(throws: WorldError.unknownChat(.group(-1))) { try emulator.send("x", from: person, to: .group(-1)) }
        #expect(throws: WorldError.unknownChat(.direct(bot: bot, person: other))) {
            try emulator.block(bot, by: other)
        }
        #expect(throws: WorldError.unknownBot(9)) { try emulator.redeliver(to: 9) }
        #expect(throws: WorldError.unknownBot(9)) { try emulator.revokeToken(of: 9) }
        try emulator.block(bot, by: person)
        #expect(throws: WorldError.blocked) { try emulator.send("x", from: person, to: chat) }
    }

    @Test
    func `changes come in order and can be read from any point`() async throws {
        let bot = try emulator.createBot("A").id
        let people = try ["B", "C"].map { try emulator.createPerson($0) }
        for person in people { try emulator.start(bot, by: person) }
        let chat = ChatReference.direct(bot: bot, person: people[1])
        try emulator.edit(1, in: chat, to: "edited")

        let all = await emulator.changes(after: 0)
        let later = await emulator.changes(after: 1)
        let some = await emulator.changes(after: 0, in: chat, limit: 1)

        #expect(all.map(\.cursor) == [1, 2, 3])
        #expect(all.map(\.kind) == [.message, .message, .edit])
        #expect(later == Array(all.dropFirst()))
        #expect(some == [all[1]])
        #expect(emulator.cursor() == 3)
    }

    @Test
    func `a wait ends with the change it waits for, and not with another`() async throws {
        let bot = try emulator.createBot("A").id
        let people = try ["B", "C"].map { try emulator.createPerson($0) }
        let chat = ChatReference.direct(bot: bot, person: people[1])

        async let change = emulator.changes(after: 0, in: chat)
        async let message = emulator.message(from: people[1], in: chat, after: 0)
        try emulator.start(bot, by: people[0])
        try emulator.start(bot, by: people[1])

        let (changes, seen) = await (change, message)
        #expect(changes.map(\.chat) == [chat])
        #expect(seen?.text == "/start")
    }

    @Test
    func `a cancelled wait ends without a change`() async throws {
        let emulator = emulator
        let (changes, message) = await withTaskGroup { group in
            group.addTask { await (emulator.changes(after: 0), emulator.message(from: 1, in: .group(-1), after: 0)) }
            group.cancelAll()
            return await group.next() ?? ([], nil)
        }

        #expect(changes.isEmpty)
        #expect(message == nil)
    }

    @Test
    func `an address that is taken ends the run and leaves no port`() async throws {
        try await Stage.run { stage in
            let second = BotAPIEmulator(
                configuration: EmulatorConfiguration(port: stage.client.port, now: { TestClock().now }))

            async let port = second.port()
            await #expect(throws: (any Error).self) { try await second.run() }

            let noPort = await port
            #expect(noPort == nil)
            #expect(await second.url() == nil)
            #expect(await stage.emulator.url() == "http://127.0.0.1:\(stage.client.port)")
        }
    }
}
