import Domain
import Foundation
import Ports
import Testing

/// Edits of words that are answered already.
@Suite struct AmendmentContract {
    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `an edit corrects a person's message where it stands, and waits no more`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        try await store.turn(meeting, heard: [meeting.heard("a dgo", id: 1), meeting.heard("and a cat", id: 2)])
        let edit = try await store.receive(meeting.update(21))

        try await store.amend(
            meeting.heard("a dog", id: 1), in: meeting.conversation, consuming: edit[0], at: noon + 60)

        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["a dog", "and a cat"])
        #expect(history.map(\.remarks.isEdited) == [true, false])
        #expect(history.map(\.date) == [noon, noon])
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            MessageContent.text(""), .text("可可 🌊"), .attachment(.photo, caption: "now with words"),
            .attachment(.document, caption: nil),
        ])
    func `an edit may make a message anything`(kind: StoreUnderTest, content: MessageContent) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let remarks = MessageRemarks(quoted: "and you?", isForwarded: true)
        try await store.commit(meeting, heard: [meeting.heard("before", id: 1, remarks: remarks)])

        let changed = HistoryMessage(
            speaker: .person(name: "Mei"), content: content, date: noon + 60, messageID: MessageID(rawValue: 1))
        try await store.amend(
            changed, in: meeting.conversation, consuming: InboxSequence(rawValue: 4711), at: noon + 60)

        let history = try await store.look(meeting).history
        #expect(history.map(\.content) == [content])
        #expect(history.map(\.remarks) == [MessageRemarks(quoted: "and you?", isForwarded: true, isEdited: true)])
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `an edit never touches the persona's words`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let rows = try await store.turn(meeting, saying: ["hi"])
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 5), at: noon)
        let edit = try await store.receive(meeting.update(21))

        try await store.amend(
            meeting.heard("mine now", id: 5), in: meeting.conversation, consuming: edit[0], at: noon)

        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["hi"])
        #expect(history.map(\.speaker) == [.persona])
        #expect(history.map(\.remarks.isEdited) == [false])
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [99, nil] as [Int64?])
    func `an edit of a message that is not there adds nothing and waits no more`(
        kind: StoreUnderTest, id: Int64?
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        try await store.turn(meeting, heard: [meeting.heard("hello", id: 1), meeting.heard("no id", id: nil)])
        let before = try await store.look(meeting).history
        let edit = try await store.receive(meeting.update(21))

        try await store.amend(meeting.heard("new", id: id), in: meeting.conversation, consuming: edit[0], at: noon)

        #expect(try await store.look(meeting).history == before)
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `an edit before the first turn has only its wait ended`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let updates = try await store.receive(meeting.update(21), meeting.update(22))

        try await store.amend(
            meeting.heard("new", id: 1), in: meeting.conversation, consuming: updates[0], at: noon)

        let waiting =
            try await store.waiting(in: meeting.conversation) + store.unclaimed(in: meeting.conversation)
        #expect(waiting.map(\.sequence) == [updates[1]])
        #expect(try await store.look(meeting).history.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, club])
    func `an edit leaves the same number of another bot's counting alone`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let there = Meeting(bot: chen, chat: chat)
        try await store.turn(here, heard: [here.heard("here", id: 9)])
        try await store.turn(there, heard: [there.heard("there", id: 9)])

        try await store.amend(
            there.heard("changed", id: 9), in: there.conversation, consuming: InboxSequence(rawValue: 4711), at: noon)

        let history = try await store.look(here).history
        #expect(history.map(\.words) == ["here", "changed"])
        #expect(history.map(\.remarks.isEdited) == [false, true])
    }

    @Test(arguments: StoreUnderTest.all)
    func `an edit in another group leaves the same number alone`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let here = Meeting(chat: bigClub)
        let there = Meeting(chat: Chat(id: ChatID(rawValue: -1_000_051), kind: .supergroup, title: "Other"))
        try await store.turn(here, heard: [here.heard("here", id: 9)])
        try await store.turn(there, heard: [there.heard("there", id: 9)])

        try await store.amend(
            there.heard("changed", id: 9), in: there.conversation, consuming: InboxSequence(rawValue: 4711), at: noon)

        #expect(try await store.look(here).history.map(\.words) == ["here"])
        #expect(try await store.look(there).history.map(\.words) == ["changed"])
    }
}
