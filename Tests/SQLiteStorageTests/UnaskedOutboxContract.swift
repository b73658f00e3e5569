import Domain
import Foundation
import Ports
import Testing

/// What nobody asked for is sent at most once, and what came of it is told.
@Suite struct UnaskedOutboxContract {
    private let meeting = Meeting()

    @Test(arguments: StoreUnderTest.all)
    func `a message is begun once`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let rows = try await store.outreach(saying: ["one", "two"])

        let first = try await store.markBegun(rows[0].sequence, at: noon)
        let second = try await store.markBegun(rows[0].sequence, at: noon)

        #expect(first)
        #expect(!second)
        #expect(try await store.unsent(in: meeting.conversation).map(\.hasBegun) == [true, false])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what waits no more cannot be begun`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let rows = try await store.outreach(saying: ["one", "two"])
        try await store.withdraw([rows[0].sequence], because: .stale, at: noon)
        try await store.markSent(rows[1].sequence, as: nil, at: noon)

        for sequence in rows.map(\.sequence) + [OutboxSequence(rawValue: 4711)] {
            #expect(try await !store.markBegun(sequence, at: noon))
        }
    }

    @Test(arguments: StoreUnderTest.all)
    func `a reply is asked for`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let rows = try await store.turn(meeting, saying: ["one"])

        for entry in try await rows + store.unsent(in: meeting.conversation) {
            #expect(!entry.isUnasked)
            #expect(!entry.hasBegun)
            #expect(entry.date == noon)
        }
    }

    @Test(
        arguments: StoreUnderTest.all,
        [(id: MessageID?.some(MessageID(rawValue: 5)), outcome: OutreachRecord.Outcome.sent), (nil, .unknown)])
    func `what was begun becomes history, and nobody knows more of it than Telegram says`(
        kind: StoreUnderTest, expected: (id: MessageID?, outcome: OutreachRecord.Outcome)
    ) async throws {
        let store = try kind.make()
        let rows = try await store.outreach()
        _ = try await store.markBegun(rows[0].sequence, at: noon)

        for _ in 0..<2 { try await store.markSent(rows[0].sequence, as: expected.id, at: noon + 5) }

        #expect(try await store.outcomes() == [expected.outcome])
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(
            try await store.look(meeting).history.last
                == HistoryMessage(
                    speaker: .persona, content: .text("hi"), date: expected.id == nil ? noon : noon + 5,
                    origin: .proactive, messageID: expected.id))
    }

    @Test(arguments: StoreUnderTest.all)
    func `of what Telegram certainly has nothing can be begun again, or withdrawn, and was not left unanswered`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let rows = try await store.outreach()
        _ = try await store.markBegun(rows[0].sequence, at: noon)

        try await store.markNotBegun(rows[0].sequence)
        let again = try await store.markBegun(rows[0].sequence, at: noon)
        try await store.markNotBegun(rows[0].sequence)
        _ = try await store.keep(ContactPreferences(), of: mei.id, at: noon)

        #expect(again)
        #expect(try await store.outcomes() == [.cancelled])
        #expect(try await store.look(meeting).outreach == .next(noon + oneDay))
    }

    @Test(arguments: StoreUnderTest.all, [[MessageID(rawValue: 5), nil], [nil, MessageID(rawValue: 5)]])
    func `what was sent in part was sent`(kind: StoreUnderTest, ids: [MessageID?]) async throws {
        let store = try kind.make()
        let rows = try await store.outreach(saying: ["one", "two", "three"])

        for (row, id) in zip(rows, ids) { try await store.markSent(row.sequence, as: id, at: noon) }
        try await store.withdraw([rows[2].sequence], because: .newerWords, at: noon)

        #expect(try await store.outcomes() == [.sent])
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            (reason: WithdrawalReason.newerWords, outcome: OutreachRecord.Outcome.cancelled), (.stale, .cancelled),
            (.refused, .failed), (.unreachable, .failed),
        ])
    func `what was taken back tells why`(
        kind: StoreUnderTest, expected: (reason: WithdrawalReason, outcome: OutreachRecord.Outcome)
    ) async throws {
        let store = try kind.make()
        let rows = try await store.outreach(saying: ["one", "two"])

        try await store.withdraw(rows.map(\.sequence), because: expected.reason, at: noon)

        #expect(try await store.outcomes() == [expected.outcome])
        #expect(try await store.unsentConversations(of: keke).isEmpty)
        #expect(try await store.look(meeting).history.count == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what reached the person after it was taken back was sent`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let rows = try await store.outreach()
        try await store.withdraw(rows.map(\.sequence), because: .newerWords, at: noon)

        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 5), at: noon)

        #expect(try await store.outcomes() == [.sent])
        #expect(try await store.look(meeting).history.map(\.origin) == [.spoken, .proactive])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a conversation that nobody can write to lets it fail`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.outreach()
        _ = try await store.outreach(to: Meeting(account: tom))

        try await store.markUnreachable(meeting.conversation, at: noon)

        #expect(try await store.outcomes() == [.failed])
        #expect(try await store.outcomes(of: Meeting(account: tom)) == [.promised])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was written first comes to mind like any words`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let rows = try await store.outreach(saying: ["how was the swimming exam"])

        try await store.markSent(rows[0].sequence, as: nil, at: noon)

        let recollection = try await recollect("that swimming exam", of: meeting, in: store)
        #expect(recollection.words == ["how was the swimming exam"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `the words of the person take nothing back by themselves`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.outreach()

        try await store.hear(meeting, leaving: .next(noon + 3600), at: noon)

        #expect(try await store.unsent(in: meeting.conversation).map(\.isUnasked) == [true])
        #expect(try await store.outcomes() == [.promised])
    }
}
