/// A file inside a message.
struct Media: Sendable {
    /// Key of the stored file; equal for all bots.
    let fileID: String
    let kind: MediaKind
    /// Seconds, of a voice message.
    var duration = 0
    /// The emoji of a sticker.
    var emoji: String?
}

/// What a file is shown as.
package enum MediaKind: String, Sendable {
    /// A picture.
    case photo
    /// A voice message.
    case voice
    /// Any file.
    case document
    /// A sticker.
    case sticker

    /// The folder that shows in a file's path.
    var folder: String {
        switch self {
        case .photo: "photos"
        case .voice: "voice"
        case .document: "documents"
        case .sticker: "stickers"
        }
    }
}
