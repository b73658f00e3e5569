import Domain
import Foundation
import Ports
import Testing

@Suite struct HistoryContract {
    /// A bubble that Telegram has received.
    private func say(
        _ text: String, _ meeting: Meeting, in store: any Store, as id: Int64? = nil,
        hearing heard: [HistoryMessage] = []
    ) async throws {
        let rows = try await store.turn(meeting, heard: heard, saying: [text])
        try await store.markSent(rows[0].sequence, as: id.map { MessageID(rawValue: $0) }, at: noon)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the latest messages come oldest first, each as it was`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()

        try await say("1", meeting, in: store, as: 2, hearing: [meeting.heard("0", id: 1)])
        try await say("3", meeting, in: store, hearing: [meeting.heard("2", id: 3, at: noon - 99)])

        let history = try await store.look(meeting, limit: 3).history
        #expect(
            history == [
                HistoryMessage(
                    speaker: .persona, content: .text("1"), date: noon, messageID: MessageID(rawValue: 2)),
                meeting.heard("2", id: 3, at: noon - 99),
                HistoryMessage(speaker: .persona, content: .text("3"), date: noon),
            ])
    }

    @Test(arguments: StoreUnderTest.all, [0, -1])
    func `a limit of nothing gives nothing`(kind: StoreUnderTest, limit: Int) async throws {
        let store = try kind.make()

        try await say("hi", Meeting(), in: store)

        #expect(try await store.look(Meeting(), limit: limit).history.isEmpty)
    }

    @Test(
        arguments: StoreUnderTest.all,
        MessageContent.Attachment.allCases.map { MessageContent.attachment($0, caption: nil) }
            + [.text(""), .text("可可 🌊"), .attachment(.photo, caption: ""), .attachment(.sticker, caption: "🙂")])
    func `every content comes back as it went in`(kind: StoreUnderTest, content: MessageContent) async throws {
        let store = try kind.make()
        let message = HistoryMessage(
            speaker: .person(name: "Mei"), content: content, date: noon, messageID: MessageID(rawValue: 1))

        try await store.turn(Meeting(), heard: [message])

        #expect(try await store.look(Meeting()).history == [message])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a zero character does not end a text`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        try await store.turn(Meeting(), heard: [Meeting().heard("a\0b", id: 1)])

        #expect(try await store.look(Meeting()).history.map(\.words) == ["a\u{FFFD}b"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a message heard again stays in its place with its newest words`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        try await say("nice", meeting, in: store, as: 2, hearing: [meeting.heard("a dgo", id: 1)])

        try await store.turn(meeting, heard: [meeting.heard("a dog", id: 1)])

        #expect(try await store.look(meeting).history.map(\.words) == ["a dog", "nice"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a delivered message is history even if its id was used before`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        try await say("first", meeting, in: store, as: 2, hearing: [meeting.heard("hello", id: 1)])

        try await say("second", meeting, in: store, as: 1)
        try await say("third", meeting, in: store, as: 2)
        try await store.turn(meeting, heard: [meeting.heard("mine", id: 2)])

        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["hello", "first", "second", "third", "mine"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `private history spans the relationship's chats and knows only its own chat's ids`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let elsewhere = Meeting(bot: chen)

        try await store.turn(Meeting(), heard: [Meeting().heard("here", id: 1)])
        try await store.turn(elsewhere, heard: [elsewhere.heard("there", id: 1)])

        let history = try await store.look(Meeting()).history
        #expect(history.map(\.words) == ["here", "there"])
        #expect(history.map(\.messageID) == [MessageID(rawValue: 1), nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `another persona behind a bot begins anew, and the former one remembers`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.turn(Meeting(), heard: [Meeting().heard("old", id: 1)])

        let anew = try await store.look(Meeting(preset: "yinan")).history
        try await store.turn(Meeting(preset: "yinan"), heard: [Meeting().heard("old", id: 1)])

        #expect(anew.isEmpty)
        #expect(try await store.look(Meeting(preset: "yinan")).history.map(\.words) == ["old"])
        #expect(try await store.look(Meeting()).history.map(\.words) == ["old"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `neighbouring relationships never see each other's words`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let people = (1...5).map { Meeting(account: Account(id: UserID(rawValue: $0), firstName: "P\($0)")) }

        for meeting in people + people { try await say(meeting.account.firstName, meeting, in: store) }

        for meeting in people {
            let words = try await store.look(meeting).history.map(\.words)
            #expect(words == [meeting.account.firstName, meeting.account.firstName])
        }
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `private words are never a group's, nor a group's private`(kind: StoreUnderTest, group: Chat) async throws {
        let store = try kind.make()
        let inGroup = Meeting(chat: group)

        try await say("privately", Meeting(), in: store, hearing: [Meeting().heard("secret", id: 1)])
        try await say("publicly", inGroup, in: store, hearing: [inGroup.heard("for all", id: 2)])

        #expect(try await store.look(inGroup).history.map(\.words) == ["for all", "publicly"])
        #expect(try await store.look(Meeting()).history.map(\.words) == ["secret", "privately"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a group names every speaker, other personas too`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let toKeke = Meeting(chat: bigClub)
        let toChen = Meeting(bot: chen, account: tom, chat: bigClub, preset: "yinan")
        let name = BotIdentity(id: chen, username: "chen_bot", name: "Chen", readsAllGroupMessages: true)
        try await store.keep(name, at: noon)

        try await say("hi Mei", toKeke, in: store, as: 2, hearing: [toKeke.heard("hi", id: 1)])
        try await say("hi Tom", toChen, in: store, as: 4, hearing: [toChen.heard("hey", id: 3)])

        let seenByKeke = try await store.look(toKeke).history.map(\.speaker)
        let seenByChen = try await store.look(toChen).history.map(\.speaker)
        let mei = HistoryMessage.Speaker.person(name: "Mei")
        let tom = HistoryMessage.Speaker.person(name: "Tom Ray")
        #expect(seenByKeke == [mei, .persona, tom, .person(name: "Chen")])
        #expect(seenByChen == [mei, .person(name: "100"), tom, .persona])
    }

    @Test(arguments: StoreUnderTest.all, [(group: bigClub, count: 1), (group: club, count: 2)])
    func `one message that two bots heard is one where they count alike`(
        kind: StoreUnderTest, expected: (group: Chat, count: Int)
    ) async throws {
        let store = try kind.make()

        for bot in [keke, chen] {
            let meeting = Meeting(bot: bot, chat: expected.group)
            try await store.turn(meeting, heard: [meeting.heard("hi", id: 9)])
        }

        let history = try await store.look(Meeting(chat: expected.group)).history
        #expect(history.count == expected.count)
        #expect(history.first?.messageID == MessageID(rawValue: 9))
    }

    @Test(arguments: StoreUnderTest.all)
    func `groups do not hear each other`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        try await say("here", Meeting(chat: club), in: store)

        #expect(try await store.look(Meeting(chat: bigClub)).history.isEmpty)
    }
}
