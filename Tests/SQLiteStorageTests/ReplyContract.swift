import Domain
import Foundation
import Ports
import Testing

/// Replies that are more than words.
@Suite struct ReplyContract {
    static let orders: [(kinds: [OutgoingMessage.Kind], isFirst: [Bool])] = [
        (kinds: [.text, .text], isFirst: [true, false]),
        (kinds: [.reaction], isFirst: [true]),
        (kinds: [.reaction, .text], isFirst: [true, true]),
        (kinds: [.reaction, .text, .text, .reaction], isFirst: [true, true, false, false]),
        (kinds: [.text, .reaction, .text], isFirst: [true, false, false]),
        (kinds: [.reaction, .reaction, .text, .text], isFirst: [true, true, true, false]),
    ]

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `reactions, quotations and buttons wait as they were committed`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let keyboard = InlineKeyboard([
            [.init("\"Friends\" 🌊", data: "kind:friend"), .init("\\ Пара", data: "kind:partner")],
            [.init("", data: "skip:kind")],
        ])
        let bubbles = [
            OutgoingMessage(conversation: meeting.conversation, reaction: "❤️", to: MessageID(rawValue: 0)),
            OutgoingMessage(conversation: meeting.conversation, text: "Which?", keyboard: keyboard),
            OutgoingMessage(conversation: meeting.conversation, text: "hm", replyTo: MessageID(rawValue: 4)),
            OutgoingMessage(conversation: meeting.conversation, text: "", keyboard: InlineKeyboard([])),
        ]

        let rows = try await store.commit(meeting, bubbles: bubbles)

        #expect(rows.map(\.message) == bubbles)
        #expect(try await store.unsent(in: meeting.conversation).map(\.message) == bubbles)
    }

    @Test(arguments: StoreUnderTest.all, ReplyContract.orders)
    func `everything up to the first words belongs to them`(
        kind: StoreUnderTest, expected: (kinds: [OutgoingMessage.Kind], isFirst: [Bool])
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let bubbles = expected.kinds.map { kind in
            OutgoingMessage(
                conversation: meeting.conversation, kind: kind, text: "❤️", replyTo: MessageID(rawValue: 1))
        }

        let rows = try await store.commit(meeting, bubbles: bubbles)

        #expect(rows.map(\.isFirst) == expected.isFirst)
        #expect(try await store.unsent(in: meeting.conversation).map(\.isFirst) == expected.isFirst)
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `a delivered reaction is history without an id`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let reaction = OutgoingMessage(
            conversation: meeting.conversation, reaction: "❤️", to: MessageID(rawValue: 1))
        let rows = try await store.commit(
            meeting, heard: [meeting.heard("look", id: 1)], bubbles: [reaction, meeting.bubble("nice")])

        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 1), at: noon + 1)
        try await store.markSent(rows[1].sequence, as: MessageID(rawValue: 2), at: noon + 2)

        #expect(
            try await store.look(meeting).history == [
                meeting.heard("look", id: 1),
                HistoryMessage(speaker: .persona, content: .reaction("❤️"), date: noon + 1),
                HistoryMessage(
                    speaker: .persona, content: .text("nice"), date: noon + 2, messageID: MessageID(rawValue: 2)),
            ])
    }
}
