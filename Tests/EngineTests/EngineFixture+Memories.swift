import Domain
import Engine
import Foundation
import Ports
import TestSupport

@testable import SQLiteStorage

extension EngineFixture {
    /// Three remarks that tell enough to be read once there is a pause.
    static let threeRemarks = [
        "I moved to Chengdu", "I came by train with two suitcases", "it rained the whole way",
    ]
    /// What a model reads in ``threeRemarks``, where they are the first lines.
    static let readingOfRemarks = """
        {"memories":[
        {"kind":"fact","attribute":"home","text":"Moved to Chengdu","lines":[1],"importance":0.9,"certainty":0.9},
        {"kind":"episode","text":"Came by train with two suitcases","lines":[3],"importance":0.4,"certainty":0.9}]}
        """
    /// What a persona remembers that has taken in ``readingOfRemarks``.
    static let memoriesOfRemarks = ["Moved to Chengdu", "Came by train with two suitcases"]
    /// A little more than the pause after which talk is read.
    static let pause = Duration.seconds(1805)

    /// Lets time pass between two moments at which all work that was due is done; at least five seconds.
    func pass(_ duration: Duration) async {
        await sleepers(0)
        clock.advance(by: duration)
        await sleepers(0)
    }

    /// Says one thing after the other, now, each answered before the next; returns the last prompt for a reply.
    @discardableResult
    func converse(_ texts: [String]) async throws -> ChatPrompt? {
        for text in texts {
            let count = gateway.sent.entries.count
            var update = TestUpdate(Int64(count + 1), text)
            update.date = clock.date.timeIntervalSince1970
            gateway.deliver([try update.received])
            _ = await gateway.sent.first(count + 1)
            // What was sent is history a moment later.
            while try await isBusy { await Task.yield() }
        }
        return model.prompts.entries.last
    }

    @discardableResult
    func converse(_ texts: String...) async throws -> ChatPrompt? { try await converse(texts) }

    private var isBusy: Bool {
        get async throws {
            guard try await store.waiting(in: conversation).isEmpty else { return true }
            return try await !store.unsent(in: conversation).isEmpty
        }
    }

    /// Lets the pause pass after which talk is read, until a model has been asked; it may not have answered yet.
    func passUntilRead(_ count: Int = 1) async {
        await sleepers(0)
        clock.advance(by: Self.pause)
        _ = await model.readingPrompts.first(count)
    }
}

// MARK: - What is remembered

extension EngineFixture {
    /// Something that the person told ten days ago.
    func told(
        _ text: String, _ kind: MemoryKind = .episode, attribute: MemoryAttribute? = nil,
        of subjects: [MemoryChanges.Subject] = [], importance: Double = 0.5
    ) -> MemoryChanges.Addition {
        MemoryChanges.Addition(
            draft: MemoryDraft(kind: kind, attribute: attribute, text: text, importance: importance),
            subjects: subjects, said: clock.date - 10 * 86_400, quote: text)
    }

    /// Makes June remember, as if she had read it somewhere.
    func remember(_ additions: [MemoryChanges.Addition], newcomers: [MemoryChanges.Newcomer] = []) async throws {
        let now = clock.date
        let context = try await begin()
        _ = try await store.commit(
            TurnCommit(
                conversation: conversation, relationship: context.relationship, epoch: context.epoch, consumed: [],
                heard: [], bubbles: [], origin: .spoken, outcome: .answered, usage: [], date: now, extractAt: now))
        // What was read before is not kept again, so the last message counts as unread once more.
        let last = try await store.inspect("SELECT last_extracted FROM relationship").first.flatMap { Int64($0 ?? "") }
        _ = try await store.inspect("UPDATE relationship SET last_extracted = last_extracted - 1")
        let reading = TalkReading(
            changes: MemoryChanges(additions: additions, newcomers: newcomers), lines: [], lastMessage: last ?? 0)
        for job in try await store.dueJobs(at: now, limit: 10) where job.kind == .extract {
            try await store.finish(
                job, with: JobResult(.done(resumeAt: now), reading: reading), epoch: context.epoch, at: now)
        }
    }

    /// Everything that June remembers or remembered, oldest first.
    var memories: [Memory] {
        get async throws { try await store.record(of: key)?.memories ?? [] }
    }

    /// What June remembers now, oldest first.
    var openTexts: [String] {
        get async throws { try await memories.filter(\.isOpen).map(\.text) }
    }

    /// How each call for a purpose ended, in order.
    func outcomes(of purpose: UsageRecord.Purpose) async throws -> [String?] {
        try await store.inspect("SELECT outcome FROM usage WHERE purpose = '\(purpose.rawValue)' ORDER BY id")
    }
}

extension ObedientModel {
    /// How often it was asked to do a task about memories.
    func count(of task: CommonTexts.Task) -> Int { readingPrompts.entries.count { $0.taskAboutMemories == task } }
}

extension ChatPrompt {
    /// All words of people and remarks in it.
    var words: String { messages.map(\.text).joined(separator: "\n") }
    /// The message that is to be answered, with the remarks before it.
    var newest: String { messages.last?.text ?? "" }
}
