import Domain
import Foundation
import Ports
import Testing

/// Edits in groups, of which each of our bots may have a copy as well.
@Suite struct GroupEditContract {
    /// The number of a message for a bot.
    private func number(_ id: Int64, of bot: BotID, in chat: Chat) -> Int64 {
        chat.kind == .group ? bot.rawValue + id : id
    }

    private func copy(
        _ text: String, as update: Int64, of bot: BotID, in chat: Chat, isEdit: Bool = false, _ store: any Store
    ) async throws -> GroupCopy {
        let message = Meeting(bot: bot, chat: chat).message(text, id: number(1, of: bot, in: chat))
        return try await store.receive(message, as: update, of: bot, isEdit: isEdit)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `every bot's copy of an edit corrects the one message`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        for bot in [keke, chen] {
            try await store.claim(try await copy("a dgo", as: 1, of: bot, in: chat, store), for: nil)
        }

        var conversations: [ConversationID?] = []
        for bot in [chen, keke] {
            let edit = try await copy("a dog", as: 2, of: bot, in: chat, isEdit: true, store)
            conversations.append(try await store.claim(edit: edit, in: chat.id, at: noon))
        }

        #expect(conversations == [nil, nil])
        let history = try await store.look(Meeting(chat: chat)).history
        #expect(history.map(\.words) == ["a dog"])
        #expect(history.map(\.remarks.isEdited) == [true])
        for bot in [keke, chen] {
            #expect(try await store.unclaimedGroups(of: bot).isEmpty)
            #expect(try await store.waitingConversations(of: bot).isEmpty)
        }
    }

    @Test(
        arguments: StoreUnderTest.all,
        [(chat: club, order: [keke, nan]), (club, [nan, keke]), (bigClub, [keke, nan]), (bigClub, [nan, keke])])
    func `an edit of what waits is told to whoever answers, once`(
        kind: StoreUnderTest, variant: (chat: Chat, order: [BotID])
    ) async throws {
        let store = try kind.make()
        let chat = variant.chat
        let there = Meeting(bot: chen, chat: chat, preset: "yinan")
        let original = try await copy("a dgo", as: 1, of: keke, in: chat, store)
        try await store.claim(original, for: chen)
        try await store.claim(try await copy("a dgo", as: 1, of: nan, in: chat, store), for: chen)

        var edits: [GroupCopy] = []
        var conversations: [ConversationID] = []
        for bot in variant.order {
            let edit = try await copy("a dog", as: 2, of: bot, in: chat, isEdit: true, store)
            guard let conversation = try await store.claim(edit: edit, in: chat.id, at: noon) else { continue }
            edits.append(edit)
            conversations.append(conversation)
        }

        #expect(conversations == [there.conversation])
        let waiting = try await store.waiting(in: there.conversation)
        #expect(waiting.map(\.sequence) == [original.sequence] + edits.map(\.sequence))
        // Only the copy of the bot whose message waits has a number that its answerer knows.
        if chat.kind == .group { #expect(edits.map(\.bot) == [keke]) }
        let before = try await store.look(there).history
        let id = chat.kind == .group ? MessageID(original.message.id, countedBy: keke) : original.message.id
        let heard = there.heard(
            "a dog", id: id.rawValue, remarks: MessageRemarks(isEdited: true))
        try await store.commit(there, consuming: waiting.map(\.sequence), heard: [heard])
        #expect(before.isEmpty)
        #expect(try await store.look(there).history.map(\.words) == ["a dog"])
        #expect(try await store.waiting(in: there.conversation).isEmpty)
        #expect(try await store.unclaimedGroups(of: nan).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `an edit that was told too late corrects the history`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let original = try await copy("a dgo", as: 1, of: keke, in: chat, store)
        try await store.claim(original, for: keke)
        let edit = try await copy("a dog", as: 2, of: keke, in: chat, isEdit: true, store)
        let told = try await store.claim(edit: edit, in: chat.id, at: noon)
        try await store.turn(here, consuming: [original.sequence], heard: [here.heard(original.message)])

        try await store.amend(here.heard(edit.message), in: here.conversation, consuming: edit.sequence, at: noon)

        #expect(told == here.conversation)
        let history = try await store.look(here).history
        #expect(history.map(\.words) == ["a dog"])
        #expect(history.map(\.remarks.isEdited) == [true])
        #expect(try await store.waiting(in: here.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `an edit of what nobody knows stays away`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let edit = try await copy("a dog", as: 2, of: keke, in: chat, isEdit: true, store)

        let told = try await store.claim(edit: edit, in: chat.id, at: noon)

        #expect(told == nil)
        #expect(try await store.look(Meeting(chat: chat)).history.isEmpty)
        #expect(try await store.unclaimedGroups(of: keke).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a copy that comes after the edit is still known`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.claim(try await copy("a dgo", as: 1, of: keke, in: club, store), for: nil)
        let edit = try await copy("a dog", as: 2, of: keke, in: club, isEdit: true, store)
        _ = try await store.claim(edit: edit, in: club.id, at: noon)

        let late = try await store.claim(try await copy("a dgo", as: 1, of: chen, in: club, store), for: nil)

        #expect(late == nil)
        #expect(try await store.look(Meeting(chat: club)).history.map(\.words) == ["a dog"])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `an edit that is repeated is told once`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        try await store.claim(try await copy("a dgo", as: 1, of: keke, in: chat, store), for: keke)
        let edit = try await copy("a dog", as: 2, of: keke, in: chat, isEdit: true, store)

        let told = [
            try await store.claim(edit: edit, in: chat.id, at: noon),
            try await store.claim(edit: edit, in: chat.id, at: noon),
        ]

        #expect(told == [Meeting(chat: chat).conversation, nil])
        #expect(try await store.waiting(in: Meeting(chat: chat).conversation).count == 2)
    }
}
