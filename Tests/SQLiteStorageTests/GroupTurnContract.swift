import Domain
import Foundation
import Ports
import Testing

/// Turns about messages of a group that were claimed.
@Suite struct GroupTurnContract {
    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a message that waits for its answer is no history before its turn`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let copy = try await expect("hi", id: 1, of: here, in: store)
        let others = try await store.receive(
            Meeting(account: tom, chat: chat).message("me too", id: 2), as: 2, of: keke)
        try await store.claim(others, for: nil)
        let before = try await store.look(here).history

        let rows = try await store.turn(
            here, consuming: [copy.sequence], heard: [here.heard(copy.message)], saying: ["hello"])
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 3), at: noon)

        #expect(before.map(\.words) == ["me too"])
        let history = try await store.look(here).history
        #expect(history.map(\.words) == ["hi", "me too", "hello"])
        #expect(history.map(\.messageID?.rawValue) == [1, 2, 3])
        #expect(try await store.waiting(in: here.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `the turn of whoever answers takes what another bot received`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let (ours, theirs) = (Meeting(chat: chat), Meeting(bot: chen, chat: chat, preset: "yinan"))
        let copy = try await store.receive(ours.message("hi chen", id: 1), as: 11, of: keke)
        try await store.claim(copy, for: chen)
        // In a basic group no number of another bot's means anything to this one.
        let id = chat.kind == .group ? MessageID(copy.message.id, countedBy: keke) : copy.message.id
        let heard = HistoryMessage(
            speaker: .person(name: "Mei"), content: .text("hi chen"), date: noon, messageID: id, sender: mei.id)

        await #expect(throws: StoreError.staleEpoch) {
            try await store.turn(ours, consuming: [copy.sequence], heard: [heard])
        }
        try await store.turn(theirs, consuming: [copy.sequence], heard: [heard])

        let isShared = chat.kind == .supergroup
        #expect(try await store.look(ours).history.map(\.words) == ["hi chen"])
        #expect(try await store.look(ours).history.map(\.messageID?.rawValue) == [1])
        #expect(try await store.look(theirs).history.map(\.messageID?.rawValue) == [isShared ? 1 : nil])
        #expect(try await store.waiting(in: theirs.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `each bot knows a message of a basic group by its own copy`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (ours, theirs) = (Meeting(chat: club), Meeting(bot: chen, chat: club))
        try await store.claim(try await store.receive(ours.message("hi", id: 1), as: 11, of: keke), for: nil)
        try await store.claim(try await store.receive(theirs.message("hi", id: 71), as: 21, of: chen), for: nil)

        #expect(try await store.look(ours).history.map(\.messageID?.rawValue) == [1])
        #expect(try await store.look(theirs).history.map(\.messageID?.rawValue) == [71])
        #expect(try await store.look(Meeting(bot: nan, chat: club)).history.map(\.messageID?.rawValue) == [nil])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `nobody takes what was not claimed, or was for another`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let unclaimed = try await store.receive(here.message("hi", id: 1), as: 11, of: keke)
        let theirs = try await store.receive(here.message("hi chen", id: 2), as: 12, of: keke)
        try await store.claim(theirs, for: chen)

        for copy in [unclaimed, theirs] {
            await #expect(throws: StoreError.staleEpoch) { try await store.turn(here, consuming: [copy.sequence]) }
        }

        #expect(try await store.unclaimed(in: here.conversation).map(\.sequence) == [unclaimed.sequence])
        let toChen = Meeting(bot: chen, chat: chat)
        #expect(try await store.waiting(in: toChen.conversation).map(\.sequence) == [theirs.sequence])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a fallback leaves a group's question open, and its words are history once`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let copy = try await expect("why?", id: 1, of: here, in: store)

        let line = try await store.turn(
            here, consuming: [copy.sequence], heard: [here.heard(copy.message)], saying: ["hm"], origin: .fallback,
            outcome: .fallback)
        try await store.markSent(line[0].sequence, as: MessageID(rawValue: 2), at: noon)
        let open = try await store.waiting(in: here.conversation)
        let between = try await store.look(here).history.map(\.words)
        let remarks = MessageRemarks(picture: "a dog")
        let answer = try await store.turn(
            here, consuming: [copy.sequence], heard: [here.heard(copy.message, remarks: remarks)], saying: ["because"])
        try await store.markSent(answer[0].sequence, as: MessageID(rawValue: 3), at: noon)

        #expect(open.map(\.hasFallback) == [true])
        #expect(between == ["why?", "hm"])
        let history = try await store.look(here).history
        #expect(history.map(\.words) == ["why?", "hm", "because"])
        #expect(history.map(\.remarks.picture) == ["a dog", nil, nil])
        #expect(try await store.waiting(in: here.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `one history of a basic group is everybody's`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (ours, theirs) = (Meeting(chat: club), Meeting(bot: chen, chat: club, preset: "yinan"))
        for (meeting, reply) in [(ours, "I am keke"), (theirs, "I am chen")] {
            let copy = try await expect("you \(meeting.bot)?", id: meeting.bot.rawValue, of: meeting, in: store)
            let rows = try await store.turn(
                meeting, consuming: [copy.sequence], heard: [meeting.heard(copy.message)], saying: [reply])
            try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 1 + meeting.bot.rawValue), at: noon)
        }

        let history = try await store.look(theirs).history

        let mei = HistoryMessage.Speaker.person(name: "Mei")
        #expect(history.map(\.words) == ["you 100?", "I am keke", "you 200?", "I am chen"])
        #expect(history.map(\.speaker) == [mei, .person(name: "100"), mei, .persona])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a quotation is the persona's own for the one that is quoted`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let remarks = MessageRemarks(quoted: "I am keke", quotesPersona: true)
        let message = here.message("so?", id: 1, repliesTo: UserID(rawValue: keke.rawValue), remarks: remarks)

        try await store.claim(try await store.receive(message, as: 11, of: keke), for: nil)

        let toChen = Meeting(bot: chen, chat: chat)
        #expect(try await store.look(here).history.map(\.remarks.quotesPersona) == [true])
        #expect(try await store.look(toChen).history.map(\.remarks.quotesPersona) == [false])
        #expect(try await store.look(toChen).history.map(\.remarks.quoted) == ["I am keke"])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `what waits of somebody forgotten is answered once, as if by a stranger`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let (here, there) = (Meeting(chat: chat), Meeting(bot: chen, chat: chat, preset: "yinan"))
        let copy = try await store.receive(here.message("hi chen", id: 1), as: 11, of: keke)
        try await store.claim(copy, for: chen)
        _ = try await store.look(here)

        try await store.forget(here.key, everywhere: true, consuming: InboxSequence(rawValue: 4711), at: noon)
        let between = try await store.look(Meeting(account: tom, chat: chat)).history
        let waiting = try await store.waiting(in: there.conversation)
        let id = chat.kind == .group ? MessageID(copy.message.id, countedBy: keke) : copy.message.id
        try await store.turn(
            there, consuming: [copy.sequence], heard: [there.heard("hi chen", id: id.rawValue)])

        #expect(between.isEmpty)
        #expect(waiting.map(\.sequence) == [copy.sequence])
        #expect(try await store.look(there).history.map(\.words) == ["hi chen"])
        #expect(try await store.waiting(in: there.conversation).isEmpty)
    }
}
