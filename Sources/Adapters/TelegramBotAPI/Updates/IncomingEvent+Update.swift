import Domain

extension IncomingEvent {
    /// What an update means; `nil` when it is of a kind we act on and makes no sense.
    init?(update: JSONObject) {
        let event: IncomingEvent? =
            if let message = update["message"] {
                message.object.flatMap { Self.event(of: $0, wasEdited: false) }
            } else if let message = update["edited_message"] {
                message.object.flatMap { Self.event(of: $0, wasEdited: true) }
            } else if let query = update["callback_query"] {
                query.object.flatMap(CallbackQuery.init).map(IncomingEvent.callback)
            } else if let change = update["my_chat_member"] {
                change.object.flatMap(Self.membership)
            } else {
                .ignored
            }
        guard let event else { return nil }
        self = event
    }

    private static func event(of message: JSONObject, wasEdited: Bool) -> IncomingEvent? {
        guard let chat = message["chat"]?.object.flatMap(Chat.init) else { return nil }
        if let newID = message["migrate_to_chat_id"]?.integer {
            return .migration(from: chat.id, to: ChatID(rawValue: newID))
        }
        guard chat.kind != .channel, let content = MessageContent(message: message) else { return .ignored }
        guard let message = IncomingMessage(message, in: chat, content: content) else { return nil }
        return wasEdited ? .edited(message) : .message(message)
    }

    private static func membership(_ change: JSONObject) -> IncomingEvent? {
        guard let chat = change["chat"]?.object.flatMap(Chat.init),
            let member = change["new_chat_member"]?.object, let status = member["status"]?.string
        else { return nil }
        return switch status {
        case _ where chat.kind == .channel: .ignored
        case "creator", "administrator", "member": .membership(chat, isReachable: true)
        case "restricted":
            .membership(
                chat,
                isReachable: member["is_member"]?.boolean != false && member["can_send_messages"]?.boolean == true)
        case "left", "kicked": .membership(chat, isReachable: false)
        default: .ignored
        }
    }
}

extension IncomingEvent.CallbackQuery {
    /// The press in Telegram's `CallbackQuery`; `nil` when it makes no sense.
    fileprivate init?(_ query: JSONObject) {
        guard let id = query["id"]?.string, let sender = query["from"]?.object.flatMap(Account.init) else { return nil }
        let message = query["message"]?.object
        self.init(
            id: id, sender: sender, chat: message?["chat"]?.object.flatMap(Chat.init),
            message: message?["message_id"]?.integer.map(MessageID.init(rawValue:)), data: query["data"]?.string)
    }
}
