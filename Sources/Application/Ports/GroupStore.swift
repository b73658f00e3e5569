package import Domain
package import Foundation

/// One bot's copy of a message in a group, as it waits in the inbox.
package struct GroupCopy: Sendable {
    /// The bot that received it.
    package let bot: BotID
    /// Its row.
    package let sequence: InboxSequence
    /// What was written; its id counts among this bot's messages where ids differ from bot to bot.
    package let message: IncomingMessage
    /// When we stored it, in human time.
    package let receivedAt: Date

    /// A copy as received.
    package init(bot: BotID, sequence: InboxSequence, message: IncomingMessage, receivedAt: Date) {
        self.bot = bot
        self.sequence = sequence
        self.message = message
        self.receivedAt = receivedAt
    }
}

/// What is known of a group before it is decided who answers.
package struct GroupKnowledge: Sendable {
    /// Those of our bots that take part, as far as anything showed it.
    package let members: Set<BotID>
    /// Who of them spoke last; `nil` when none did. Whoever wrote without an account counts as account 0.
    package let floor: GroupFloor?
    /// The supergroup that it has become, as far as any of our bots has learned that; `nil` otherwise.
    package let successor: ChatID?

    /// Knowledge of a group.
    package init(members: Set<BotID>, floor: GroupFloor?, successor: ChatID? = nil) {
        self.members = members
        self.floor = floor
        self.successor = successor
    }
}

/// A message of a group, taken once for all of our bots.
package struct GroupClaim: Sendable {
    /// The group; where it became a supergroup, the new one.
    package let chat: Chat
    /// The copies that are known so far, first the one that is answered, or kept.
    package let copies: [GroupCopy]
    /// Which of our bots answers; `nil` when none is meant.
    package let answerer: BotID?
    /// When it is claimed, in human time.
    package let date: Date

    /// A claim on the message of which these are copies.
    package init(chat: Chat, copies: [GroupCopy], answerer: BotID?, date: Date) {
        self.chat = chat
        self.copies = copies
        self.answerer = answerer
        self.date = date
    }
}

/// Takes every message of a group once, however many of our bots see it.
package protocol GroupStore: Sendable {
    /// What is known of a group; of one that has become a supergroup, what is known of that.
    func knowledge(of chat: ChatID) async throws(StoreError) -> GroupKnowledge

    /// Claims a message for the group: in one change it enters the group's history, one of its copies waits for the
    /// answerer from now on, and the others are done. Without an answerer all are done.
    ///
    /// Returns the copy that was claimed: the first of which nothing was known before. `nil` when all of them belong to
    /// messages that were claimed before; then they are done as well. Copies that wait no more are left alone.
    /// In supergroups copies are those with the same message id. In basic groups, whose ids differ from bot to bot, they
    /// are those from another bot with the same sender and content within ``GroupMatch/reach``, one from each bot.
    func claim(_ claim: GroupClaim) async throws(StoreError) -> GroupCopy?

    /// Takes a bot's copy of an edit in: the message has its newest words in the group's history from now on.
    ///
    /// Where the message still waits for its answer, its edit waits with it, in the conversation that is returned; each
    /// edit does so once. Otherwise the copy is done, and `nil` is returned. What nobody knows stays away.
    func claim(edit: GroupCopy, in chat: ChatID, at now: Date) async throws(StoreError) -> ConversationID?

    /// The groups in which `bot` has copies that nobody has claimed, the longest wait first.
    func unclaimedGroups(of bot: BotID) async throws(StoreError) -> [ChatID]

    /// The copies of `bot` in a group that nobody has claimed, messages and edits, in order of arrival.
    func unclaimed(in conversation: ConversationID) async throws(StoreError) -> [InboxEntry]

    /// Notes that one of our bots takes part in a group.
    func join(_ chat: Chat, as bot: BotID, at now: Date) async throws(StoreError)
}
