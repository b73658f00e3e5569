package import Foundation

/// Who spoke last in a group, as far as it tells for whom the next words are.
package struct GroupFloor: Hashable, Sendable {
    /// The last of our bots that spoke.
    package let bot: BotID
    /// When it did.
    package let date: Date
    /// The accounts that have written since.
    package let since: Set<UserID>

    /// The floor as it is.
    package init(bot: BotID, date: Date, since: Set<UserID> = []) {
        self.bot = bot
        self.date = date
        self.since = since
    }
}
