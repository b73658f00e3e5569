import Domain
import Foundation
import Ports
import Testing

/// What writing first changes, and when it comes too late.
@Suite struct OutreachCommitContract {
    private let meeting = Meeting()
    private let atChen = Meeting(bot: chen, preset: "chen")

    @Test(arguments: StoreUnderTest.all)
    func `what is written first waits, and the reason is kept`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        let skipped = [
            SkippedReason(OutreachReason(.memory, topic: "rain", sources: [MemoryID(rawValue: 9)]), because: .recent),
            SkippedReason(OutreachReason(.missing), because: .persona),
        ]

        let rows = try await store.reach(
            try await store.candidate(), saying: ["so?\0", "how was it"], skipping: skipped, leaving: .weathered,
            usage: [usage()])

        let waiting = try await store.unsent(in: meeting.conversation)
        for entries in [rows, waiting] {
            #expect(entries.map(\.sequence) == rows.map(\.sequence))
            #expect(entries.map(\.isFirst) == [false, false])
            #expect(entries.map(\.isUnasked) == [true, true])
            #expect(entries.map(\.hasBegun) == [false, false])
            #expect(entries.map(\.date) == [noon, noon])
        }
        #expect(waiting.map(\.message) == ["so?\u{FFFD}", "how was it"].map(meeting.bubble))
        #expect(
            try await store.outreachRecords(of: meeting.key, limit: 9) == [
                OutreachRecord(date: noon, reason: .exam, skipped: skipped, outcome: .promised)
            ])
        #expect(try await store.look(meeting).outreach == .weathered)
        #expect(try await store.look(meeting).history.count == 1)
        #expect(try await store.workInsight(since: noon).usage.calls == 1)
    }

    @Test(arguments: StoreUnderTest.all, [OutreachRecord.Outcome.dropped, .declined, .failed])
    func `what was not written is told as well, and did not reach anybody`(
        kind: StoreUnderTest, outcome: OutreachRecord.Outcome
    ) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))

        let rows = try await store.reach(
            try await store.candidate(), saying: [], because: OutreachReason(.missing), outcome: outcome,
            leaving: .next(noon + 60))

        #expect(rows.isEmpty)
        #expect(try await store.unsentConversations(of: keke).isEmpty)
        #expect(try await store.outcomes() == [outcome])
        #expect(try await store.candidate(at: noon + 60).outreach.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the latest records are told, the newest first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        for hour in 1...4 {
            try await store.hear(meeting, leaving: .next(noon))
            try await store.reach(try await store.candidate(), at: noon + Double(hour) * 3600)
        }

        let records = try await store.outreachRecords(of: meeting.key, limit: 3)

        #expect(records.map(\.date) == [4.0, 3, 2].map { noon + $0 * 3600 })
        #expect(try await store.outreachRecords(of: meeting.key, limit: 0).isEmpty)
        #expect(try await store.outreachRecords(of: atChen.key, limit: 9).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `nobody speaks to another conversation`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        let candidate = try await store.candidate()
        let commit = OutreachCommit(
            candidate: candidate, bubbles: [atChen.bubble("hi")],
            record: OutreachRecord(date: noon, reason: .exam, skipped: [], outcome: .promised), standing: .weathered,
            usage: [])

        let error = await #expect(throws: StoreError.self) { try await store.commit(commit) }

        #expect(error != .staleEpoch)
        #expect(try await store.outcomes().isEmpty)
    }
}

// MARK: - Too late

/// What may happen while a persona thinks of what to write.
enum Interruption: CaseIterable {
    case forgottenMemory, otherMoment, unanswered, pause, otherZone, waitingWords, wordsElsewhere, blocked, forgotten
    case otherPersona

    /// Lets it happen to `meeting`.
    func happen(to meeting: Meeting, in store: any Store) async throws {
        let elsewhere = Meeting(bot: chen, preset: "chen")
        switch self {
        case .forgottenMemory:
            let memories = try await learn(MemoryChanges(additions: [.told("likes rain")]), of: meeting, in: store)
            #expect(try await store.delete("m\(memories[0].id)", of: meeting.key, at: noon))
        case .otherMoment: try await store.hear(meeting, leaving: .next(noon - 1), at: noon - 2 * oneDay)
        case .unanswered: try await store.hear(meeting, leaving: .next(noon, unanswered: 1), at: noon - 2 * oneDay)
        case .pause: _ = try await store.keep(ContactPreferences(pausedUntil: noon + 60), of: mei.id, at: noon)
        case .otherZone: _ = try await store.keep(ContactPreferences(timeZone: .gmt), of: mei.id, at: noon)
        case .waitingWords: _ = try await store.receive(meeting.update(1))
        case .wordsElsewhere: try await store.hear(elsewhere, leaving: nil, at: noon - 60)
        case .blocked: try await store.markUnreachable(meeting.conversation, at: noon)
        case .forgotten:
            try await store.forget(
                meeting.key, everywhere: false, consuming: InboxSequence(rawValue: 4711), at: noon)
        case .otherPersona: _ = try await store.outreach(to: elsewhere, at: noon - 60)
        }
    }
}

