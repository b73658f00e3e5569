import Domain
import Foundation
import Ports
import Testing

/// One message of a group, of which each of our bots may have a copy.
@Suite struct GroupClaimContract {
    private func meeting(_ bot: BotID, _ chat: Chat, _ account: Account = mei) -> Meeting {
        Meeting(bot: bot, account: account, chat: chat, preset: "p\(bot)")
    }

    /// The words of the group as a bot that only looks sees them.
    private func words(in chat: Chat, _ store: any Store) async throws -> [String?] {
        try await store.look(meeting(BotID(rawValue: 900), chat, tom)).history.map(\.words)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a message waits for a claim, and then for whoever answers`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let (ours, theirs) = (meeting(keke, chat), meeting(chen, chat))
        let copy = try await store.receive(ours.message("hi chen", id: 1), as: 11, of: keke)
        let unclaimed = try await store.unclaimed(in: ours.conversation)
        let groups = try await store.unclaimedGroups(of: keke)
        let waitingBefore = try await store.waitingConversations(of: keke)

        let claimed = try await store.claim(copy, for: chen)

        #expect(unclaimed.map(\.sequence) == [copy.sequence])
        #expect(unclaimed.map(\.raw) == [Data("hi chen".utf8)])
        #expect(groups == [chat.id])
        #expect(waitingBefore.isEmpty)
        #expect(claimed?.sequence == copy.sequence)
        #expect(try await store.unclaimed(in: ours.conversation).isEmpty)
        #expect(try await store.unclaimedGroups(of: keke).isEmpty)
        #expect(try await store.waitingConversations(of: keke).isEmpty)
        #expect(try await store.waitingConversations(of: chen) == [theirs.conversation])
        let waiting = try await store.waiting(in: theirs.conversation)
        #expect(waiting.map(\.sequence) == [copy.sequence])
        #expect(waiting.map(\.receiver) == [keke])
        #expect(waiting.map(\.conversation) == [theirs.conversation])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `commands and buttons are the bot's own and need no claim`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let here = meeting(keke, chat)
        let press = IncomingEvent.CallbackQuery(id: "q", sender: mei, chat: chat, data: "x")
        let events: [IncomingEvent] = [
            .message(here.message("/help", id: 1)), .callback(press), .message(here.message("/start", id: 2)),
            .edited(here.message("/help", id: 1)), .message(here.message("hello", id: 3)),
        ]

        let updates = events.enumerated().map { index, event in
            ReceivedUpdate(id: UpdateID(rawValue: Int64(index)), raw: Data("\(index)".utf8), event: event)
        }
        _ = try await store.ingest(updates, of: keke, nextOffset: UpdateID(rawValue: 9), at: noon)

        let waiting = try await store.waiting(in: here.conversation)
        let unclaimed = try await store.unclaimed(in: here.conversation)
        #expect(waiting.map(\.raw) == [Data("0".utf8), Data("1".utf8)])
        #expect(unclaimed.map(\.raw) == [Data("2".utf8), Data("3".utf8), Data("4".utf8)])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `what nobody answers is history at once`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let remarks = MessageRemarks(quoted: "what?", isForwarded: true)
        let first = try await store.receive(
            meeting(keke, chat).message("just so", id: 1, remarks: remarks), as: 11, of: keke)
        let second = try await store.receive(meeting(chen, chat, .stranger).message("beep", id: 2), as: 21, of: chen)

        try await store.claim(first, for: nil)
        try await store.claim(second, for: nil)

        let history = try await store.look(meeting(keke, chat)).history
        #expect(history.map(\.words) == ["just so", "beep"])
        #expect(history.map(\.speaker) == [.person(name: "Mei"), .person(name: "Helper")])
        #expect(history.map(\.remarks) == [remarks, MessageRemarks()])
        for bot in [keke, chen] {
            #expect(try await store.waitingConversations(of: bot).isEmpty)
            #expect(try await store.unclaimedGroups(of: bot).isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `who writes in the group's name has that name`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let anonymous = IncomingMessage(
            id: MessageID(rawValue: 1), chat: chat, sender: nil, date: noon, content: .text("rules!"))

        try await store.claim(try await store.receive(anonymous, as: 11, of: keke), for: nil)

        let history = try await store.look(meeting(keke, chat)).history
        #expect(history.map(\.speaker) == [.person(name: "Club")])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `all copies are claimed at once, and one waits`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let copies = try await copies(of: "hi", in: chat, of: [chen, keke, nan], store)

        let claimed = try await store.claim(copies[1], copies[0], copies[2], for: keke)

        #expect(claimed?.bot == keke)
        #expect(try await store.waiting(in: meeting(keke, chat).conversation).map(\.sequence) == [copies[1].sequence])
        for bot in [chen, keke, nan] { #expect(try await store.unclaimedGroups(of: bot).isEmpty) }
        #expect(try await words(in: chat, store).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a copy that comes later is done, whatever became of the message`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let copies = try await copies(of: "hi", in: chat, of: [keke, chen, nan], store)
        try await store.claim(copies[0], for: keke)

        let second = try await store.claim(copies[1], for: chen)
        let here = meeting(keke, chat)
        try await store.turn(here, consuming: [copies[0].sequence], heard: [here.heard(copies[0].message)])
        let third = try await store.claim(copies[2], for: keke)

        #expect(second == nil)
        #expect(third == nil)
        for bot in [keke, chen, nan] {
            #expect(try await store.waitingConversations(of: bot).isEmpty)
            #expect(try await store.unclaimedGroups(of: bot).isEmpty)
        }
        #expect(try await words(in: chat, store) == ["hi"])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a claim that is repeated changes nothing`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let copies = try await copies(of: "hi", in: chat, of: [keke, chen], store)
        try await store.claim(copies[0], copies[1], for: keke)

        let again = try await store.claim(copies[0], copies[1], for: chen)

        #expect(again == nil)
        #expect(try await store.waiting(in: meeting(keke, chat).conversation).map(\.sequence) == [copies[0].sequence])
        #expect(try await store.waitingConversations(of: chen).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `in a basic group one bot's two copies are two messages`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (ours, theirs) = (meeting(keke, club), meeting(chen, club))
        let first = try await store.receive(ours.message("haha", id: 1), as: 11, of: keke)
        let second = try await store.receive(ours.message("haha", id: 2, at: noon + 1), as: 12, of: keke)
        let late = try await store.receive(theirs.message("haha", id: 71), as: 21, of: chen)
        let later = try await store.receive(theirs.message("haha", id: 72, at: noon + 1), as: 22, of: chen)

        var claimed: [InboxSequence?] = []
        for copy in [first, second, late, later] { claimed.append(try await store.claim(copy, for: keke)?.sequence) }

        #expect(claimed == [first.sequence, second.sequence, nil, nil])
        #expect(try await store.waiting(in: ours.conversation).count == 2)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a copy brought together with the wrong one is still its own message`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (ours, theirs) = (meeting(keke, club), meeting(chen, club))
        let known = try await store.receive(theirs.message("haha", id: 71), as: 21, of: chen)
        try await store.claim(known, for: keke)
        let late = try await store.receive(ours.message("haha", id: 1), as: 11, of: keke)
        let next = try await store.receive(theirs.message("haha", id: 72, at: noon + 1), as: 22, of: chen)

        let claimed = try await store.claim(late, next, for: keke)

        #expect(claimed?.sequence == next.sequence)
        #expect(try await store.waiting(in: ours.conversation).map(\.sequence) == [known.sequence, next.sequence])
        #expect(try await store.unclaimed(in: ours.conversation).isEmpty)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            (text: "hi", account: mei, seconds: 2.0, chat: club, count: 1),
            ("hi", mei, -2, club, 1),
            ("hi", mei, 2.001, club, 2),
            ("hi", mei, -3, club, 2),
            ("Hi", mei, 0, club, 2),
            ("hi", tom, 0, club, 2),
            ("hi", mei, 0, Chat(id: ChatID(rawValue: -51), kind: .group, title: "Club"), 2),
        ])
    func `in a basic group copies are alike in all that tells messages apart`(
        kind: StoreUnderTest, other: (text: String, account: Account, seconds: Double, chat: Chat, count: Int)
    ) async throws {
        let store = try kind.make()
        let first = try await store.receive(meeting(keke, club).message("hi", id: 1), as: 11, of: keke)
        let second = try await store.receive(
            meeting(chen, other.chat, other.account).message(other.text, id: 1, at: noon + other.seconds), as: 21,
            of: chen)

        let claimed = [try await store.claim(first, for: nil), try await store.claim(second, for: nil)]

        #expect(claimed.compactMap { $0 }.count == other.count)
    }

