package import Domain
package import Foundation

/// An update as it came, and what it means.
package struct ReceivedUpdate: Sendable {
    /// Its id.
    package let id: UpdateID
    /// The JSON object as Telegram sent it.
    package let raw: Data
    /// What it means; `nil` when it cannot be decoded.
    package let event: IncomingEvent?

    /// An update as it came.
    package init(id: UpdateID, raw: Data, event: IncomingEvent?) {
        self.id = id
        self.raw = raw
        self.event = event
    }
}

/// The number of a row in the inbox; grows in order of arrival.
package struct InboxSequence: RawRepresentable, Hashable, Comparable, Sendable {
    /// The row's number.
    package let rawValue: Int64

    /// Wraps a row's number.
    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Orders by arrival.
    package static func < (left: InboxSequence, right: InboxSequence) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// An update that waits for its turn in a conversation.
package struct InboxEntry: Sendable {
    /// Its place in the order of arrival.
    package let sequence: InboxSequence
    /// The conversation whose order it keeps.
    package let conversation: ConversationID
    /// The bot that received it; in a group another one may answer.
    package let receiver: BotID
    /// When we stored it, in human time.
    package let receivedAt: Date
    /// Whether a fallback line has already answered it while it waits for a real answer.
    package let hasFallback: Bool
    /// The JSON object as Telegram sent it.
    package let raw: Data

    /// A waiting update.
    package init(
        sequence: InboxSequence, conversation: ConversationID, receiver: BotID, receivedAt: Date,
        hasFallback: Bool = false, raw: Data
    ) {
        self.sequence = sequence
        self.conversation = conversation
        self.receiver = receiver
        self.receivedAt = receivedAt
        self.hasFallback = hasFallback
        self.raw = raw
    }
}

/// Keeps every update from before Telegram forgets it until a turn has consumed it.
package protocol InboxStore: Sendable {
    /// Stores a poll's result and the bot's next offset in one durable transaction.
    ///
    /// Updates with an undecodable content go to the dead letters. One that was stored before is left alone.
    /// Returns the sequence of each new update by its id; redelivered ones are absent. Only those whose event has a
    /// `laneChat` wait afterwards; the rest is done at once. Messages and edits in groups wait for a claim, but for
    /// commands, which are the bot's own.
    func ingest(
        _ updates: [ReceivedUpdate], of bot: BotID, nextOffset: UpdateID, at now: Date
    ) async throws(StoreError) -> [UpdateID: InboxSequence]

    /// The offset the next poll of `bot` must ask for; `nil` before its first update.
    func nextOffset(of bot: BotID) async throws(StoreError) -> UpdateID?

    /// The conversations of `bot` in which updates wait; what nobody has claimed in a group is not among them.
    func waitingConversations(of bot: BotID) async throws(StoreError) -> [ConversationID]

    /// The updates that wait in `conversation`, in order of arrival; in a group those that were claimed for its bot,
    /// whichever bot received them.
    func waiting(in conversation: ConversationID) async throws(StoreError) -> [InboxEntry]

    /// Ends the wait of updates without a turn: they need no answer, or can no longer be read.
    ///
    /// What was claimed in a group stays in its history.
    /// Those in `undecodable` are copied to the dead letters.
    func dismiss(_ sequences: [InboxSequence], undecodable: Bool, at now: Date) async throws(StoreError)

    /// Deletes rows that are done, and words that were said, before `limit`, a few hundred at a time; returns whether any
    /// may be left.
    func purge(before limit: Date) async throws(StoreError) -> Bool
}
