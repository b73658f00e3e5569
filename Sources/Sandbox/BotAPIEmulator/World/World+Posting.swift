/// A message before it has its numbers.
struct Draft: Sendable {
    let sender: AccountID
    var content = Message.Content.text
    var text = FormattedText()
    var reply: Int?
    var markup: JSON?
}

extension Draft {
    /// What a message that stands would be before it has its numbers.
    init(_ message: Message) {
        self.init(
            sender: message.sender, content: message.content, text: message.text, reply: message.reply,
            markup: message.markup)
    }
}

extension World {
    /// Puts a message into a chat and brings it to every bot that may see it; answers with its place.
    mutating func post(_ draft: Draft, in reference: ChatReference) -> Int {
        let isFromBot = bots[draft.sender] != nil
        let hearers = hearers(of: draft, in: reference)
        let number = (chats[reference]?.messages.count ?? 0) + 1
        let message = Message(
            number: number, ids: newIDs(in: reference, hearers: hearers, sender: isFromBot ? draft.sender : nil),
            sender: draft.sender, date: now, content: draft.content, text: draft.text, reply: draft.reply,
            markup: draft.markup)
        chats[reference, default: Chat(reference)].append(message)
        count(message, in: reference, isFromBot: isFromBot)
        record(.message, in: reference, number: number, by: draft.sender)
        for bot in hearers {
            push(.message, to: bot, json: json(of: message, in: reference, for: bot))
        }
        return number
    }

    private mutating func newIDs(
        in reference: ChatReference, hearers: [AccountID], sender: AccountID?
    ) -> Message.IDs {
        switch reference {
        case .direct(let bot, _):
            return .shared(bots[bot]?.nextMessageID() ?? 0)
        case .group:
            if chats[reference]?.group?.kind == .supergroup {
                return .shared(chats[reference]?.group?.nextMessageID() ?? 0)
            }
            var ids: [AccountID: Int64] = [:]
            for bot in hearers + (sender.map { [$0] } ?? []) { ids[bot] = bots[bot]?.nextMessageID() }
            return .own(ids)
        }
    }

    private mutating func count(_ message: Message, in reference: ChatReference, isFromBot: Bool) {
        guard isFromBot else {
            statistics.received += 1
            return
        }
        guard !message.isService else { return }
        statistics.sent += 1
        chats[reference]?.sends += 1
        if case .group = reference { chats[reference]?.group?.lastSpeakingBot = message.sender }
    }
}

extension Draft {
    var isService: Bool {
        switch content {
        case .text, .media: false
        case .joined, .left, .migratedTo, .migratedFrom: true
        }
    }
}
