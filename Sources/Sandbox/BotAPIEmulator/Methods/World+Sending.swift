extension World {
    static let longestText = 4096
    static let longestCaption = 1024
    private static let largestPhoto = 10_000_000
    private static let largestUpload = 50_000_000
    private static let actions: Set = [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ]

    mutating func sendMessage(_ call: Call) throws(Refusal) -> Answer {
        let text = try FormattedText(call, text: "text", entities: "entities")
        guard !text.text.isEmpty else { throw .badRequest("message text is empty") }
        let chat = try destination(call)
        guard text.codePoints <= Self.longestText else { throw .badRequest("message is too long") }
        let draft = Draft(
            sender: call.bot, text: text, reply: try answeredMessage(call, in: chat), markup: try replyMarkup(call))
        let number = post(draft, in: chat)
        return answer(number, in: chat, for: call.bot)
    }

    mutating func sendMedia(_ kind: MediaKind, _ call: Call) throws(Refusal) -> Answer {
        let caption = try FormattedText(call, text: "caption", entities: "caption_entities")
        let chat = try destination(call)
        guard caption.codePoints <= Self.longestCaption else { throw .badRequest("message caption is too long") }
        let reply = try answeredMessage(call, in: chat)
        let markup = try replyMarkup(call)
        let media = Media(
            fileID: try fileKey(kind, call), kind: kind, duration: Int(call.integer("duration") ?? 0))
        let draft = Draft(sender: call.bot, content: .media(media), text: caption, reply: reply, markup: markup)
        let number = post(draft, in: chat)
        return answer(number, in: chat, for: call.bot)
    }

    mutating func sendChatAction(_ call: Call) throws(Refusal) -> Answer {
        let chat = try destination(call)
        guard let action = call.text("action"), Self.actions.contains(action) else {
            throw .badRequest("wrong parameter action in request")
        }
        record(.action(action), in: chat, by: call.bot)
        return .yes
    }

    /// A message of a chat as the result of a call.
    func answer(_ number: Int, in chat: ChatReference, for bot: AccountID) -> Answer {
        guard let message = chats[chat]?[number] else { return .yes }
        return Answer(result: json(of: message, in: chat, for: bot))
    }
}

// MARK: - Parts of a message

extension World {
    /// The place of the message that the new one answers.
    private func answeredMessage(_ call: Call, in chat: ChatReference) throws(Refusal) -> Int? {
        guard let parameters = try call.structure("reply_parameters") else { return nil }
        guard let id = parameters["message_id"]?.asInteger else {
            throw .badRequest("can't parse reply parameters JSON object")
        }
        if let number = chats[chat]?.number(of: id, for: call.bot) { return number }
        guard parameters["allow_sending_without_reply"]?.asFlag == true else {
            throw .badRequest("message to be replied not found")
        }
        return nil
    }

    func replyMarkup(_ call: Call) throws(Refusal) -> JSON? {
        guard let markup = try call.structure("reply_markup") else { return nil }
        guard case .object = markup else { throw .badRequest("object expected as reply markup") }
        for row in markup["inline_keyboard"]?.asArray ?? [] {
            for button in row.asArray ?? [] {
                guard button["text"]?.asText?.isEmpty == false else {
                    throw .badRequest(
                        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
                }
                guard let data = button["callback_data"]?.asText else { continue }
                guard (1...64).contains(data.utf8.count) else { throw .badRequest("BUTTON_DATA_INVALID") }
            }
        }
        return markup
    }

    private mutating func fileKey(_ kind: MediaKind, _ call: Call) throws(Refusal) -> String {
        if let upload = upload(named: kind.rawValue, of: call) {
            guard !upload.bytes.isEmpty else { throw .badRequest("file must be non-empty") }
            let largest = kind == .photo ? Self.largestPhoto : Self.largestUpload
            guard upload.bytes.count <= largest else { throw .badRequest("file is too big") }
            if kind == .photo, ImageSize(of: upload.bytes) == nil { throw .badRequest("IMAGE_PROCESS_FAILED") }
            return store(upload, as: kind)
        }
        let id = call.text(kind.rawValue) ?? ""
        // Nothing is fetched from anywhere: the emulator knows no network but its own.
        if id.hasPrefix("http://") || id.hasPrefix("https://") { throw .badRequest("failed to get HTTP URL content") }
        guard let key = fileKey(id, for: call.bot) else {
            throw .badRequest("wrong file identifier/HTTP URL specified")
        }
        return key
    }

    private func upload(named name: String, of call: Call) -> Upload? {
        if let upload = call.uploads[name] { return upload }
        guard let reference = call.text(name), reference.hasPrefix("attach://") else { return nil }
        return call.uploads[String(reference.dropFirst("attach://".count))]
    }
}
