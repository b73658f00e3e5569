import Domain
import Foundation
import Testing

struct MessageIDForeignTests {
    @Test(arguments: [0, 1, 5_000, Int64(Int32.max)], [BotID(rawValue: 42), BotID(rawValue: 8_612_345_678)])
    func `an id that another bot counted is none of Telegram's`(_ number: Int64, _ bot: BotID) {
        let id = MessageID(rawValue: number)

        #expect(MessageID(id, countedBy: bot).isForeign)
        #expect(MessageID(id, countedBy: bot) == MessageID(id, countedBy: bot))
        #expect(!id.isForeign)
    }

    @Test func `ids that two bots counted alike are told apart`() {
        let id = MessageID(rawValue: 10)
        let others = [MessageID(rawValue: 10), MessageID(rawValue: 11)]
            .flatMap { id in [41, 42, 43].map { MessageID(id, countedBy: BotID(rawValue: $0)) } }

        #expect(Set(others + [id]).count == 7)
    }

    @Test(arguments: [(Chat.Kind.group, 42, false), (.group, 43, true), (.supergroup, 43, false)])
    func `a conversation knows by another id what only another bot received in a basic group`(
        _ kind: Chat.Kind, _ receiver: Int64, isForeign: Bool
    ) {
        let message = IncomingMessage(
            id: MessageID(rawValue: 10), chat: Chat(id: ChatID(rawValue: -5), kind: kind), sender: nil,
            date: Date(timeIntervalSince1970: 0), content: .text("hello"))
        let waiting = WaitingMessage(
            number: 3, message: message, isEdit: true, receivedAt: Date(timeIntervalSince1970: 1), hasFallback: true)

        let known = waiting.received(by: BotID(rawValue: receiver), knownTo: BotID(rawValue: 42))

        #expect(known.message.id.isForeign == isForeign)
        #expect(known.number == 3 && known.isEdit && known.hasFallback && known.message.content == .text("hello"))
    }
}
