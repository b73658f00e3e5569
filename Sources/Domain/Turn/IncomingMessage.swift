package import Foundation

/// A message somebody wrote, as far as the engine cares.
package struct IncomingMessage: Hashable, Sendable {
    /// Its id in the chat.
    package let id: MessageID
    /// Where it was written.
    package let chat: Chat
    /// Who wrote it; `nil` for anonymous administrators and channels.
    package let sender: Account?
    /// When Telegram received it.
    package let date: Date
    /// What it carries.
    package let content: MessageContent
    /// Who is meant by it, as Telegram tells.
    package let address: Address
    /// Its picture, if it has one that can be looked at.
    package let picture: MediaFile?
    /// What is known of it beside its words.
    package let remarks: MessageRemarks

    /// Whom a message speaks to, as far as Telegram tells.
    package struct Address: Hashable, Sendable {
        /// The author of the message it replies to.
        package let repliesTo: UserID?
        /// The user names it mentions, lower-case and without `@`; also that of `/command@name`.
        package let mentions: Set<String>

        /// A message that replies to `repliesTo` and mentions `mentions`.
        package init(repliesTo: UserID? = nil, mentions: Set<String> = []) {
            self.repliesTo = repliesTo
            self.mentions = mentions
        }
    }

    /// A message as told.
    package init(
        id: MessageID, chat: Chat, sender: Account?, date: Date, content: MessageContent,
        address: Address = Address(), picture: MediaFile? = nil, remarks: MessageRemarks = MessageRemarks()
    ) {
        self.id = id
        self.chat = chat
        self.sender = sender
        self.date = date
        self.content = content
        self.address = address
        self.picture = picture
        self.remarks = remarks
    }
}
