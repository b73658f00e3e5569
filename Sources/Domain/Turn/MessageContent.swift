/// What a message carries.
package enum MessageContent: Hashable, Codable, Sendable {
    /// Words.
    case text(String)
    /// Something else, with its caption or, for a sticker, its emoji.
    case attachment(Attachment, caption: String?)
    /// An emoji put on somebody's message.
    case reaction(String)

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
        /// A dice or another animated emoji of chance; emoji and number stand as the caption.
        case dice
        /// Anything Telegram has that we do not know yet.
        case other
    }

    /// The words in it, if any; of a reaction its emoji.
    package var words: String? {
        switch self {
        case .text(let text), .reaction(let text): text
        case .attachment(_, let caption): caption
        }
    }

    /// Whether there is nothing in it but emoji.
    package var isEmojiOnly: Bool {
        guard case .text(let text) = self else { return false }
        let signs = text.filter { !$0.isWhitespace }
        return !signs.isEmpty && signs.allSatisfy(\.isEmoji)
    }

    /// Whether the words hold an address in the web.
    ///
    /// Every message of the history is asked this for every prompt, so it is told by bytes.
    package var hasLink: Bool {
        guard var words else { return false }
        return words.withUTF8 { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                case UInt8(ascii: ":"):
                    let isScheme = bytes.ends("http", before: index) || bytes.ends("https", before: index)
                    if isScheme, index + 2 < bytes.count, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F {
                        return true
                    }
                case UInt8(ascii: "."):
                    if bytes.ends("www", before: index) { return true }
                default:
                    continue
                }
            }
            return false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `letters`, which are lower-case, stand right before `end`, whatever their case there.
    fileprivate func ends(_ letters: StaticString, before end: Int) -> Bool {
        let start = end - letters.utf8CodeUnitCount
        guard start >= 0 else { return false }
        return (start..<end).allSatisfy { self[$0] | 0x20 == letters.utf8Start[$0 - start] }
    }
}

extension Character {
    /// Whether it is shown as a picture.
    fileprivate var isEmoji: Bool {
        guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
        return first.properties.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xFE0F }
    }
}
