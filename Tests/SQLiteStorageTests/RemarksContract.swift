import Domain
import Foundation
import Ports
import Testing

/// What is known of a message beside its words.
@Suite struct RemarksContract {
    private static let variants = [
        MessageRemarks(picture: "a dog in the rain"), MessageRemarks(quoted: "what is that?"),
        MessageRemarks(isForwarded: true), MessageRemarks(isEdited: true), MessageRemarks(),
        MessageRemarks(picture: "🌊", quoted: "可可", isForwarded: true, isEdited: true),
    ]

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `what is known beside the words comes back with them`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let heard = Self.variants.enumerated().map { index, remarks in
            meeting.heard("\(index)", id: Int64(index), remarks: remarks)
        }

        try await store.commit(meeting, heard: heard)

        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["0", "1", "2", "3", "4", "5"])
        #expect(history.map(\.remarks) == Self.variants)
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `a long quotation is kept by its beginning`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        let long = MessageRemarks(quoted: String(repeating: "长", count: 201))

        try await store.commit(meeting, heard: [meeting.heard("hm", id: 1, remarks: long)])

        let history = try await store.look(meeting).history
        #expect(history.map(\.remarks.quoted) == [String(repeating: "长", count: 200)])
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `what a picture shows is added when it is heard again, and never lost`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        try await store.commit(meeting, heard: [meeting.heard("look", id: 1)])

        for picture in ["a dog", nil] {
            let remarks = MessageRemarks(picture: picture)
            try await store.commit(meeting, heard: [meeting.heard("look", id: 1, remarks: remarks)])
        }

        let history = try await store.look(meeting).history
        #expect(history.map(\.remarks.picture) == ["a dog"])
    }

    @Test(arguments: StoreUnderTest.all, [mei.chat, club, bigClub])
    func `words that changed before their real answer came are marked as changed`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: chat)
        try await store.commit(meeting, heard: [meeting.heard("a dgo", id: 1)])

        let changed = meeting.heard("a dog", id: 1, remarks: MessageRemarks(isEdited: true))
        try await store.commit(meeting, heard: [changed])

        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["a dog"])
        #expect(history.map(\.remarks.isEdited) == [true])
    }
}
