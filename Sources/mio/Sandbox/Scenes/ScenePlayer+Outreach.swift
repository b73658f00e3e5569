import BotAPIEmulator
import Domain
import Foundation
import Ports

/// Waiting for messages nobody asked for.
///
/// Time moves from one moment at which the persona may write to the next, for a moment that is missed is drawn anew.
extension ScenePlayer {
    /// How long the worker may take until it looks at who may write.
    private static let look = Duration.seconds(30)
    /// A moment as near as this may only tell that the persona is writing.
    private static let writing: TimeInterval = 300

    /// Expects that a bot writes first within so many seconds of human time, and that one of the times meets `demand`.
    mutating func expectInitiative(
        of bot: SandboxState.Bot, to person: AccountID, within limit: Double, _ demand: SceneStep.Demand
    ) async throws {
        let end = visit.time.now().addingTimeInterval(limit)
        var said: [String] = []
        while let moment = try await moment(of: bot, with: person), moment <= end {
            let words = try await words(of: bot, to: person, at: moment)
            said += words
            switch demand {
            case .any where !words.isEmpty: return
            case .with(let part) where words.contains { $0.contains(part) }: return
            case .without(let part) where !words.isEmpty:
                guard words.contains(where: { $0.contains(part) }) else { return }
                throw Unmet(description: "\(bot.key) wrote: \(words)")
            default: break
            }
        }
        throw Unmet(description: said.isEmpty ? "\(bot.key) did not write first" : "\(bot.key) wrote: \(said)")
    }

    /// Expects that a bot says nothing for so many seconds of human time.
    mutating func expectNoInitiative(of bot: SandboxState.Bot, to person: AccountID, for length: Double) async throws {
        let end = visit.time.now().addingTimeInterval(length)
        while let moment = try await moment(of: bot, with: person), moment <= end {
            let words = try await words(of: bot, to: person, at: moment)
            guard words.isEmpty else { throw Unmet(description: "\(bot.key) wrote: \(words)") }
        }
        let words = try await words(of: bot, to: person) { player throws in
            try player.advance(by: max(0, end.timeIntervalSince(player.visit.time.now())))
        }
        guard words.isEmpty else { throw Unmet(description: "\(bot.key) wrote: \(words)") }
    }

    private func moment(of bot: SandboxState.Bot, with person: AccountID) async throws -> Date? {
        try await visit.commands.nextOutreach(
            PersonKey(user: UserID(rawValue: person), preset: PresetName(rawValue: bot.preset)))
    }

    /// What a bot says when time moves to `moment`, at which it may write.
    private mutating func words(
        of bot: SandboxState.Bot, to person: AccountID, at moment: Date
    ) async throws -> [String] {
        try await words(of: bot, to: person) { player in
            // A little later, so that it has come by any clock.
            try player.advance(by: max(0, moment.timeIntervalSince(player.visit.time.now())) + 1)
            try await player.expectChange(of: bot, with: person, from: moment)
        }
    }

    /// What a bot says while `body` happens and shortly after.
    private mutating func words(
        of bot: SandboxState.Bot, to person: AccountID, while body: (inout ScenePlayer) async throws -> Void
    ) async throws -> [String] {
        let chat = ChatReference.direct(bot: bot.id, person: person)
        let emulator = visit.emulator
        let start = try emulator.transcript(of: chat).count
        try await body(&self)
        let words: @Sendable () throws -> [String] = {
            try emulator.transcript(of: chat, after: start).filter { $0.sender == bot.id }.map(\.text)
        }
        let next = try await moment(of: bot, with: person)
        let isWriting = next.map { $0.timeIntervalSince(visit.time.now()) <= Self.writing } ?? false
        try await wait(in: chat, atMost: isWriting ? Self.work : Self.silence) { try !words().isEmpty }
        if try !words().isEmpty { try await wait(in: chat, atMost: Self.breath) { false } }
        return try words()
    }

    /// Waits until the worker has looked, whatever it decided: there is another moment then, or none.
    private func expectChange(of bot: SandboxState.Bot, with person: AccountID, from moment: Date) async throws {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: Self.look)
        while clock.now < end {
            guard try await self.moment(of: bot, with: person) == moment else { return }
            try await clock.sleep(for: Self.glance)
        }
        throw Unmet(description: "the worker did not look when \(bot.key) could have written")
    }
}
