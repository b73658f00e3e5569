import Domain
import GRDB

/// What was said in one place, as far as it was taken in or delivered.
///
/// Private words and a group's are kept in different tables, so that neither is ever read as the other.
protocol History {
    /// The latest `limit` messages, oldest first.
    func latest(_ limit: Int, in db: Database) throws -> [HistoryMessage]

    /// Adds a message at the end.
    ///
    /// A person's message that is there already stays where it is, with its newest content.
    func add(_ message: HistoryMessage, in db: Database) throws

    /// Gives a person's message that is there the content of `message`, and marks it as changed.
    func amend(_ message: HistoryMessage, in db: Database) throws
}

/// The history to which the words of a conversation belong; `kind` is its chat's.
///
/// In a group, `claims` tell which of its messages are heard or changed, and what is added is remembered by the
/// relationship if it `isRemembered`.
func history(
    of conversation: ConversationID, kind: String, with relationship: RelationshipID, claims: [ClaimedCopy] = [],
    isRemembered: Bool = false
) -> any History {
    func group(idSpace: Int64) -> GroupHistory {
        GroupHistory(
            conversation: conversation, idSpace: idSpace, claims: claims,
            relationship: isRemembered ? relationship : nil)
    }
    return switch Chat.Kind(rawValue: kind) {
    case .private: PrivateHistory(relationship: relationship, session: conversation)
    case .supergroup, .channel: group(idSpace: GroupHistory.sharedIDs)
    case .group, nil: group(idSpace: conversation.bot.rawValue)
    }
}

/// The same where only the database knows the chat's kind; `nil` when it no longer knows the conversation.
func history(
    of conversation: ConversationID, with relationship: RelationshipID, isRemembered: Bool = false, in db: Database
) throws -> (any History)? {
    // Private chats have positive ids, which the table of conversations insists on.
    if conversation.chat.rawValue > 0 { return PrivateHistory(relationship: relationship, session: conversation) }
    return try db.first(
        "SELECT kind FROM conversation WHERE bot = ? AND chat = ?",
        [conversation.bot.rawValue, conversation.chat.rawValue]
    ) { row in history(of: conversation, kind: row[0], with: relationship, isRemembered: isRemembered) }
}
