extension World {
    func me(_ call: Call) -> Answer {
        let bot = bots[call.bot]
        return Answer(
            result: JSONWriter.object { writer in
                writer.field("id", call.bot)
                writer.field("is_bot", true)
                writer.field("first_name", bot?.profile.names[""] ?? bot?.firstName)
                writer.field("username", bot?.username)
                writer.field("can_join_groups", true)
                writer.field("can_read_all_group_messages", bot?.readsAllGroupMessages ?? false)
                for name in [
                    "supports_guest_queries", "supports_inline_queries", "can_connect_to_business", "has_main_web_app",
                    "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots",
                    "supports_join_request_queries",
                ] { writer.field(name, false) }
            })
    }

    func getChat(_ call: Call) throws(Refusal) -> Answer {
        let chat = try visibleChat(call)
        return Answer(
            result: JSONWriter.object { writer in
                writeFields(ofChat: chat, to: &writer)
                writer.field("accent_color_id", 0)
                writer.field("max_reaction_count", 11)
                writer.object("accepted_gift_types") { writer in
                    for name in [
                        "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
                        "gifts_from_channels",
                    ] { writer.field(name, false) }
                }
            })
    }

    func getChatMember(_ call: Call) throws(Refusal) -> Answer {
        let chat = try visibleChat(call)
        guard let user = call.integer("user_id"), bots[user] != nil || people[user] != nil else {
            throw .badRequest("invalid user_id specified")
        }
        if case .direct(let bot, let person) = chat {
            guard user == bot || user == person else { throw .badRequest("member not found") }
            return Answer(result: memberJSON(user, .member))
        }
        guard let status = chats[chat]?.group?.members[user] else { throw .badRequest("member not found") }
        return Answer(result: memberJSON(user, status))
    }

    func getChatMemberCount(_ call: Call) throws(Refusal) -> Answer {
        let chat = try visibleChat(call)
        let count = chats[chat]?.group?.members.values.count(where: \.isPresent) ?? 2
        return Answer(result: Array(String(count).utf8))
    }

    mutating func leaveChat(_ call: Call) throws(Refusal) -> Answer {
        let chat = try destination(call)
        guard case .group = chat else { throw .badRequest("chat member status can't be changed in private chats") }
        do {
            try remove(call.bot, from: chat, by: call.bot)
        } catch {
            throw .chatNotFound
        }
        return .yes
    }

    /// A chat that the bot knows, even if it may not write there.
    private func visibleChat(_ call: Call) throws(Refusal) -> ChatReference {
        guard let id = call.integer("chat_id") else { throw .chatNotFound }
        if id < 0 { return try destination(call) }
        let reference = ChatReference.direct(bot: call.bot, person: id)
        guard chats[reference] != nil else { throw .chatNotFound }
        return reference
    }

    /// A ChatMember object.
    func memberJSON(_ user: AccountID, _ status: Group.Status) -> [UInt8] {
        JSONWriter.object { writer in
            writer.field("status", status.rawValue)
            writeUser(user, as: "user", to: &writer)
            switch status {
            case .member, .left: break
            case .kicked: writer.field("until_date", 0)
            case .creator: writer.field("is_anonymous", false)
            case .administrator:
                for name in [
                    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
                    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
                    "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
                ] { writer.field(name, name.hasSuffix("manage_chat") || name.hasSuffix("delete_messages")) }
            }
        }
    }
}

// MARK: - Files

extension World {
    func getFile(_ call: Call) throws(Refusal) -> Answer {
        guard let key = fileKey(call.text("file_id") ?? "", for: call.bot), let file = files[key] else {
            throw .badRequest("wrong file_id or the file is temporarily unavailable")
        }
        guard file.bytes.count <= Self.largestDownload else { throw .badRequest("file is too big") }
        return Answer(
            result: JSONWriter.object { writer in
                writer.field("file_id", call.text("file_id"))
                writer.field("file_unique_id", key)
                writer.field("file_size", file.bytes.count)
                writer.field("file_path", file.path)
            })
    }
}
