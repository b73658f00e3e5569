extension World {
    /// The messages of a chat after the place `number`, deleted ones included.
    func transcript(of chat: ChatReference, after number: Int, limit: Int) throws(WorldError) -> [TranscriptMessage] {
        guard let known = chats[chat] else { throw .unknownChat(chat) }
        return known.messages.dropFirst(max(0, number)).prefix(limit).map(transcriptMessage)
    }

    func transcriptMessage(_ message: Message) -> TranscriptMessage {
        var media: Media?
        if case .media(let content) = message.content { media = content }
        return TranscriptMessage(
            number: message.number, messageID: message.firstID, sender: message.sender,
            isFromBot: bots[message.sender] != nil, time: message.date, text: message.text.text, media: media?.kind,
            fileID: media?.fileID, reply: message.reply, isEdited: message.editDate != nil,
            isDeleted: message.isDeleted, isService: message.isService, reactions: message.reactions,
            buttons: message.buttons)
    }

    /// The counts, with the chats that bots wrote to.
    func allStatistics() -> Statistics {
        var all = statistics
        for chat in chats.values where chat.sends > 0 { all.sentByChat[chat.reference] = chat.sends }
        return all
    }
}

extension Message {
    /// The id by which the message is told outside: where each bot has its own, the first one's.
    var firstID: Int64 {
        switch ids {
        case .shared(let id): id
        case .own(let ids): ids.min { $0.key < $1.key }?.value ?? 0
        }
    }
}
