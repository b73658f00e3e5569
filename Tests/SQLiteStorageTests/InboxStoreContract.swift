import Domain
import Foundation
import Ports
import Testing

@Suite struct InboxStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `an update waits in its conversation, raw as it came`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()

        let sequences = try await store.receive(meeting.update(11, "one"), meeting.update(12, "two"))

        let waiting = try await store.waiting(in: meeting.conversation)
        #expect(waiting.map(\.sequence) == sequences)
        #expect(waiting.map(\.raw) == [Data("one".utf8), Data("two".utf8)])
        #expect(waiting.map(\.receivedAt) == [noon, noon])
        #expect(waiting.map(\.hasFallback) == [false, false])
        #expect(waiting.map(\.conversation) == [meeting.conversation, meeting.conversation])
    }

    @Test(arguments: StoreUnderTest.all)
    func `the next offset is stored with the updates, even a smaller one`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let before = try await store.nextOffset(of: keke)

        _ = try await store.ingest([], of: keke, nextOffset: UpdateID(rawValue: 900), at: noon)
        let high = try await store.nextOffset(of: keke)
        _ = try await store.ingest([Meeting().update(4)], of: keke, nextOffset: UpdateID(rawValue: 5), at: noon)
        let low = try await store.nextOffset(of: keke)

        #expect(before == nil)
        #expect(high == UpdateID(rawValue: 900))
        #expect(low == UpdateID(rawValue: 5))
        #expect(try await store.nextOffset(of: chen) == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a bot whose name alone is known has no offset`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let identity = BotIdentity(id: keke, username: "keke_bot", name: "Keke", readsAllGroupMessages: false)

        try await store.keep(identity, at: noon)

        #expect(try await store.nextOffset(of: keke) == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a redelivered update is left alone, waiting or done`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let first = try await store.receive(meeting.update(11), meeting.update(12))
        try await store.dismiss([first[0]], undecodable: false, at: noon)

        let again = try await store.ingest(
            [meeting.update(11, "other"), meeting.update(12, "other"), meeting.update(13)], of: keke,
            nextOffset: UpdateID(rawValue: 14), at: noon)

        #expect(Array(again.keys) == [UpdateID(rawValue: 13)])
        let waiting = try await store.waiting(in: meeting.conversation)
        #expect(waiting.map(\.raw) == [Data("hello".utf8), Data("hello".utf8)])
        #expect(waiting.first?.sequence == first[1])
    }

    @Test(arguments: StoreUnderTest.all)
    func `two bots may count their updates alike`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let ours = try await store.receive(Meeting().update(11))
        let theirs = try await store.receive(Meeting(bot: chen).update(11), of: chen)

        #expect(ours.count == 1)
        #expect(theirs.count == 1)
        #expect(try await store.waitingConversations(of: chen) == [Meeting(bot: chen).conversation])
    }

    @Test(arguments: StoreUnderTest.all)
    func `only what has a place in a conversation's order waits`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let press = IncomingEvent.CallbackQuery(id: "q", sender: mei, chat: nil, data: nil)
        let events: [IncomingEvent?] = [
            .callback(press), .ignored, .membership(club, isReachable: false),
            .migration(from: club.id, to: bigClub.id), nil,
        ]

        let updates = events.enumerated().map { index, event in
            ReceivedUpdate(id: UpdateID(rawValue: Int64(index)), raw: Data("{}".utf8), event: event)
        }
        let sequences = try await store.ingest(updates, of: keke, nextOffset: UpdateID(rawValue: 9), at: noon)

        #expect(sequences.count == events.count)
        #expect(try await store.waitingConversations(of: keke).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `conversations that wait are named once, the longest wait first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let late = Meeting()
        let early = Meeting(account: tom)

        _ = try await store.receive(early.update(11), late.update(12), early.update(13))

        #expect(try await store.waitingConversations(of: keke) == [early.conversation, late.conversation])
    }

    @Test(arguments: StoreUnderTest.all, [true, false])
    func `a dismissed update waits no more`(kind: StoreUnderTest, undecodable: Bool) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let sequences = try await store.receive(meeting.update(11), meeting.update(12))

        try await store.dismiss([sequences[0]], undecodable: undecodable, at: noon)
        try await store.dismiss([sequences[0]], undecodable: undecodable, at: noon)

        #expect(try await store.waiting(in: meeting.conversation).map(\.sequence) == [sequences[1]])
    }

    @Test(arguments: StoreUnderTest.all)
    func `dismissing nothing or something unknown changes nothing`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.receive(Meeting().update(11))

        try await store.dismiss([], undecodable: true, at: noon)
        try await store.dismiss([InboxSequence(rawValue: 999)], undecodable: true, at: noon)

        #expect(try await store.waiting(in: Meeting().conversation).count == 1)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            Data(), Data([0xFF, 0xFE, 0x00, 0xC3]), Data("{\"a\":\"\\u0000\"}\0".utf8),
            Data(repeating: 0x61, count: 512 * 1024),
        ])
    func `raw bytes of any sort come back as they were`(kind: StoreUnderTest, raw: Data) async throws {
        let store = try kind.make()
        let meeting = Meeting()

        _ = try await store.receive(meeting.update(11, raw: raw))

        #expect(try await store.waiting(in: meeting.conversation).map(\.raw) == [raw])
    }

    @Test(arguments: StoreUnderTest.all)
    func `arrival decides the order, whatever the clock and the ids say`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()

        for (id, date) in [(Int64(500), noon), (3, noon - 3600), (4, noon - 7200)] {
            _ = try await store.ingest(
                [meeting.update(id, "\(id)")], of: keke, nextOffset: UpdateID(rawValue: id + 1), at: date)
        }

        let waiting = try await store.waiting(in: meeting.conversation)
        #expect(waiting.map(\.raw) == [Data("500".utf8), Data("3".utf8), Data("4".utf8)])
        #expect(waiting.map(\.receivedAt) == [noon, noon - 3600, noon - 7200])
    }

    @Test(arguments: StoreUnderTest.all)
    func `purging takes what is done and old, in steps, and nothing that waits`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let updates = (1...700).map { meeting.update($0) }
        let sequences = try await store.ingest(updates, of: keke, nextOffset: UpdateID(rawValue: 701), at: noon)
        try await store.dismiss(Array(sequences.values.filter { $0.rawValue > 2 }), undecodable: false, at: noon)

        let whileYoung = try await store.purge(before: noon)
        var steps = 0
        while try await store.purge(before: noon + 1) { steps += 1 }

        #expect(whileYoung == false)
        #expect((1...10).contains(steps))
        #expect(try await store.waiting(in: meeting.conversation).count == 2)
        let returning = try await store.ingest(updates, of: keke, nextOffset: UpdateID(rawValue: 701), at: noon)
        #expect(returning.count == 698)
        #expect(returning.values.allSatisfy { $0.rawValue > 700 })
    }
}