extension OutreachCommitContract {
    @Test(arguments: StoreUnderTest.all, Interruption.allCases)
    func `nothing is written first when things have changed since`(
        kind: StoreUnderTest, interruption: Interruption
    ) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        let candidate = try await store.candidate()
        let before = try await store.outreachContext(of: candidate, historyLimit: 9, at: noon)

        try await interruption.happen(to: meeting, in: store)

        await #expect(throws: StoreError.staleEpoch) { try await store.reach(candidate, usage: [usage(of: "late")]) }
        #expect(before != nil)
        #expect(try await store.outreachContext(of: candidate, historyLimit: 9, at: noon) == nil)
        #expect(try await store.outcomes().isEmpty)
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(try await store.workInsight(since: .distantPast).usage.calls == 0)
    }

    @Test(arguments: StoreUnderTest.all)
    func `nothing is written first twice`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        let candidate = try await store.candidate()
        try await store.reach(candidate, saying: ["one"], leaving: .next(noon))

        await #expect(throws: StoreError.staleEpoch) { try await store.reach(candidate, saying: ["two"]) }

        #expect(try await store.unsent(in: meeting.conversation).map(\.message.text) == ["one"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what happens to others changes nothing`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let his = Meeting(account: tom)
        try await store.hear(meeting, leaving: .next(noon))
        let candidate = try await store.candidate()

        _ = try await store.outreach(to: his, at: noon)
        _ = try await store.receive(his.update(1))
        _ = try await store.keep(ContactPreferences(quiet: .off), of: tom.id, at: noon)

        #expect(try await store.reach(candidate).count == 1)
    }
}

// MARK: - Context

extension OutreachCommitContract {
    @Test(arguments: StoreUnderTest.all)
    func `who writes first knows what a turn knows, and all that is remembered`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let memories = try await learn(
            MemoryChanges(additions: [.told("likes rain"), .told("has a cat", importance: 0.9)]), of: meeting,
            in: store, at: noon - 2 * oneDay)
        try await store.hear(meeting, leaving: .next(noon))

        let context = try #require(
            try await store.outreachContext(of: try await store.candidate(), historyLimit: 1, at: noon))

        #expect(context.memories == memories)
        #expect(context.turn.relationship == (try await store.look(meeting).relationship))
        #expect(context.turn.essentials.map(\.text) == ["has a cat"])
        #expect(context.turn.history.map(\.words) == ["hello"])
        #expect(context.turn.outreach == .next(noon))
        #expect(context.recentTopics.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the topics of a week are those of all personas`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let topics = [
            (atChen, 7.5, "old"), (atChen, 6.5, "exam"), (meeting, 5, ""), (meeting, 4, "cat"), (atChen, 3, "gone"),
        ]
        for (meeting, days, topic) in topics {
            let rows = try await store.outreach(
                to: meeting, because: OutreachReason(.thread, topic: topic), at: noon - days * oneDay)
            if topic == "gone" { try await store.withdraw(rows.map(\.sequence), because: .newerWords, at: noon) }
        }
        _ = try await store.outreach(
            to: Meeting(account: tom), because: OutreachReason(.thread, topic: "his"), at: noon - oneDay)

        try await store.hear(meeting, leaving: .next(noon))

        let context = try await store.outreachContext(of: try await store.candidate(), historyLimit: 9, at: noon)
        #expect(context?.recentTopics == ["cat", "exam"])
    }
}

// MARK: - Turns

extension OutreachCommitContract {
    @Test(arguments: StoreUnderTest.all)
    func `a turn knows how things stand, and leaves them as it tells`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let before = try await store.look(meeting).outreach

        try await store.hear(meeting, leaving: .weathered)

        #expect(before == OutreachStanding())
        #expect(try await store.look(meeting).outreach == .weathered)
        #expect(try await store.nextTurn(of: meeting.key, with: keke, historyLimit: 9)?.outreach == .weathered)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn in which nobody spoke, or that tells nothing of it, changes nothing`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .weathered)
        let known = try await store.look(meeting)

        try await store.hear(meeting, leaving: nil)
        _ = try await store.commit(
            TurnCommit(
                conversation: meeting.conversation, relationship: known.relationship, epoch: known.epoch, consumed: [],
                heard: [], bubbles: [], origin: .spoken, outcome: .answered, usage: [], date: noon,
                outreach: .next(noon + 5)))

        #expect(try await store.look(meeting).outreach == .weathered)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a group knows nothing of it but where the person lives`(kind: StoreUnderTest, group: Chat) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .weathered)
        let preferences = ContactPreferences(timeZone: TimeZone(identifier: "Europe/Berlin"))
        _ = try await store.keep(preferences, of: mei.id, at: noon)

        let context = try await store.look(Meeting(chat: group))

        #expect(context.outreach == nil)
        #expect(context.preferences == preferences)
    }
}
