package import Foundation

/// Tells which copies, as our bots received them, are one message of a group.
package enum GroupMatch {
    /// How far apart the dates of two copies may be where message ids differ from bot to bot.
    package static let reach: TimeInterval = 2
    /// How long the copy of the bot that is meant is waited for, in real time.
    package static let grace: Duration = .seconds(2)

    /// What is alike in all copies of a message and tells it from others: its kind, its words as written, its picture.
    package static func fingerprint(of content: MessageContent, picture: MediaFile?) -> String {
        let kind =
            switch content {
            case .text: "text"
            case .attachment(let attachment, _): attachment.rawValue
            case .reaction: "reaction"
            }
        return [kind, picture?.uniqueID ?? "", content.words ?? ""].joined(separator: "\n")
    }

    /// Whether two copies are one message: `left` as `leftBot` received it, and `right` as `rightBot` did.
    ///
    /// In supergroups ids tell. In basic groups each bot counts for itself, and one bot never receives a message twice.
    package static func isOne(
        _ left: IncomingMessage, of leftBot: BotID, and right: IncomingMessage, of rightBot: BotID
    ) -> Bool {
        guard left.chat.id == right.chat.id else { return false }
        if left.chat.kind == .supergroup || right.chat.kind == .supergroup { return left.id == right.id }
        return leftBot != rightBot && left.sender?.id == right.sender?.id
            && abs(left.date.timeIntervalSince(right.date)) <= reach
            && fingerprint(of: left.content, picture: left.picture)
                == fingerprint(of: right.content, picture: right.picture)
    }
}
