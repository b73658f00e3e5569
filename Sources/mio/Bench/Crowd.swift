import BotAPIEmulator
import Foundation
import Synchronization

/// People who write to bots, and how long they waited for answers.
final class Crowd: Sendable {
    private struct State {
        var sentAt: [ChatReference: ContinuousClock.Instant] = [:]
        var delays: [Duration] = []
        var answered = 0
    }

    private let emulator: BotAPIEmulator
    private let chats: [ChatReference]
    private let state = Mutex(State())

    /// `people` people at each of `bots`.
    init(at emulator: BotAPIEmulator, bots: [BotAccount], people: Int) throws {
        self.emulator = emulator
        chats = try bots.flatMap { bot in
            try (0..<people).map { number in
                .direct(bot: bot.id, person: try emulator.createPerson("Ann \(number)"))
            }
        }
    }

    /// How many have not been answered.
    var unanswered: Int { state.withLock(\.sentAt.count) }

    /// Everybody writes, and writes again as soon as the answer is there, for `length`; the turns a second.
    func chatter(for length: Duration) async throws -> Double {
        let start = ContinuousClock.now
        let end = start + length
        reset()
        try await withThrowingTaskGroup { group in
            let cursor = emulator.cursor()
            group.addTask { await self.listen(from: cursor) { $0 < end } }
            for chat in chats { try write(to: chat) }
            try await ContinuousClock().sleep(until: end)
            try await settle()
            group.cancelAll()
        }
        return Double(state.withLock(\.answered)) / (length / .seconds(1))
    }

    /// Somebody writes every `interval`, whether others were answered or not; the delays of all answers, sorted.
    func drip(every interval: Duration, count: Int) async throws -> [Duration] {
        reset()
        return try await withThrowingTaskGroup { group in
            let cursor = emulator.cursor()
            group.addTask { await self.listen(from: cursor) { _ in false } }
            var next = ContinuousClock.now
            for number in 0..<count {
                let chat = chats[number % chats.count]
                if state.withLock({ $0.sentAt[chat] == nil }) { try write(to: chat) }
                next += interval
                try await ContinuousClock().sleep(until: next)
            }
            try await settle()
            group.cancelAll()
            return state.withLock { $0.delays.sorted() }
        }
    }

    private func reset() {
        state.withLock { $0 = State() }
    }

    private func write(to chat: ChatReference) throws {
        guard case .direct(_, let person) = chat else { return }
        state.withLock { $0.sentAt[chat] = .now }
        try emulator.send("How are you today?", from: person, to: chat)
    }

    /// Notes answers; whoever got one writes again while `isOn`.
    private func listen(from cursor: Int, isOn: @Sendable (ContinuousClock.Instant) -> Bool) async {
        var cursor = cursor
        while !Task.isCancelled {
            let changes = await emulator.changes(after: cursor)
            cursor = changes.last?.cursor ?? cursor
            for change in changes where change.kind == .message && isAnswer(change) {
                guard isOn(.now) else { continue }
                do {
                    try write(to: change.chat)
                } catch {
                    // A person who cannot write shows as a message too few in the result.
                    continue
                }
            }
        }
    }

    private func isAnswer(_ change: Change) -> Bool {
        guard case .direct(let bot, _) = change.chat, change.actor == bot else { return false }
        let now = ContinuousClock.now
        return state.withLock { state in
            guard let start = state.sentAt.removeValue(forKey: change.chat) else { return false }
            state.delays.append(now - start)
            state.answered += 1
            return true
        }
    }

    /// Waits until everybody is answered, ten seconds at most.
    private func settle() async throws {
        for _ in 0..<1000 where unanswered > 0 {
            try await ContinuousClock().sleep(for: .milliseconds(10))
        }
    }
}
