/// Names one chat of the emulated world.
///
/// A private chat is known to its bot by the person's number alone, so it takes both to name it.
package enum ChatReference: Hashable, Sendable {
    /// The private chat of a bot with a person.
    case direct(bot: AccountID, person: AccountID)
    /// A group or supergroup, by its negative chat id.
    case group(Int64)
}

extension ChatReference: LosslessStringConvertible {
    /// Reads `BOT:PERSON` or a group's chat id.
    package init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard let id = Int64(description), id < 0 else { return nil }
            self = .group(id)
        case 2:
            guard let bot = AccountID(parts[0]), let person = AccountID(parts[1]), bot > 0, person > 0 else {
                return nil
            }
            self = .direct(bot: bot, person: person)
        default:
            return nil
        }
    }

    /// `BOT:PERSON` or a group's chat id.
    package var description: String {
        switch self {
        case .direct(let bot, let person): "\(bot):\(person)"
        case .group(let id): String(id)
        }
    }

    /// The id by which bots know the chat.
    package var chatID: Int64 {
        switch self {
        case .direct(_, let person): person
        case .group(let id): id
        }
    }
}
