import Domain
import Foundation
import Ports
import Testing

/// What is known of a group before it is decided who answers.
@Suite struct GroupKnowledgeContract {
    /// Words of a persona that the group has received.
    private func say(_ text: String, as meeting: Meeting, at date: Date = noon, in store: any Store) async throws {
        let rows = try await store.turn(meeting, saying: [text])
        try await store.markSent(rows[0].sequence, as: nil, at: date)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `of a strange group nothing is known`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()

        let knowledge = try await store.knowledge(of: chat.id)

        #expect(knowledge.members.isEmpty)
        #expect(knowledge.floor == nil)
        #expect(knowledge.successor == nil)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `who was added, heard or spoke takes part, until it is turned away`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let away = BotID(rawValue: 400)
        try await store.join(chat, as: keke, at: noon)
        let copy = try await store.receive(Meeting(bot: chen, chat: chat).message("hi", id: 1), as: 21, of: chen)
        try await store.claim(copy, for: nil)
        try await say("hello", as: Meeting(bot: nan, chat: chat), in: store)
        for bot in [away, keke] { try await store.join(chat, as: bot, at: noon) }
        let before = try await store.knowledge(of: chat.id).members

        try await store.markUnreachable(Meeting(bot: away, chat: chat).conversation, at: noon + 1)

        #expect(before == [keke, chen, nan, away])
        #expect(try await store.knowledge(of: chat.id).members == [keke, chen, nan])
        #expect(try await store.knowledge(of: ChatID(rawValue: -4711)).members.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `who was turned away is back when added, or when a later copy comes`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        for bot in [keke, chen, nan] {
            try await store.join(chat, as: bot, at: noon)
            try await store.markUnreachable(Meeting(bot: bot, chat: chat).conversation, at: noon + 10)
        }
        let early = try await store.receive(
            Meeting(bot: chen, chat: chat).message("hi", id: 1), as: 21, of: chen, at: noon + 9)
        let late = try await store.receive(
            Meeting(bot: nan, chat: chat).message("hi", id: 2), as: 31, of: nan, at: noon + 11)

        try await store.join(chat, as: keke, at: noon + 20)
        try await store.claim(early, for: nil)
        try await store.claim(late, for: nil)

        #expect(try await store.knowledge(of: chat.id).members == [keke, nan])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `the floor is the last speaker's, with those who wrote since`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        try await say("one", as: Meeting(chat: chat), in: store)
        try await say("two", as: Meeting(bot: chen, chat: chat, preset: "yinan"), at: noon + 60, in: store)
        let fresh = try await store.knowledge(of: chat.id).floor
        let writers = [mei, tom, Account.stranger]
        for (index, account) in writers.enumerated() {
            let message = Meeting(account: account, chat: chat).message("\(index)", id: Int64(index))
            let copy = try await store.receive(message, as: Int64(index), of: keke)
            try await store.claim(copy, for: index == 0 ? keke : nil)
        }

        let floor = try await store.knowledge(of: chat.id).floor

        #expect(fresh == GroupFloor(bot: chen, date: noon + 60))
        #expect(floor == GroupFloor(bot: chen, date: noon + 60, since: Set(writers.map(\.id))))
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `who writes in the group's name counts as somebody`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        try await say("one", as: Meeting(chat: chat), in: store)
        let anonymous = IncomingMessage(
            id: MessageID(rawValue: 1), chat: chat, sender: nil, date: noon, content: .text("rules!"))

        try await store.claim(try await store.receive(anonymous, as: 11, of: keke), for: nil)

        #expect(try await store.knowledge(of: chat.id).floor?.since == [UserID(rawValue: 0)])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is known moves with the group, and under its old id leads on`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        for bot in [keke, chen] { try await store.join(club, as: bot, at: noon) }
        try await say("one", as: Meeting(chat: club), in: store)

        try await store.migrate(from: club.id, to: bigClub.id, of: keke)
        let known = [try await store.knowledge(of: club.id), try await store.knowledge(of: bigClub.id)]

        #expect(known.map(\.members) == [[keke, chen], [keke, chen]])
        #expect(known.map(\.floor?.bot) == [keke, keke])
        #expect(known.map(\.successor) == [bigClub.id, nil])
    }
}
