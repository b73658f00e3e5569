import Domain
import Foundation
import Ports
import Testing

let nan = BotID(rawValue: 300)

extension Account {
    /// A bot of somebody else's.
    static let stranger = Account(id: UserID(rawValue: 999), isBot: true, firstName: "Helper", username: "helper_bot")
}

extension Meeting {
    /// What somebody wrote here, as this bot received it.
    func message(
        _ text: String, id: Int64, at date: Date = noon, repliesTo: UserID? = nil,
        remarks: MessageRemarks = MessageRemarks()
    ) -> IncomingMessage {
        IncomingMessage(
            id: MessageID(rawValue: id), chat: place, sender: account, date: date, content: .text(text),
            address: IncomingMessage.Address(repliesTo: repliesTo), remarks: remarks)
    }

    /// What a turn hears of a message that this bot received.
    func heard(_ message: IncomingMessage, remarks: MessageRemarks = MessageRemarks()) -> HistoryMessage {
        HistoryMessage(
            speaker: .person(name: account.displayName), content: message.content, date: message.date,
            messageID: message.id, sender: account.id, remarks: remarks)
    }
}

// MARK: - Whole steps

extension InboxStore {
    /// Stores this bot's copy of a message, as its update of that number.
    func receive(
        _ message: IncomingMessage, as update: Int64, of bot: BotID, isEdit: Bool = false, at now: Date = noon
    ) async throws -> GroupCopy {
        let received = ReceivedUpdate(
            id: UpdateID(rawValue: update), raw: Data((message.content.words ?? "").utf8),
            event: isEdit ? .edited(message) : .message(message))
        let sequences = try await ingest(
            [received], of: bot, nextOffset: UpdateID(rawValue: update + 1), at: now)
        return GroupCopy(
            bot: bot, sequence: try #require(sequences[received.id]), message: message, receivedAt: now)
    }
}

extension GroupStore {
    /// Claims a message of which these are copies, in the chat of the first.
    @discardableResult func claim(
        _ copies: GroupCopy..., for answerer: BotID?, in chat: Chat? = nil, at now: Date = noon
    ) async throws -> GroupCopy? {
        try await claim(
            GroupClaim(chat: chat ?? copies[0].message.chat, copies: copies, answerer: answerer, date: now))
    }
}

/// Stores a message as its bot received it, and claims it for that bot, which answers it next.
func expect(_ text: String, id: Int64, of meeting: Meeting, in store: any Store) async throws -> GroupCopy {
    let copy = try await store.receive(meeting.message(text, id: id), as: id, of: meeting.bot)
    let claimed = try await store.claim(copy, for: meeting.bot)
    return try #require(claimed)
}
