import Domain
import Engine
import Foundation
import Ports
import Synchronization
import TestSupport
import Testing

@testable import SQLiteStorage

/// A group in which three of our bots listen, and what is said there.
final class GroupScene: Sendable {
    /// One of the three.
    enum Listener: Int64, CaseIterable, Sendable {
        case june = 42
        case july = 43
        /// Another bot of July's persona, known by its own name.
        case maya = 44

        var bot: BotID { BotID(rawValue: rawValue) }
        var preset: String { self == .june ? "june" : "july" }
    }

    /// Something that is said.
    struct Words: Sendable {
        var number: Int64
        var text: String
        var from: Int64 = 7
        var kind = "message"
        var mentions: [String] = []
        var repliesTo: Int64?
        var isFromBot = false
        var isAnonymous = false
        var picture: String?
        var date: Double
    }

    private struct State {
        var numbers: Int64 = 0
        var updates: [Listener: Int64] = [:]
        var polls: [Listener: Int] = [:]
    }

    let fixture: EngineFixture
    let kind: Chat.Kind
    let chat = ChatID(rawValue: -5)
    let gateways: [Listener: ScriptedGateway]
    private let state = Mutex(State())

    init(_ kind: Chat.Kind = .supergroup, mode: RelationshipMode = .evolving) throws {
        var fixture = try EngineFixture()
        fixture.mode = mode
        self.fixture = fixture
        self.kind = kind
        gateways = Dictionary(
            uniqueKeysWithValues: Listener.allCases.map { listener in
                let gateway =
                    listener == .june
                    ? fixture.gateway
                    : ScriptedGateway(
                        bot: listener.bot, username: "\(listener)_bot", name: "\(listener)".capitalized,
                        firstID: listener.rawValue * 1000)
                return (listener, gateway)
            })
    }

    var clock: ManualClock { fixture.clock }
    var model: ObedientModel { fixture.model }
    var store: SQLiteStore { fixture.store }

    func gateway(_ listener: Listener) -> ScriptedGateway { gateways[listener, default: fixture.gateway] }

    func conversation(_ listener: Listener) -> ConversationID { ConversationID(bot: listener.bot, chat: chat) }

    /// What one of them said, in order.
    func said(by listener: Listener) -> [String] { gateway(listener).sent.entries.map(\.text) }

    /// How much all of them said.
    var saidCount: Int { Listener.allCases.map { said(by: $0).count }.reduce(0, +) }

    func bots(_ listeners: [Listener] = Listener.allCases) -> [AssignedBot] {
        listeners.map { fixture.assigned($0.bot, gateway($0), preset: $0.preset) }
    }

    /// Runs the worker with these bots while `body` goes on.
    func run(
        _ listeners: [Listener] = Listener.allCases, changes: AsyncStream<WorkerConfiguration>? = nil,
        _ body: () async throws -> Void
    ) async throws {
        // A bot polls anew when it is started anew.
        for listener in Listener.allCases {
            state.withLock { $0.polls[listener] = gateway(listener).polls.entries.count }
        }
        try await fixture.run(bots: bots(listeners), changes: changes, body)
    }
}

// MARK: - Saying

extension GroupScene {
    /// Something new that somebody says now.
    func words(_ text: String, from: Int64 = 7) -> Words {
        let number = state.withLock { state in
            state.numbers += 1
            return state.numbers
        }
        return Words(number: number, text: text, from: from, date: clock.date.timeIntervalSince1970.rounded(.down))
    }

    /// Says something, which some of them hear.
    @discardableResult
    func say(_ text: String, from: Int64 = 7, to listeners: [Listener] = Listener.allCases) throws -> Words {
        let words = words(text, from: from)
        for listener in listeners { try deliver(words, to: listener) }
        return words
    }

    /// Lets some of them be known to take part.
    func meet(_ listeners: [Listener] = Listener.allCases) async throws {
        try say("hello", from: 9, to: listeners)
        try await passUntilSettled(listeners)
    }

    /// Lets one of them hear something.
    func deliver(_ words: Words, to listener: Listener) throws {
        let update = try update(of: words, to: listener)
        state.withLock { $0.polls[listener, default: 0] += 1 }
        gateway(listener).deliver([try update.received])
    }

    /// Something as one of them receives it. In a basic group each counts for itself.
    func update(of words: Words, to listener: Listener) throws -> TestUpdate {
        let id = state.withLock { state in
            // Far from the ids of what is said in private.
            state.updates[listener, default: 10_000] += 1
            return state.updates[listener, default: 0]
        }
        var update = TestUpdate(
            id, words.text, chat: chat.rawValue, from: words.from, kind: words.kind, mentions: words.mentions,
            isFromBot: words.isFromBot)
        update.name = ["Ann", "Bob", "Cid", "Dan", "Eve"][Int(words.from) % 5]
        update.message = self.id(of: words, to: listener).rawValue
        update.isBasic = kind == .group
        update.isAnonymous = words.isAnonymous
        update.repliesTo = words.repliesTo
        update.picture = words.picture
        update.date = words.date
        return update
    }

    /// The id under which one of them knows a message.
    func id(of words: Words, to listener: Listener) -> MessageID {
        MessageID(rawValue: kind == .group ? words.number + listener.rawValue * 100 : words.number)
    }
}

// MARK: - Waiting

extension GroupScene {
    /// Waits until everything is taken in, and nothing waits for an answer or to be sent.
    func settle(_ listeners: [Listener] = Listener.allCases) async throws {
        for listener in listeners {
            _ = await gateway(listener).polls.first(state.withLock { $0.polls[listener, default: 0] } + 1)
        }
        while try await isBusy { await Task.yield() }
    }

    /// The same while time passes, for copies that do not come are waited for.
    func passUntilSettled(_ listeners: [Listener] = Listener.allCases) async throws {
        for listener in listeners {
            _ = await gateway(listener).polls.first(state.withLock { $0.polls[listener, default: 0] } + 1)
        }
        try await advance(clock) { try await !isBusy }
    }

    private var isBusy: Bool {
        get async throws {
            let counts = try await store.inspect(
                """
                SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL)
                    + (SELECT count(*) FROM outbox WHERE done_at IS NULL)
                """)
            return counts != ["0"]
        }
    }

    /// Waits until so many copies wait for an answer that one of them is to give.
    func claimed(for listener: Listener, _ count: Int = 1) async throws {
        while try await store.waiting(in: conversation(listener)).count < count { await Task.yield() }
    }

    /// What the group's history holds of people, in order.
    var heard: [String] {
        get async throws {
            try await store.inspect("SELECT words FROM group_message WHERE bot IS NULL ORDER BY id").compactMap(\.self)
        }
    }
}
