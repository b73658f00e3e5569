/// What a message carries.
package enum MessageContent: Hashable, Codable, Sendable {
    /// Words.
    case text(String)
    /// Something else, with its caption or, for a sticker, its emoji.
    case attachment(Attachment, caption: String?)

    /// What came that is not words.
    package enum Attachment: String, Codable, CaseIterable, Sendable {
        /// A picture.
        case photo
        /// A sticker; its emoji stands as the caption.
        case sticker
        /// A voice message.
        case voice
        /// A round video message.
        case videoNote = "video_note"
        /// A video.
        case video
        /// A short video without sound.
        case animation
        /// Music or another sound file.
        case audio
        /// A file.
        case document
        /// A place.
        case location
        /// Somebody's contact.
        case contact
        /// A poll.
        case poll
        /// A dice or another animated emoji of chance.
        case dice
        /// Anything Telegram has that we do not know yet.
        case other
    }

    /// The person's words in it, if any.
    package var words: String? {
        switch self {
        case .text(let text): text
        case .attachment(_, let caption): caption
        }
    }
}
