/// A message of a chat as an onlooker sees it.
package struct TranscriptMessage: Equatable, Sendable {
    /// Its place in the chat, counted from 1; other calls name messages by it.
    package let number: Int
    /// The id by which bots know it; in a basic group, where each has its own, the first one's.
    package let messageID: Int64
    /// The bot or person who sent it.
    package let sender: AccountID
    /// Whether a bot sent it.
    package let isFromBot: Bool
    /// When, in seconds since 1970, with fractions.
    package let time: Double
    /// Its text or caption, without markup.
    package let text: String
    /// What file it carries.
    package let media: MediaKind?
    /// Key for `BotAPIEmulator.file(_:)`.
    package let fileID: String?
    /// The place of the message it answers.
    package let reply: Int?
    /// Whether its text was changed.
    package let isEdited: Bool
    /// Whether it was deleted.
    package let isDeleted: Bool
    /// Whether it tells of an event such as a new member.
    package let isService: Bool
    /// Emoji by who set them.
    package let reactions: [AccountID: [String]]
    /// Its inline buttons that can be pressed, in reading order.
    package let buttons: [Button]

    /// A button that reports being pressed.
    package struct Button: Equatable, Sendable {
        /// What stands on it.
        package let title: String
        /// What a press of it carries.
        package let data: String
    }
}
