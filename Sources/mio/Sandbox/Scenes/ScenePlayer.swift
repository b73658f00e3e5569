import BotAPIEmulator
import Domain
import Foundation
import Ports

/// Plays a scene in a running sandbox.
struct ScenePlayer {
    /// How long an answer may take.
    private static let patience = Duration.seconds(60)
    /// How long after a bubble another one of the same reply may come.
    static let breath = Duration.milliseconds(500)
    /// How long silence must last to count.
    static let silence = Duration.seconds(2)
    /// How long the worker may take for a stage that it decides on in the background; it looks every five seconds.
    static let work = Duration.seconds(15)
    /// How long it may take for everything that is due there, of which one thing may follow from another.
    private static let backlog = Duration.seconds(30)
    /// How long until that is asked for again.
    static let glance = Duration.milliseconds(100)

    private let scene: Scene
    let visit: Visit
    private let bots: [String: SandboxState.Bot]
    private var people: [String: AccountID] = [:]
    private var groups: [String: ChatReference] = [:]
    /// The place in each chat after which expectations look: a person's last message, or where time last moved.
    private var heard: [ChatReference: Int] = [:]

    init(_ scene: Scene, in visit: Visit) {
        self.scene = scene
        self.visit = visit
        bots = Dictionary(visit.bots.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Plays the lines in order; throws the first that fails.
    mutating func play() async throws(SceneFailure) {
        for line in scene.lines {
            do {
                try await take(line.step)
            } catch {
                throw SceneFailure(file: scene.file, line: line.number, reason: "\(error)")
            }
        }
    }

    struct Unmet: Error, CustomStringConvertible {
        let description: String
    }
}

// MARK: - Steps

extension ScenePlayer {
    private mutating func take(_ step: SceneStep) async throws {
        switch step {
        case .person(let key, let name, let language):
            people[key] = try visit.emulator.createPerson(name, languageCode: language)
        case .group(let key, let isBasic, let members):
            groups[key] = try visit.emulator.createGroup(
                key, kind: isBasic ? .basic : .supergroup, members: members.map(account))
        case .says(let speaker, let target, let text):
            try say(text, by: person(speaker), to: chat(of: target, with: speaker))
        case .replies(let speaker, let author, let group, let text):
            try reply(text, by: person(speaker), to: account(author), in: chat(of: group, with: speaker))
        case .presses(let key, let title, let bot):
            try press(title, by: person(key), in: chat(of: bot, with: key))
        case .answers(let key, let target, let demand):
            try await expectAnswer(of: bot(key), in: chat(of: key, with: target), demand)
        case .keepsQuiet(let key, let target):
            try await expectSilence(of: bot(key), in: chat(of: key, with: target))
        case .advance(let seconds):
            try advance(by: seconds)
        case .advanceTo(let moment):
            let now = visit.time.now()
            try advance(by: moment.next(after: now, in: visit.timeZone).timeIntervalSince(now))
        case .writesFirst(let key, let name, let limit, let demand):
            try await expectInitiative(of: bot(key), to: person(name), within: limit, demand)
        case .leavesAlone(let key, let name, let length):
            try await expectNoInitiative(of: bot(key), to: person(name), for: length)
        case .sets(let key, let name, let mode, let stage):
            let user = try UserID(rawValue: person(name))
            let preset = try PresetName(rawValue: bot(key).preset)
            try await visit.commands.set(PersonKey(user: user, preset: preset), to: mode, at: stage)
        case .stage(let key, let name, let stage):
            try await expectStage(stage, of: key, with: name)
        case .caughtUp: try await expectNothingDue()
        case .calls(let key, let name, let limit):
            let found = try await report(key, name).usage.calls
            guard found <= limit else { throw Unmet(description: "there were \(found) calls") }
        }
    }

    /// Moves human time; expectations look at what is said from then on.
    mutating func advance(by seconds: Double) throws {
        visit.time.advance(by: seconds)
        for chat in heard.keys { heard[chat] = try visit.emulator.transcript(of: chat).count }
    }

    private mutating func say(_ text: String, by person: AccountID, to chat: ChatReference) throws {
        heard[chat] = try visit.emulator.send(text, from: person, to: chat)
    }

    /// Replies to the newest message of `author`.
    private mutating func reply(
        _ text: String, by person: AccountID, to author: AccountID, in chat: ChatReference
    ) throws {
        let messages = try visit.emulator.transcript(of: chat)
        guard let message = messages.last(where: { $0.sender == author && !$0.isService }) else {
            throw Unmet(description: "there is nothing to reply to")
        }
        heard[chat] = try visit.emulator.send(text, from: person, to: chat, replyTo: message.number)
    }

    /// Presses the newest button of that title.
    private mutating func press(_ title: String, by person: AccountID, in chat: ChatReference) throws {
        let messages = try visit.emulator.transcript(of: chat)
        for message in messages.reversed() {
            guard let button = message.buttons.first(where: { $0.title == title }) else { continue }
            heard[chat] = messages.count
            try visit.emulator.press(button.data, on: message.number, in: chat, by: person)
            return
        }
        throw Unmet(description: "there is no button \(title)")
    }

    private func expectAnswer(
        of bot: SandboxState.Bot, in chat: ChatReference, _ demand: SceneStep.Demand
    ) async throws {
        let emulator = visit.emulator
        let start = heard[chat] ?? 0
        let words: @Sendable () throws -> [String] = {
            try emulator.transcript(of: chat, after: start).filter { $0.sender == bot.id }.map(\.text)
        }
        let isMet: @Sendable ([String]) -> Bool = { words in
            if case .with(let part) = demand { return words.contains { $0.contains(part) } }
            return !words.isEmpty
        }
        try await wait(in: chat, atMost: Self.patience) { try isMet(words()) }
        guard try isMet(words()) else { throw Unmet(description: "\(bot.key) said: \(try words())") }
        // A reply may have further bubbles.
        try await wait(in: chat, atMost: Self.breath) { false }
        guard case .without(let part) = demand else { return }
        guard try !words().contains(where: { $0.contains(part) }) else {
            throw Unmet(description: "\(bot.key) said: \(try words())")
        }
    }

    private func expectSilence(of bot: SandboxState.Bot, in chat: ChatReference) async throws {
        try await wait(in: chat, atMost: Self.silence) { false }
        let words = try visit.emulator.transcript(of: chat, after: heard[chat] ?? 0).filter { $0.sender == bot.id }
        guard words.isEmpty else { throw Unmet(description: "\(bot.key) said: \(words.map(\.text))") }
    }

    private func expectStage(_ stage: Stage, of key: String, with name: String) async throws {
        let stageNow = { try await report(key, name).relationship?.stage }
        let isReached = try await comesTrue(within: Self.work) { try await stageNow() == stage.rawValue }
        guard isReached else { throw Unmet(description: "they are at \(try await stageNow() ?? "none")") }
    }

    private func expectNothingDue() async throws {
        guard try await comesTrue(within: Self.backlog, visit.isCaughtUp) else {
            throw Unmet(description: "the worker still has something to do")
        }
    }

    /// Whether something that the worker does in the background has come true by the end of `limit`.
    private func comesTrue(within limit: Duration, _ isTrue: () async throws -> Bool) async throws -> Bool {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: limit)
        while try await !isTrue() {
            guard clock.now < end else { return false }
            try await clock.sleep(for: Self.glance)
        }
        return true
    }

    /// Returns as soon as something has happened in the chat that makes `isOver` true, or after `limit`.
    func wait(
        in chat: ChatReference, atMost limit: Duration, until isOver: @escaping @Sendable () throws -> Bool
    ) async throws {
        let emulator = visit.emulator
        try await withThrowingTaskGroup { group in
            group.addTask {
                var cursor = emulator.cursor()
                while try !isOver(), !Task.isCancelled {
                    cursor = await emulator.changes(after: cursor, in: chat).last?.cursor ?? cursor
                }
            }
            group.addTask {
                do {
                    try await ContinuousClock().sleep(for: limit)
                } catch {
                    // What was waited for came first.
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }
}

// MARK: - Names

extension ScenePlayer {
    private func person(_ key: String) throws -> AccountID {
        guard let person = people[key] else { throw Unmet(description: "nobody is called \(key)") }
        return person
    }

    private func bot(_ key: String) throws -> SandboxState.Bot {
        guard let bot = bots[key] else {
            throw Unmet(description: "there is no bot \(key); there are \(bots.keys.sorted().joined(separator: ", "))")
        }
        return bot
    }

    private func account(_ key: String) throws -> AccountID {
        try people[key] ?? bot(key).id
    }

    /// The group among the two names, or the private chat of a bot with a person.
    private func chat(of first: String, with second: String) throws -> ChatReference {
        if let group = groups[first] ?? groups[second] { return group }
        if let bot = bots[second] { return .direct(bot: bot.id, person: try person(first)) }
        return .direct(bot: try bot(first).id, person: try person(second))
    }

    private func report(_ key: String, _ name: String) async throws -> ConversationReport {
        try await visit.report(
            ConversationID(bot: BotID(rawValue: bot(key).id), chat: ChatID(rawValue: person(name))))
    }
}
