extension World {
    /// A message as `bot` gets it.
    func json(of message: Message, in reference: ChatReference, for bot: AccountID) -> [UInt8] {
        JSONWriter.object { writer in
            writeFields(of: message, in: reference, for: bot, isQuoted: false, to: &writer)
        }
    }

    /// A quoted message comes without what it quotes itself.
    private func writeFields(
        of message: Message, in reference: ChatReference, for bot: AccountID, isQuoted: Bool,
        to writer: inout JSONWriter
    ) {
        writer.field("message_id", message.id(for: bot) ?? 0)
        writeUser(message.sender, as: "from", to: &writer)
        writeChat(reference, to: &writer)
        writer.field("date", Int64(message.date))
        if let date = message.editDate { writer.field("edit_date", Int64(date)) }
        if !isQuoted, let answered = message.reply.flatMap({ chats[reference]?[$0] }), !answered.isDeleted,
            answered.id(for: bot) != nil
        {
            writer.object("reply_to_message") { writer in
                writeFields(of: answered, in: reference, for: bot, isQuoted: true, to: &writer)
            }
        }
        writeContent(of: message, for: bot, to: &writer)
        if let markup = message.markup, markup["inline_keyboard"] != nil { writer.field("reply_markup", markup) }
    }

    private func writeContent(of message: Message, for bot: AccountID, to writer: inout JSONWriter) {
        switch message.content {
        case .text:
            writeText(message.text, as: "text", entities: "entities", to: &writer)
        case .media(let media):
            writeMedia(media, for: bot, to: &writer)
            if !message.text.text.isEmpty {
                writeText(message.text, as: "caption", entities: "caption_entities", to: &writer)
            }
        case .joined(let accounts):
            writer.array("new_chat_members") { writer in
                for account in accounts { writeUser(account, to: &writer) }
            }
        case .left(let account): writeUser(account, as: "left_chat_member", to: &writer)
        case .migratedTo(let id): writer.field("migrate_to_chat_id", id)
        case .migratedFrom(let id): writer.field("migrate_from_chat_id", id)
        }
    }

    private func writeText(
        _ text: FormattedText, as name: String, entities: String, to writer: inout JSONWriter
    ) {
        writer.field(name, text.text)
        guard !text.entities.isEmpty else { return }
        writer.array(entities) { writer in
            for entity in text.entities { entity.write(to: &writer) }
        }
    }
}

// MARK: - Accounts and chats

extension World {
    func writeUser(_ id: AccountID, as name: String, to writer: inout JSONWriter) {
        writer.object(name) { writer in writeFields(ofUser: id, to: &writer) }
    }

    func writeUser(_ id: AccountID, to writer: inout JSONWriter) {
        writer.object { writer in writeFields(ofUser: id, to: &writer) }
    }

    private func writeFields(ofUser id: AccountID, to writer: inout JSONWriter) {
        writer.field("id", id)
        if let bot = bots[id] {
            writer.field("is_bot", true)
            writer.field("first_name", bot.profile.names[""] ?? bot.firstName)
            writer.field("username", bot.username)
            return
        }
        let person = people[id]
        writer.field("is_bot", false)
        writer.field("first_name", person?.firstName ?? "")
        writer.field("last_name", person?.lastName)
        writer.field("username", person?.username)
        writer.field("language_code", person?.languageCode)
    }

    func writeChat(_ reference: ChatReference, to writer: inout JSONWriter) {
        writer.object("chat") { writer in writeFields(ofChat: reference, to: &writer) }
    }

    func writeFields(ofChat reference: ChatReference, to writer: inout JSONWriter) {
        writer.field("id", reference.chatID)
        switch reference {
        case .direct(_, let id):
            let person = people[id]
            writer.field("type", "private")
            writer.field("first_name", person?.firstName)
            writer.field("last_name", person?.lastName)
            writer.field("username", person?.username)
        case .group:
            let group = chats[reference]?.group
            writer.field("type", group?.kind.rawValue ?? GroupKind.supergroup.rawValue)
            writer.field("title", group?.title)
        }
    }
}

// MARK: - Files

extension World {
    private func writeMedia(_ media: Media, for bot: AccountID, to writer: inout JSONWriter) {
        switch media.kind {
        case .photo:
            writer.array("photo") { writer in
                writer.object { writer in writeFile(media, for: bot, hasSize: true, to: &writer) }
            }
        case .voice:
            writer.object("voice") { writer in
                writeFile(media, for: bot, to: &writer)
                writer.field("duration", media.duration)
                writer.field("mime_type", files[media.fileID]?.mediaType)
            }
        case .document:
            writer.object("document") { writer in
                writeFile(media, for: bot, to: &writer)
                writer.field("file_name", files[media.fileID]?.name)
                writer.field("mime_type", files[media.fileID]?.mediaType)
            }
        case .sticker:
            writer.object("sticker") { writer in
                writeFile(media, for: bot, hasSize: true, to: &writer)
                writer.field("type", "regular")
                writer.field("is_animated", false)
                writer.field("is_video", false)
                writer.field("emoji", media.emoji)
            }
        }
    }

    private func writeFile(_ media: Media, for bot: AccountID, hasSize: Bool = false, to writer: inout JSONWriter) {
        let file = files[media.fileID]
        writer.field("file_id", Self.fileID(media.fileID, for: bot))
        writer.field("file_unique_id", media.fileID)
        writer.field("file_size", file?.bytes.count ?? 0)
        guard hasSize else { return }
        writer.field("width", file?.width ?? 0)
        writer.field("height", file?.height ?? 0)
    }
}
