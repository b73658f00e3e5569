import Domain

/// Content is kept in two columns: `kind`, which is `text`, `reaction` or the attachment's, and `words`.
extension MessageContent {
    private static let textKind = "text"
    private static let reactionKind = "reaction"

    /// The column `kind`.
    var kindColumn: String {
        switch self {
        case .text: Self.textKind
        case .reaction: Self.reactionKind
        case .attachment(let attachment, _): attachment.rawValue
        }
    }

    /// The column `words`.
    var wordsColumn: String? {
        words?.storable
    }

    /// The content of these columns; a kind that we do not know is an attachment of some other sort.
    init(kindColumn kind: String, wordsColumn words: String?) {
        if kind == Self.textKind {
            self = .text(words ?? "")
        } else if kind == Self.reactionKind {
            self = .reaction(words ?? "")
        } else {
            self = .attachment(Attachment(rawValue: kind) ?? .other, caption: words)
        }
    }
}
