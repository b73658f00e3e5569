import Domain
import Foundation

let day0 = Date(timeIntervalSince1970: 1_790_000_000)

extension WaitingMessage {
    /// A text message of one account, numbered in order of arrival.
    static func text(
        _ text: String, number: Int64, from sender: Int64 = 7, id: Int64? = nil, isEdit: Bool = false,
        hasFallback: Bool = false
    ) -> WaitingMessage {
        WaitingMessage(
            number: number,
            message: IncomingMessage(
                id: MessageID(rawValue: id ?? number), chat: Chat(id: ChatID(rawValue: sender), kind: .private),
                sender: Account(id: UserID(rawValue: sender), firstName: "Ann"), date: day0, content: .text(text)),
            isEdit: isEdit, receivedAt: day0, hasFallback: hasFallback)
    }
}

extension TurnMachine {
    /// A machine that was told those events.
    init(after events: [Event], isGroup: Bool = false) {
        self.init(isGroup: isGroup)
        _ = handle(all: events)
    }

    /// Handles several events and gives the effects of the last.
    mutating func handle(all events: [Event]) -> [Effect] {
        var effects: [Effect] = []
        for event in events { effects = handle(event) }
        return effects
    }
}
