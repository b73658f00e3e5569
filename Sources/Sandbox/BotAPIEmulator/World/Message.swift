/// A message as the emulated server keeps it.
struct Message: Sendable {
    /// By which number bots know the message.
    enum IDs: Sendable {
        /// One for all: private chats and supergroups.
        case shared(Int64)
        /// One for each bot that sees it: basic groups.
        case own([AccountID: Int64])
    }

    /// What the message is made of, beside its text or caption.
    enum Content: Sendable {
        case text
        case media(Media)
        case joined([AccountID])
        case left(AccountID)
        case migratedTo(Int64)
        case migratedFrom(Int64)
    }

    /// The place in its chat, counted from 1.
    let number: Int
    let ids: IDs
    let sender: AccountID
    /// Seconds since 1970.
    let date: Double
    var content: Content
    var text: FormattedText
    let reply: Int?
    var markup: JSON?
    var editDate: Double?
    var isDeleted = false
    /// Emoji by who set them.
    var reactions: [AccountID: [String]] = [:]

    func id(for bot: AccountID) -> Int64? {
        switch ids {
        case .shared(let id): id
        case .own(let ids): ids[bot]
        }
    }

    /// The id in a chat where all share one; 0 elsewhere.
    var sharedID: Int64 {
        guard case .shared(let id) = ids else { return 0 }
        return id
    }

    var isService: Bool {
        switch content {
        case .text, .media: false
        case .joined, .left, .migratedTo, .migratedFrom: true
        }
    }
}
