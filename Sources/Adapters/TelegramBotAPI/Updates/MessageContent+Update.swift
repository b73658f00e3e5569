import Domain

extension MessageContent {
    /// What Telegram's `Message` carries; `nil` when it only tells what happened in the chat.
    init?(message: JSONObject) {
        if let text = message["text"]?.string {
            self = .text(text)
        } else if let (_, attachment) = Self.members.first(where: { message[$0.name] != nil }) {
            self = .attachment(attachment, caption: Self.words(with: attachment, of: message))
        } else if message.hasMember(among: Self.serviceMembers) {
            return nil
        } else {
            self = .attachment(.other, caption: message["caption"]?.string)
        }
    }

    private static func words(with attachment: Attachment, of message: JSONObject) -> String? {
        switch attachment {
        case .sticker: return message["sticker"]?.object?["emoji"]?.string
        case .dice:
            let dice = message["dice"]?.object
            let value = dice?["value"]?.integer.map { " \($0)" } ?? ""
            return dice?["emoji"]?.string.map { $0 + value }
        default: return message["caption"]?.string
        }
    }

    /// The member that holds each kind of content. An animation has a `document` too and a live photo a `photo`.
    private static let members: [(name: String, attachment: Attachment)] = [
        ("photo", .photo), ("sticker", .sticker), ("voice", .voice), ("video_note", .videoNote), ("video", .video),
        ("animation", .animation), ("audio", .audio), ("document", .document), ("location", .location),
        ("contact", .contact), ("poll", .poll), ("dice", .dice),
    ]

    /// The members of messages that nobody wrote.
    private static let serviceMembers: Set<String> = [
        "boost_added", "channel_chat_created", "chat_background_set", "chat_owner_changed", "chat_owner_left",
        "chat_shared", "checklist_tasks_added", "checklist_tasks_done", "community_chat_added",
        "community_chat_joined", "community_chat_removed", "connected_website", "delete_chat_photo",
        "direct_message_price_changed", "forum_topic_closed", "forum_topic_created", "forum_topic_edited",
        "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "gift",
        "gift_upgrade_sent", "giveaway_completed", "giveaway_created", "group_chat_created", "left_chat_member",
        "managed_bot_created", "message_auto_delete_timer_changed", "migrate_from_chat_id", "migrate_to_chat_id",
        "new_chat_members", "new_chat_photo", "new_chat_title", "paid_message_price_changed", "passport_data",
        "pinned_message", "poll_option_added", "poll_option_deleted", "proximity_alert_triggered", "refunded_payment",
        "successful_payment", "suggested_post_approval_failed", "suggested_post_approved", "suggested_post_declined",
        "suggested_post_paid", "suggested_post_refunded", "supergroup_chat_created", "unique_gift", "users_shared",
        "video_chat_ended", "video_chat_participants_invited", "video_chat_scheduled", "video_chat_started",
        "web_app_data", "write_access_allowed",
    ]
}
