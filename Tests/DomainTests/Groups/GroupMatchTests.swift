import Domain
import Foundation
import Testing

struct GroupMatchTests {
    private static let june = BotID(rawValue: 1)
    private static let july = BotID(rawValue: 2)

    private static func message(
        _ content: MessageContent = .text("hello"), id: Int64 = 10, chat: Int64 = -5, in kind: Chat.Kind = .group,
        from sender: Int64? = 7, at second: TimeInterval = 0, picture: String? = nil
    ) -> IncomingMessage {
        IncomingMessage(
            id: MessageID(rawValue: id), chat: Chat(id: ChatID(rawValue: chat), kind: kind),
            sender: sender.map { Account(id: UserID(rawValue: $0), firstName: "Ann") },
            date: Date(timeIntervalSince1970: second), content: content,
            // The name by which a file is fetched is another one for each bot.
            picture: picture.map { MediaFile(id: "\($0) \(id)", uniqueID: $0) })
    }

    @Test(arguments: [
        (message(), message(id: 33), true), (message(), message(id: 33, at: 2), true),
        (message(at: 2), message(id: 33), true), (message(), message(id: 33, at: 2.1), false),
        (message(), message(id: 33, from: 8), false), (message(), message(id: 33, chat: -6), false),
        (message(), message(.text("Hello"), id: 33), false), (message(), message(.text("hello "), id: 33), false),
        (message(), message(.attachment(.photo, caption: "hello"), id: 33), false),
        (
            message(.attachment(.photo, caption: nil), picture: "a"),
            message(.attachment(.photo, caption: nil), id: 33, picture: "a"), true
        ),
        (
            message(.attachment(.photo, caption: nil), picture: "a"),
            message(.attachment(.photo, caption: nil), id: 33, picture: "b"), false
        ),
        (
            message(.attachment(.voice, caption: nil)), message(.attachment(.videoNote, caption: nil), id: 33), false
        ),
        (message(from: nil), message(id: 33, from: nil), true), (message(from: nil), message(id: 33), false),
    ])
    func `in a basic group copies of two bots are one message by sender, content and date`(
        _ left: IncomingMessage, _ right: IncomingMessage, isOne: Bool
    ) {
        #expect(GroupMatch.isOne(left, of: Self.june, and: right, of: Self.july) == isOne)
        #expect(GroupMatch.isOne(right, of: Self.july, and: left, of: Self.june) == isOne)
    }

    @Test func `the same words twice are two messages to one bot of a basic group`() {
        let (first, second) = (Self.message(), Self.message(id: 11))

        #expect(!GroupMatch.isOne(first, of: Self.june, and: second, of: Self.june))
        #expect(!GroupMatch.isOne(first, of: Self.june, and: first, of: Self.june))
    }

    @Test(arguments: [june, july])
    func `in a supergroup the id tells, whatever else differs`(_ bot: BotID) {
        let words = Self.message(in: .supergroup)
        let edited = Self.message(.text("hello!"), in: .supergroup, at: 60)
        let next = Self.message(id: 11, in: .supergroup)

        #expect(GroupMatch.isOne(words, of: Self.june, and: edited, of: bot))
        #expect(!GroupMatch.isOne(words, of: Self.june, and: next, of: bot))
    }

    @Test func `what differs has another fingerprint`() {
        let contents: [(MessageContent, String?)] = [
            (.text("hello"), nil), (.text("hello\n"), nil), (.text("Hello"), nil), (.text(""), nil),
            (.attachment(.photo, caption: "hello"), "a"), (.attachment(.photo, caption: "hello"), "b"),
            (.attachment(.photo, caption: nil), "a"), (.attachment(.sticker, caption: nil), "a"),
            (.attachment(.voice, caption: nil), nil), (.reaction("hello"), nil),
        ]

        let fingerprints = contents.map { content, file in
            GroupMatch.fingerprint(of: content, picture: file.map { MediaFile(id: "x", uniqueID: $0) })
        }

        #expect(Set(fingerprints).count == contents.count)
    }

    @Test func `a fetching name makes no difference to a fingerprint`() {
        let fingerprints = ["x", "y"].map { name in
            GroupMatch.fingerprint(
                of: .attachment(.photo, caption: nil), picture: MediaFile(id: name, uniqueID: "a", byteCount: 5))
        }

        #expect(fingerprints[0] == fingerprints[1])
    }
}
