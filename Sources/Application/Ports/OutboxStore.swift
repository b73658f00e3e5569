package import Domain
package import Foundation

/// The number of a row in the outbox; grows in order of commitment.
package struct OutboxSequence: RawRepresentable, Hashable, Comparable, Sendable {
    /// The row's number.
    package let rawValue: Int64

    /// Wraps a row's number.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by commitment.
    package static func < (left: OutboxSequence, right: OutboxSequence) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A committed message that waits to be sent.
package struct OutboxEntry: Sendable {
    /// Its place in the order.
    package let sequence: OutboxSequence
    /// What to send.
    package let message: OutgoingMessage
    /// Whether it is the first of its reply, which is sent even when the person writes again.
    package let isFirst: Bool
    /// Whether nobody asked for it: it is sent at most once.
    package let isUnasked: Bool
    /// When it was promised.
    package let date: Date
    /// Whether somebody began to send it; of what nobody asked for, it counts as sent.
    package let hasBegun: Bool

    /// A waiting message.
    package init(
        sequence: OutboxSequence, message: OutgoingMessage, isFirst: Bool, isUnasked: Bool = false, date: Date,
        hasBegun: Bool = false
    ) {
        self.sequence = sequence
        self.message = message
        self.isFirst = isFirst
        self.isUnasked = isUnasked
        self.date = date
        self.hasBegun = hasBegun
    }
}

/// Keeps what was promised to be sent until Telegram has it.
///
/// Replies are delivered at least once: a row that a crash left unmarked is sent again. What nobody asked for is delivered
/// at most once: the beginning is marked before the send.
package protocol OutboxStore: Sendable {
    /// The conversations of `bot` in which messages wait.
    func unsentConversations(of bot: BotID) async throws(StoreError) -> [ConversationID]

    /// The messages that wait in `conversation`, in order.
    func unsent(in conversation: ConversationID) async throws(StoreError) -> [OutboxEntry]

    /// Marks that a message nobody asked for is being sent; `false` when that was marked before, or it waits no more.
    func markBegun(_ sequence: OutboxSequence, at now: Date) async throws(StoreError) -> Bool

    /// Takes that mark back: Telegram certainly has nothing of it.
    func markNotBegun(_ sequence: OutboxSequence) async throws(StoreError)

    /// Marks a message as received by Telegram and makes it history. Marking twice changes nothing.
    ///
    /// `id` is `nil` when Telegram's answer could not be read.
    func markSent(_ sequence: OutboxSequence, as id: MessageID?, at now: Date) async throws(StoreError)

    /// Takes back messages that will not be sent: the person wrote again, or Telegram refuses them for good.
    func withdraw(_ sequences: [OutboxSequence], because reason: WithdrawalReason, at now: Date)
        async throws(StoreError)

    /// Marks a conversation as one nobody can write to, and takes back what waits there.
    func markUnreachable(_ conversation: ConversationID, at now: Date) async throws(StoreError)

    /// Gives a conversation another chat id, with all its rows.
    func migrate(from old: ChatID, to new: ChatID, of bot: BotID) async throws(StoreError)
}

/// Why a committed message was not sent.
package enum WithdrawalReason: String, Sendable {
    /// The person wrote again before it was sent.
    case newerWords = "newer_words"
    /// Telegram refuses it, whatever we do.
    case refused
    /// Nobody can write to the conversation.
    case unreachable
    /// Its moment has passed.
    case stale
}
