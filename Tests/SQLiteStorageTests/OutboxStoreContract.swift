import Domain
import Foundation
import Ports
import Testing

@Suite struct OutboxStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `committed bubbles wait in order, the first marked`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()

        let rows = try await store.turn(meeting, saying: ["one", "two\0", ""])

        let waiting = try await store.unsent(in: meeting.conversation)
        #expect(rows.map(\.message.text) == ["one", "two\0", ""])
        #expect(waiting.map(\.sequence) == rows.map(\.sequence))
        #expect(waiting.map(\.message.text) == ["one", "two\u{FFFD}", ""])
        #expect(waiting.map(\.message.conversation) == Array(repeating: meeting.conversation, count: 3))
        #expect(waiting.map(\.isFirst) == [true, false, false])
        #expect(rows.map(\.isFirst) == [true, false, false])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a quotation is kept`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: bigClub)
        let context = try await store.look(meeting)
        let bubble = OutgoingMessage(
            conversation: meeting.conversation, text: "yes", replyTo: MessageID(rawValue: 0))

        _ = try await store.commit(
            TurnCommit(
                conversation: meeting.conversation, relationship: context.relationship, epoch: context.epoch,
                consumed: [], heard: [], bubbles: [bubble], origin: .spoken, outcome: .answered, usage: [],
                date: noon))

        #expect(try await store.unsent(in: meeting.conversation).map(\.message) == [bubble])
    }

    @Test(arguments: StoreUnderTest.all)
    func `conversations with unsent messages are named once, the longest wait first`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await store.turn(Meeting(account: tom), saying: ["one"])
        try await store.turn(Meeting(), saying: ["two"])
        try await store.turn(Meeting(account: tom), saying: ["three"])
        try await store.turn(Meeting(bot: chen), saying: ["other bot"])

        let conversations = try await store.unsentConversations(of: keke)

        #expect(conversations == [Meeting(account: tom).conversation, Meeting().conversation])
    }

    @Test(arguments: StoreUnderTest.all, [MessageID(rawValue: 5), nil])
    func `a message is history once it is sent, and only once`(kind: StoreUnderTest, id: MessageID?) async throws {
        let store = try kind.make()
        let rows = try await store.turn(Meeting(), saying: ["hi"], origin: .fallback)
        let before = try await store.look(Meeting()).history

        for _ in 0..<3 { try await store.markSent(rows[0].sequence, as: id, at: noon + 5) }

        #expect(before.isEmpty)
        #expect(try await store.unsent(in: Meeting().conversation).isEmpty)
        #expect(
            try await store.look(Meeting()).history == [
                HistoryMessage(
                    speaker: .persona, content: .text("hi"), date: noon + 5, origin: .fallback, messageID: id)
            ])
    }

    @Test(arguments: StoreUnderTest.all)
    func `an unknown row is nobody's message`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.turn(Meeting(), saying: ["hi"])

        try await store.markSent(OutboxSequence(rawValue: 4711), as: nil, at: noon)
        try await store.withdraw([OutboxSequence(rawValue: 4711)], because: .refused, at: noon)
        try await store.withdraw([], because: .refused, at: noon)

        #expect(try await store.unsent(in: Meeting().conversation).count == 1)
        #expect(try await store.look(Meeting()).history.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [WithdrawalReason.newerWords, .refused, .unreachable])
    func `what is withdrawn is neither sent nor history`(
        kind: StoreUnderTest, reason: WithdrawalReason
    ) async throws {
        let store = try kind.make()
        let rows = try await store.turn(Meeting(), saying: ["one", "two", "three"])
        try await store.markSent(rows[0].sequence, as: nil, at: noon)

        try await store.withdraw(rows.map(\.sequence), because: reason, at: noon)

        #expect(try await store.unsentConversations(of: keke).isEmpty)
        #expect(try await store.look(Meeting()).history.map(\.words) == ["one"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what Telegram received is history even if it was withdrawn meanwhile`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let rows = try await store.turn(Meeting(), saying: ["in flight"])
        try await store.withdraw([rows[0].sequence], because: .newerWords, at: noon)

        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 3), at: noon)
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 3), at: noon)

        #expect(try await store.look(Meeting()).history.map(\.words) == ["in flight"])
        #expect(try await store.unsent(in: Meeting().conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `an unreachable conversation loses what waits there until somebody returns`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await store.turn(Meeting(), saying: ["one", "two"])
        try await store.turn(Meeting(account: tom), saying: ["three"])

        try await store.markUnreachable(Meeting().conversation, at: noon)
        let gone = try await store.unsentConversations(of: keke)
        try await store.turn(Meeting(), saying: ["welcome back"])

        #expect(gone == [Meeting(account: tom).conversation])
        #expect(try await store.unsent(in: Meeting().conversation).map(\.message.text) == ["welcome back"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a conversation nobody knows can become unreachable`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        try await store.markUnreachable(Meeting().conversation, at: noon)

        #expect(try await store.look(Meeting()).history.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `purging takes old messages out of the outbox and the history, but not those that wait`(kind: StoreUnderTest)
        async throws
    {
        let store = try kind.make()
        let rows = try await store.turn(Meeting(), saying: ["sent", "waits"])
        try await store.markSent(rows[0].sequence, as: nil, at: noon)

        let isLeft = try await store.purge(before: noon + 1)

        #expect(!isLeft)
        #expect(try await store.unsent(in: Meeting().conversation).map(\.message.text) == ["waits"])
        #expect(try await store.look(Meeting()).history.isEmpty)
    }
}
