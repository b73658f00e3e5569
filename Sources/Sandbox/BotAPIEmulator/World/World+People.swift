/// What a person puts into a message.
struct PersonsMessage: Sendable {
    var text = ""
    var upload: Upload?
    var kind = MediaKind.document
    var duration = 0
    var emoji: String?
    var reply: Int?
}

extension World {
    /// Writes as a person; the first words to a bot also start it.
    mutating func write(
        _ message: PersonsMessage, from person: AccountID, to chat: ChatReference
    ) throws(WorldError) -> Int {
        guard people[person] != nil else { throw .unknownPerson(person) }
        try enter(chat, as: person)
        if let reply = message.reply { _ = try existing(reply, in: chat) }
        var draft = Draft(sender: person, text: FormattedText(typed: message.text), reply: message.reply)
        if let upload = message.upload {
            let media = Media(
                fileID: store(upload, as: message.kind), kind: message.kind, duration: message.duration,
                emoji: message.emoji)
            draft.content = .media(media)
        }
        return post(draft, in: chat)
    }

    mutating func edit(_ number: Int, in chat: ChatReference, to text: String) throws(WorldError) {
        let message = try existing(number, in: chat)
        guard bots[message.sender] == nil, !message.isService else { throw .notTheirs(number) }
        chats[chat]?[number]?.text = FormattedText(typed: text)
        chats[chat]?[number]?.editDate = now
        record(.edit, in: chat, number: number, by: message.sender)
        guard let edited = chats[chat]?[number] else { return }
        // Who was called by the old words alone does not hear of the new ones.
        let hearers = hearers(of: Draft(edited), in: chat)
        for bot in botsThatSaw(edited, in: chat) where hearers.contains(bot) {
            push(.editedMessage, to: bot, json: json(of: edited, in: chat, for: bot))
        }
    }

    mutating func react(
        _ emoji: [String], to number: Int, in chat: ChatReference, by person: AccountID
    ) throws(WorldError) {
        let message = try existing(number, in: chat)
        let before = message.reactions[person] ?? []
        chats[chat]?[number]?.reactions[person] = emoji.isEmpty ? nil : emoji
        record(.reaction, in: chat, number: number, by: person)
        for bot in botsThatSaw(message, in: chat) where chats[chat]?.group?.isAdministrator(bot) ?? true {
            let json = JSONWriter.object { writer in
                writeChat(chat, to: &writer)
                writer.field("message_id", message.id(for: bot) ?? 0)
                writeUser(person, as: "user", to: &writer)
                writer.field("date", Int64(now))
                Self.writeReactions(before, as: "old_reaction", to: &writer)
                Self.writeReactions(emoji, as: "new_reaction", to: &writer)
            }
            push(.messageReaction, to: bot, json: json)
        }
    }

    /// Presses an inline button; answers with the id of the query.
    mutating func press(
        _ data: String, on number: Int, in chat: ChatReference, by person: AccountID
    ) throws(WorldError) -> String {
        let message = try existing(number, in: chat)
        guard message.buttons.contains(where: { $0.data == data }) else { throw .unknownButton(data) }
        let id = String(Int64.random(in: 1...Int64.max, using: &random))
        callbacks[id] = Callback(bot: message.sender, chat: chat, number: number, time: now)
        let json = JSONWriter.object { writer in
            writer.field("id", id)
            writeUser(person, as: "from", to: &writer)
            writer.field("chat_instance", String(chat.chatID))
            writer.field("data", data)
            writer.field("message", json: self.json(of: message, in: chat, for: message.sender))
        }
        push(.callbackQuery, to: message.sender, json: json)
        return id
    }

    /// Blocks or unblocks a bot; doing it twice changes nothing.
    mutating func setBlocked(_ isBlocked: Bool, bot: AccountID, by person: AccountID) throws(WorldError) {
        let chat = ChatReference.direct(bot: bot, person: person)
        guard let known = chats[chat] else { throw .unknownChat(chat) }
        guard known.isBlocked != isBlocked else { return }
        chats[chat]?.isBlocked = isBlocked
        record(.membership, in: chat, by: person)
        announce(bot, in: chat, from: isBlocked ? .member : .kicked, to: isBlocked ? .kicked : .member, by: person)
    }
}

// MARK: - Parts

extension World {
    /// Sees that the person may write there; a private chat comes to be by that.
    private mutating func enter(_ chat: ChatReference, as person: AccountID) throws(WorldError) {
        switch chat {
        case .direct(let bot, let owner):
            guard bots[bot] != nil else { throw .unknownBot(bot) }
            guard owner == person else { throw .notAMember(person) }
            guard chats[chat]?.isBlocked != true else { throw .blocked }
            if chats[chat]?.isStarted != true { chats[chat, default: Chat(chat)].isStarted = true }
        case .group:
            guard let group = chats[chat]?.group, group.successor == nil else { throw .unknownChat(chat) }
            guard group.members[person]?.isPresent == true else { throw .notAMember(person) }
        }
    }

    func existing(_ number: Int, in chat: ChatReference) throws(WorldError) -> Message {
        guard let known = chats[chat] else { throw .unknownChat(chat) }
        guard let message = known[number], !message.isDeleted else { throw .unknownMessage(number) }
        return message
    }

    private func botsThatSaw(_ message: Message, in chat: ChatReference) -> [AccountID] {
        switch chat {
        case .direct(let bot, _): [bot]
        case .group: (chats[chat]?.group?.bots ?? []).filter { message.id(for: $0) != nil }
        }
    }

    private static func writeReactions(_ emoji: [String], as name: String, to writer: inout JSONWriter) {
        writer.array(name) { writer in
            for sign in emoji {
                writer.object { writer in
                    writer.field("type", "emoji")
                    writer.field("emoji", sign)
                }
            }
        }
    }
}

extension Message {
    /// The inline buttons that can be pressed, in reading order.
    var buttons: [TranscriptMessage.Button] {
        (markup?["inline_keyboard"]?.asArray ?? []).flatMap { row in
            (row.asArray ?? []).compactMap { button in
                button["callback_data"]?.asText.map { .init(title: button["text"]?.asText ?? "", data: $0) }
            }
        }
    }
}
