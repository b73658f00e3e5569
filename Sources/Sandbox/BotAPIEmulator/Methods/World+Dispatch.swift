extension World {
    /// Does what a call asks; getUpdates, which may wait, has its own way.
    mutating func perform(_ call: Call) throws(Refusal) -> Answer {
        switch call.method {
        case .getUpdates: throw .methodNotFound
        case .getMe: me(call)
        case .setWebhook: try setWebhook(call)
        case .deleteWebhook: deleteWebhook(call)
        case .getWebhookInfo: webhookInfo(call)
        case .sendMessage: try sendMessage(call)
        case .sendPhoto: try sendMedia(.photo, call)
        case .sendVoice: try sendMedia(.voice, call)
        case .sendDocument: try sendMedia(.document, call)
        case .sendChatAction: try sendChatAction(call)
        case .editMessageText: try editMessageText(call)
        case .deleteMessage: try deleteMessage(call)
        case .setMessageReaction: try setMessageReaction(call)
        case .answerCallbackQuery: try answerCallbackQuery(call)
        case .getFile: try getFile(call)
        case .getChat: try getChat(call)
        case .getChatMember: try getChatMember(call)
        case .getChatMemberCount: try getChatMemberCount(call)
        case .leaveChat: try leaveChat(call)
        case .setMyCommands: try setMyCommands(call)
        case .getMyCommands: try getMyCommands(call)
        case .deleteMyCommands: try deleteMyCommands(call)
        case .setMyName: try setText(\.names, "name", longest: 64, call)
        case .getMyName: text(\.names, "name", call)
        case .setMyDescription: try setText(\.descriptions, "description", longest: 512, call)
        case .getMyDescription: text(\.descriptions, "description", call)
        case .setMyShortDescription: try setText(\.shortDescriptions, "short_description", longest: 120, call)
        case .getMyShortDescription: text(\.shortDescriptions, "short_description", call)
        }
    }

    /// The chat that a call is about, if the bot may write there.
    func destination(_ call: Call) throws(Refusal) -> ChatReference {
        guard let id = call.integer("chat_id") else { throw .chatNotFound }
        return id < 0 ? try group(id, for: call.bot) : try privateChat(with: id, for: call.bot)
    }

    private func privateChat(with id: AccountID, for bot: AccountID) throws(Refusal) -> ChatReference {
        if bots[id] != nil { throw .forbidden("the bot can't send messages to the bot") }
        guard let person = people[id] else { throw .chatNotFound }
        if person.isDeactivated { throw .forbidden("user is deactivated") }
        let reference = ChatReference.direct(bot: bot, person: id)
        guard let chat = chats[reference], chat.isStarted else {
            throw .forbidden("bot can't initiate conversation with a user")
        }
        if chat.isBlocked { throw .forbidden("bot was blocked by the user") }
        return reference
    }

    private func group(_ id: Int64, for bot: AccountID) throws(Refusal) -> ChatReference {
        let reference = ChatReference.group(id)
        guard let group = chats[reference]?.group, let status = group.members[bot] else { throw .chatNotFound }
        if let successor = group.successor {
            var refusal = Refusal.badRequest("group chat was upgraded to a supergroup chat")
            refusal.successor = successor
            throw refusal
        }
        let kind = group.kind == .supergroup ? "supergroup" : "group"
        switch status {
        case .creator, .administrator, .member: return reference
        case .kicked: throw .forbidden("bot was kicked from the \(kind) chat")
        case .left: throw .forbidden("bot is not a member of the \(kind) chat")
        }
    }
}
