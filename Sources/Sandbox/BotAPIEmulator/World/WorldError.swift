/// Why something could not be done on the people's side.
package enum WorldError: Error, Hashable, Sendable {
    /// No bot has that id.
    case unknownBot(AccountID)
    /// No person has that id.
    case unknownPerson(AccountID)
    /// No such chat.
    case unknownChat(ChatReference)
    /// The chat has no message of that number, or it was deleted.
    case unknownMessage(Int)
    /// The message has no such button.
    case unknownButton(String)
    /// The account is not in that chat.
    case notAMember(AccountID)
    /// The account's number or the bot's name is taken.
    case taken
    /// The person blocked the bot and must unblock it before writing.
    case blocked
    /// The chat is not of the kind that can do this.
    case wrongKindOfChat(ChatReference)
    /// The person did not write that message.
    case notTheirs(Int)
}
