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
    package var hasLink: Bool {
        // Every message of the history is asked this for every prompt, so it is told by bytes, most of which are others.
        guard var words, words.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }) else {
            return false
        }
        return words.withUTF8 { bytes in
            bytes.indices.contains { bytes[$0...].begins(with: "http://") || bytes[$0...].begins(with: "https://")
                || bytes[$0...].begins(with: "www.") }
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Whether it begins with `letters`, which are lower-case, whatever the case of its own.
    fileprivate func begins(with letters: StaticString) -> Bool {
        guard count >= letters.utf8CodeUnitCount else { return false }
        return zip(self, UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount))
            .allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
}

extension Character {
    /// Whether it is shown as a picture.
    fileprivate var isEmoji: Bool {
        guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
        return first.properties.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xFE0F }
    }
}
