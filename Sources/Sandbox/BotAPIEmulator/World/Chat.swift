/// A chat and all its messages.
struct Chat: Sendable {
    let reference: ChatReference
    private(set) var messages: [Message] = []
    /// Whether the person of a private chat pressed Start or wrote.
    var isStarted = false
    /// Whether the person of a private chat blocked the bot.
    var isBlocked = false
    /// `nil` in a private chat.
    var group: Group?
    /// How many messages bots sent here.
    var sends = 0
    /// Where a bot finds its messages in a basic group; elsewhere ids ascend and are searched.
    private var positions: [AccountID: [Int64: Int]] = [:]

    init(_ reference: ChatReference, group: Group? = nil) {
        self.reference = reference
        self.group = group
    }

    /// The message of that place in the chat, counted from 1.
    subscript(number: Int) -> Message? {
        get { messages.indices.contains(number - 1) ? messages[number - 1] : nil }
        set {
            guard let newValue, messages.indices.contains(number - 1) else { return }
            messages[number - 1] = newValue
        }
    }

    mutating func append(_ message: Message) {
        messages.append(message)
        guard case .own(let ids) = message.ids else { return }
        for (bot, id) in ids { positions[bot, default: [:]][id] = message.number }
    }

    /// The place of the message that `bot` knows by `id`, unless it was deleted.
    func number(of id: Int64, for bot: AccountID) -> Int? {
        let number = group?.kind == .basic ? positions[bot]?[id] : position(of: id)
        guard let number, let message = self[number], !message.isDeleted else { return nil }
        return number
    }

    private func position(of id: Int64) -> Int? {
        var low = 0
        var high = messages.count
        while low < high {
            let middle = (low + high) / 2
            if messages[middle].sharedID < id { low = middle + 1 } else { high = middle }
        }
        guard low < messages.count, messages[low].sharedID == id else { return nil }
        return low + 1
    }
}
