/// The world as an onlooker reads it: what the people's side answers.
extension World {
    /// The messages of a chat after the place `number`, deleted ones included.
    func transcriptJSON(of chat: ChatReference, after number: Int, limit: Int) throws(WorldError) -> [UInt8] {
        guard let messages = chats[chat]?.messages else { throw .unknownChat(chat) }
        return JSONWriter.array { writer in
            for message in messages.dropFirst(max(0, number)).prefix(limit) {
                writer.object { writer in writeFields(of: message, to: &writer) }
            }
        }
    }

    /// Changes, each with the message that it concerns, and the cursor to go on from.
    func json(of changes: [Change], after cursor: Int) -> [UInt8] {
        JSONWriter.object { writer in
            writer.field("cursor", changes.last?.cursor ?? cursor)
            writer.array("changes") { writer in
                for change in changes { write(change, to: &writer) }
            }
        }
    }

    /// One change, with the message that it concerns.
    func write(_ change: Change, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("cursor", change.cursor)
            writer.field("kind", change.kind.name)
            writer.field("chat", change.chat.description)
            writer.field("actor", change.actor)
            writer.field("time", change.time)
            switch change.kind {
            case .action(let action): writer.field("action", action)
            case .callbackAnswer(let id, let text):
                writer.field("callback_query_id", id)
                writer.field("text", text)
            case .message, .edit, .deletion, .reaction, .membership: break
            }
            guard change.number > 0, let message = chats[change.chat]?[change.number] else { return }
            writer.object("message") { writer in writeFields(of: message, to: &writer) }
        }
    }
}

// MARK: - Listings

extension World {
    /// Every chat with its last message, the group's members and whether the bot may write.
    func chatsJSON() -> [UInt8] {
        JSONWriter.array { writer in
            for chat in chats.values.sorted(by: { $0.reference.description < $1.reference.description }) {
                writer.object { writer in writeFields(of: chat, to: &writer) }
            }
        }
    }

    /// Every person.
    func peopleJSON() -> [UInt8] {
        JSONWriter.array { writer in
            for person in people.values.sorted(by: { $0.id < $1.id }) where !person.isDeactivated {
                writer.object { writer in
                    writer.field("id", person.id)
                    writer.field("first_name", person.firstName)
                    writer.field("last_name", person.lastName)
                    writer.field("username", person.username)
                    writer.field("language_code", person.languageCode)
                }
            }
        }
    }

    /// Every bot with what its profile shows.
    func botsJSON() -> [UInt8] {
        JSONWriter.array { writer in
            for bot in bots.values.sorted(by: { $0.id < $1.id }) {
                writer.object { writer in
                    writer.field("id", bot.id)
                    writer.field("name", bot.profile.names[""] ?? bot.firstName)
                    writer.field("username", bot.username)
                    writer.field("short_description", bot.profile.shortDescriptions[""])
                    writer.field("commands", bot.profile.usualCommands)
                    writer.field("pending_updates", bot.queue.count)
                    writer.field("is_polling", bot.heldPoll != nil)
                }
            }
        }
    }

    private func writeFields(of chat: Chat, to writer: inout JSONWriter) {
        writer.field("chat", chat.reference.description)
        writer.field("kind", chat.group?.kind.rawValue ?? "private")
        switch chat.reference {
        case .direct(let bot, let person):
            writer.field("title", bots[bot].map { $0.profile.names[""] ?? $0.firstName })
            writer.field("members", JSON.array([bot, person].map { .integer($0) }))
        case .group:
            let members = (chat.group?.members ?? [:]).filter(\.value.isPresent).keys.sorted()
            writer.field("title", chat.group?.title)
            writer.field("members", JSON.array(members.map { .integer($0) }))
        }
        writer.field("is_started", chat.isStarted)
        writer.field("is_blocked", chat.isBlocked)
        writer.field("count", chat.messages.count)
        guard let last = chat.messages.last(where: { !$0.isDeleted }) else { return }
        writer.object("last") { writer in writeFields(of: last, to: &writer) }
    }
}

extension BotProfile {
    /// The commands that are shown where no narrower scope has its own.
    var usualCommands: JSON {
        commands.first { $0.key.language.isEmpty && $0.key.scope.contains(#""default""#) }?.value ?? .array([])
    }
}

// MARK: - A message

extension World {
    private func writeFields(of message: Message, to writer: inout JSONWriter) {
        writer.field("number", message.number)
        writer.field("message_id", message.firstID)
        writer.field("from", message.sender)
        writer.field("is_bot", bots[message.sender] != nil)
        writer.field("date", message.date)
        writer.field("text", message.text.text)
        if !message.text.entities.isEmpty {
            writer.array("entities") { writer in
                for entity in message.text.entities { entity.write(to: &writer) }
            }
        }
        if case .media(let media) = message.content { writeFields(of: media, to: &writer) }
        if let reply = message.reply { writer.field("reply_to", reply) }
        if message.editDate != nil { writer.field("is_edited", true) }
        if message.isDeleted { writer.field("is_deleted", true) }
        if message.isService { writer.field("is_service", true) }
        if let keyboard = message.markup?["inline_keyboard"] { writer.field("keyboard", Self.keyboard(keyboard)) }
        guard !message.reactions.isEmpty else { return }
        writer.object("reactions") { writer in
            for (account, emoji) in message.reactions.sorted(by: { $0.key < $1.key }) {
                writer.field(String(account), JSON.array(emoji.map(JSON.string)))
            }
        }
    }

    private func writeFields(of media: Media, to writer: inout JSONWriter) {
        writer.field("media", media.kind.rawValue)
        writer.field("file", media.fileID)
        writer.field("file_name", files[media.fileID]?.name)
        writer.field("mime_type", files[media.fileID]?.mediaType)
        if media.kind == .voice { writer.field("duration", media.duration) }
        writer.field("emoji", media.emoji)
    }

    /// The rows of a keyboard, each button with its text and what it does.
    private static func keyboard(_ rows: JSON) -> JSON {
        .array((rows.asArray ?? []).map { row in .array((row.asArray ?? []).map(button)) })
    }

    private static func button(_ button: JSON) -> JSON {
        var fields: [String: JSON] = [:]
        fields["text"] = button["text"]
        fields["data"] = button["callback_data"]
        fields["url"] = button["url"]
        return .object(fields)
    }
}
