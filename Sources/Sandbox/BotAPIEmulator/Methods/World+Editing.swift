extension World {
    mutating func editMessageText(_ call: Call) throws(Refusal) -> Answer {
        guard let id = call.integer("message_id") else { throw .badRequest("message identifier is not specified") }
        guard call.has("chat_id") else { throw .badRequest("chat_id is empty") }
        let text = try FormattedText(call, text: "text", entities: "entities")
        guard !text.text.isEmpty else { throw .badRequest("message text is empty") }
        let chat = try destination(call)
        guard let number = chats[chat]?.number(of: id, for: call.bot), let message = chats[chat]?[number] else {
            throw .badRequest("message to edit not found")
        }
        guard message.sender == call.bot, !message.isService else { throw .badRequest("message can't be edited") }
        guard case .text = message.content else { throw .badRequest("there is no text in the message to edit") }
        guard text.codePoints <= Self.longestText else { throw .badRequest("MESSAGE_TOO_LONG") }
        let markup = try replyMarkup(call)
        guard text != message.text || markup != message.markup else {
            throw .badRequest(
                """
                message is not modified: specified new message content and reply markup are exactly the same as a \
                current content and reply markup of the message
                """)
        }
        chats[chat]?[number]?.text = text
        chats[chat]?[number]?.markup = markup
        chats[chat]?[number]?.editDate = now
        record(.edit, in: chat, number: number, by: call.bot)
        return answer(number, in: chat, for: call.bot)
    }

    mutating func deleteMessage(_ call: Call) throws(Refusal) -> Answer {
        let chat = try destination(call)
        guard let id = call.integer("message_id"), let number = chats[chat]?.number(of: id, for: call.bot),
            let message = chats[chat]?[number]
        else { throw .badRequest("message to delete not found") }
        if let group = chats[chat]?.group, message.sender != call.bot, !group.isAdministrator(call.bot) {
            throw .badRequest("message can't be deleted")
        }
        chats[chat]?[number]?.isDeleted = true
        record(.deletion, in: chat, number: number, by: call.bot)
        return .yes
    }

    mutating func setMessageReaction(_ call: Call) throws(Refusal) -> Answer {
        let chat = try destination(call)
        guard let id = call.integer("message_id"), let number = chats[chat]?.number(of: id, for: call.bot) else {
            throw .badRequest("message to react not found")
        }
        let list = try call.structure("reaction")?.asArray ?? []
        guard list.count <= 1 else { throw .badRequest("REACTIONS_TOO_MANY") }
        var emoji: [String] = []
        for reaction in list {
            guard reaction["type"]?.asText == "emoji", let sign = reaction["emoji"]?.asText, Reactions.allows(sign)
            else { throw .badRequest("REACTION_INVALID") }
            emoji.append(sign)
        }
        chats[chat]?[number]?.reactions[call.bot] = emoji.isEmpty ? nil : emoji
        record(.reaction, in: chat, number: number, by: call.bot)
        return .yes
    }

    mutating func answerCallbackQuery(_ call: Call) throws(Refusal) -> Answer {
        guard let id = call.text("callback_query_id"), let callback = callbacks[id], callback.bot == call.bot,
            now - callback.time <= Callback.lifetime
        else { throw .badRequest("query is too old and response timeout expired or query ID is invalid") }
        callbacks[id] = nil
        record(
            .callbackAnswer(id: id, text: call.text("text")), in: callback.chat, number: callback.number, by: call.bot)
        return .yes
    }
}
