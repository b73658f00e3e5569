import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

extension EngineFixture {
    /// A fixture whose personas write first, about once an hour.
    static func outgoing(pace: Pace = .instant, mode: RelationshipMode = .evolving) throws -> EngineFixture {
        var fixture = try EngineFixture(pace: pace)
        fixture.personas.cadence = 60
        fixture.mode = mode
        return fixture
    }

    /// The key of another persona with the same person.
    func key(of preset: String) -> PersonKey { PersonKey(user: key.user, preset: PresetName(rawValue: preset)) }

    /// How things stand with writing first.
    func standing(of preset: String = "june") async throws -> OutreachStanding {
        try await candidate(of: preset).standing
    }

    /// Everything that decides whether a persona may write first.
    func candidate(of preset: String = "june") async throws -> OutreachCandidate {
        try #require(try await store.outreachCandidate(of: key(of: preset)))
    }

    /// What a persona did of itself, oldest first.
    func records(of preset: String = "june") async throws -> [OutreachRecord] {
        try await store.outreachRecords(of: key(of: preset), limit: 100).reversed()
    }

    /// Lets time pass until a persona's moment has come, and until somebody has looked after that.
    func passUntilDue(of preset: String = "june") async throws {
        let next = try #require(try await standing(of: preset).nextAt)
        await pass(.seconds(next.timeIntervalSince(clock.date) + 1))
    }

    /// Lets a persona's moment come, and waits until what came of it is durable and delivered.
    func passUntilReached(of preset: String = "june", in conversation: ConversationID? = nil) async throws {
        let count = try await records(of: preset).count
        try await passUntilDue(of: preset)
        while try await records(of: preset).count == count { await Task.yield() }
        try await settle(in: conversation)
    }

    /// Lets moments come, one after the other, until a persona has done something of itself, however often it is put off.
    func passUntilWritten(of preset: String = "june", in conversation: ConversationID? = nil) async throws {
        let count = try await records(of: preset).count
        while try await records(of: preset).count == count {
            try await passUntilDue(of: preset)
            let lease = Date(timeIntervalSince1970: (clock.date + 900).timeIntervalSince1970.rounded(.down))
            while try await records(of: preset).count == count, try await standing(of: preset).nextAt == lease {
                await Task.yield()
            }
        }
        try await settle(in: conversation)
    }

    /// Waits until nothing waits in a conversation.
    func settle(in other: ConversationID? = nil) async throws {
        let place = other ?? conversation
        while true {
            let waiting = try await store.waiting(in: place).count
            guard try await waiting + store.unsent(in: place).count > 0 else { return }
            await Task.yield()
        }
    }

    /// Lets minute after minute pass until nothing waits to be sent.
    func passUntilSettled() async throws {
        while try await !store.unsent(in: conversation).isEmpty { await pass(.seconds(60)) }
    }

    /// Lets a persona say something of itself, as a process would that ended before it was sent.
    @discardableResult
    func promise(_ texts: String..., at date: Date? = nil) async throws -> [OutboxEntry] {
        let candidate = try await candidate()
        var standing = candidate.standing
        standing.unanswered += 1
        return try await store.commit(
            OutreachCommit(
                candidate: candidate, bubbles: texts.map { OutgoingMessage(conversation: conversation, text: $0) },
                record: OutreachRecord(
                    date: date ?? clock.date, reason: OutreachReason(.missing), skipped: [], outcome: .promised),
                standing: standing, usage: []))
    }

    /// Says something to another bot, now, and waits until it is answered.
    func say(_ text: String, to gateway: ScriptedGateway, of bot: BotID) async throws {
        let count = gateway.sent.entries.count
        var update = TestUpdate(Int64(count + 1), text)
        update.date = clock.date.timeIntervalSince1970
        gateway.deliver([try update.received])
        _ = await gateway.sent.first(count + 1)
        try await settle(in: ConversationID(bot: bot, chat: conversation.chat))
    }
}