    @Test(arguments: StoreUnderTest.all)
    func `in supergroups ids alone tell messages apart`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let other = Chat(id: ChatID(rawValue: -1_000_051), kind: .supergroup, title: "Other")
        let messages = [
            (keke, meeting(keke, bigClub).message("hi", id: 1)), (chen, meeting(chen, bigClub).message("hi", id: 2)),
            (chen, meeting(chen, other).message("hi", id: 1)),
            (nan, meeting(nan, bigClub).message("hi", id: 1, at: noon + 90)),
        ]

        var claimed: [BotID?] = []
        for (index, (bot, message)) in messages.enumerated() {
            let copy = try await store.receive(message, as: Int64(index), of: bot)
            claimed.append(try await store.claim(copy, for: nil)?.bot)
        }

        #expect(claimed == [keke, chen, chen, nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `pictures are told apart by what they are`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        func picture(_ name: String, id: Int64) -> IncomingMessage {
            IncomingMessage(
                id: MessageID(rawValue: id), chat: club, sender: mei, date: noon,
                content: .attachment(.photo, caption: nil), picture: MediaFile(id: "\(id)", uniqueID: name))
        }
        let copies = [
            try await store.receive(picture("cat", id: 1), as: 11, of: keke),
            try await store.receive(picture("dog", id: 71), as: 21, of: chen),
            try await store.receive(picture("cat", id: 72), as: 22, of: chen),
        ]

        var claimed: [Int64?] = []
        for copy in copies { claimed.append(try await store.claim(copy, for: nil)?.message.id.rawValue) }

        #expect(claimed == [1, 71, nil])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `what waits no more cannot be claimed`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let copy = try await store.receive(meeting(keke, chat).message("hi", id: 1), as: 11, of: keke)
        try await store.dismiss([copy.sequence], undecodable: false, at: noon)

        let claimed = try await store.claim(copy, for: keke)

        #expect(claimed == nil)
        #expect(try await store.waitingConversations(of: keke).isEmpty)
        #expect(try await words(in: chat, store).isEmpty)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [(chat: club, undecodable: true), (club, false), (bigClub, true), (bigClub, false)])
    func `a message whose wait ends without an answer is history`(
        kind: StoreUnderTest, variant: (chat: Chat, undecodable: Bool)
    ) async throws {
        let store = try kind.make()
        let copy = try await expect("hm", id: 1, of: meeting(keke, variant.chat), in: store)
        let before = try await words(in: variant.chat, store)

        try await store.dismiss([copy.sequence], undecodable: variant.undecodable, at: noon)

        #expect(before.isEmpty)
        #expect(try await words(in: variant.chat, store) == ["hm"])
    }

    private func copies(
        of text: String, in chat: Chat, of bots: [BotID], _ store: any Store
    ) async throws -> [GroupCopy] {
        var copies: [GroupCopy] = []
        for bot in bots {
            let id = chat.kind == .group ? bot.rawValue + 1 : 1
            copies.append(try await store.receive(meeting(bot, chat).message(text, id: id), as: 11, of: bot))
        }
        return copies
    }
}
