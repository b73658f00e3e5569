/// Which parameters a method knows and which it cannot do without, as Bot API 10.3 has it.
struct MethodSignature: Sendable {
    let required: [String]
    let known: Set<String>

    /// Names separated by spaces.
    init(_ required: String = "", optional: String = "") {
        let required = required.split(separator: " ").map(String.init)
        self.required = required
        known = Set(required + optional.split(separator: " ").map(String.init))
    }

    static func of(_ method: BotMethod) -> MethodSignature {
        all[method] ?? MethodSignature()
    }

    private static let addressing = """
        business_connection_id message_thread_id direct_messages_topic_id ephemeral_message_parameters \
        disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters \
        reply_parameters reply_markup parse_mode
        """

    private static let all: [BotMethod: MethodSignature] = [
        .getUpdates: .init(optional: "offset limit timeout allowed_updates"),
        .setWebhook: .init(
            optional: "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
        .deleteWebhook: .init(optional: "drop_pending_updates"),
        .sendMessage: .init("chat_id text", optional: addressing + " entities link_preview_options"),
        .sendPhoto: .init(
            "chat_id photo", optional: addressing + " caption caption_entities show_caption_above_media has_spoiler"),
        .sendVoice: .init("chat_id voice", optional: addressing + " caption caption_entities duration"),
        .sendDocument: .init(
            "chat_id document",
            optional: addressing + " thumbnail caption caption_entities disable_content_type_detection"),
        .sendChatAction: .init("chat_id action", optional: "business_connection_id message_thread_id"),
        .editMessageText: .init(
            optional: """
                business_connection_id chat_id message_id inline_message_id text parse_mode entities \
                link_preview_options rich_message reply_markup
                """),
        .deleteMessage: .init("chat_id message_id"),
        .setMessageReaction: .init("chat_id message_id", optional: "reaction is_big"),
        .answerCallbackQuery: .init("callback_query_id", optional: "text show_alert url cache_time"),
        .getFile: .init("file_id"),
        .getChat: .init("chat_id"),
        .getChatMember: .init("chat_id user_id"),
        .getChatMemberCount: .init("chat_id"),
        .leaveChat: .init("chat_id"),
        .setMyCommands: .init("commands", optional: "scope language_code"),
        .getMyCommands: .init(optional: "scope language_code"),
        .deleteMyCommands: .init(optional: "scope language_code"),
        .setMyName: .init(optional: "name language_code"),
        .getMyName: .init(optional: "language_code"),
        .setMyDescription: .init(optional: "description language_code"),
        .getMyDescription: .init(optional: "language_code"),
        .setMyShortDescription: .init(optional: "short_description language_code"),
        .getMyShortDescription: .init(optional: "language_code"),
    ]
}

// MARK: - Checking

extension MethodSignature {
    /// Refuses a parameter that the method does not know, and the lack of one that it needs.
    ///
    /// Telegram ignores unknown parameters; here they are refused so that a misspelt one is noticed.
    func check(_ call: Call) throws(Refusal) {
        for name in call.names where !known.contains(name) && !call.isAttachment(name) {
            throw .badRequest("unknown parameter \"\(name)\"")
        }
        for name in required where !call.has(name) {
            throw .badRequest(Self.complaint(about: name))
        }
    }

    private static func complaint(about name: String) -> String {
        switch name {
        case "chat_id": "chat_id is empty"
        case "text": "message text is empty"
        case "message_id": "message identifier is not specified"
        case "photo", "voice", "document": "there is no \(name) in the request"
        case "file_id": "file_id not specified"
        case "action": "wrong parameter action in request"
        case "user_id": "invalid user_id specified"
        case "callback_query_id": "query is too old and response timeout expired or query ID is invalid"
        default: "parameter \"\(name)\" is required"
        }
    }
}
