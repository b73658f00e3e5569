extension ControlAPI {
    func observation(_ request: ControlRequest) throws -> [UInt8]? {
        switch request.name {
        case "health": return Self.done
        case "transcript":
            let messages = try emulator.transcript(
                of: request.chat(), after: request.number("after", else: 0),
                limit: request.number("limit", else: .max))
            return JSONWriter.array { writer in
                for message in messages { message.write(to: &writer) }
            }
        case "stats": return emulator.statistics().json
        default: return nil
        }
    }
}

extension World {
    /// Changes, each with the message that it concerns.
    func json(of changes: [Change], after cursor: Int) -> [UInt8] {
        JSONWriter.object { writer in
            writer.field("cursor", changes.last?.cursor ?? cursor)
            writer.array("changes") { writer in
                for change in changes { write(change, to: &writer) }
            }
        }
    }

    private func write(_ change: Change, to writer: inout JSONWriter) {
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
            writer.object("message") { writer in transcriptMessage(message).writeFields(to: &writer) }
        }
    }
}

extension TranscriptMessage {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in writeFields(to: &writer) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", number)
        writer.field("message_id", messageID)
        writer.field("from", sender)
        writer.field("is_bot", isFromBot)
        writer.field("date", time)
        writer.field("text", text)
        writer.field("media", media?.rawValue)
        writer.field("file", fileID)
        if let reply { writer.field("reply_to", reply) }
        if isEdited { writer.field("is_edited", true) }
        if isDeleted { writer.field("is_deleted", true) }
        if isService { writer.field("is_service", true) }
        if !buttons.isEmpty { writer.field("buttons", JSON.array(buttons.map(JSON.string))) }
        guard !reactions.isEmpty else { return }
        writer.object("reactions") { writer in
            for (account, emoji) in reactions.sorted(by: { $0.key < $1.key }) {
                writer.field(String(account), JSON.array(emoji.map(JSON.string)))
            }
        }
    }
}

extension Statistics {
    var json: [UInt8] {
        JSONWriter.object { writer in
            writer.field("received", received)
            writer.field("sent", sent)
            writer.field("held_polls", heldPolls)
            writer.object("requests") { writer in
                for (method, count) in requests.sorted(by: { $0.key < $1.key }) { writer.field(method, count) }
            }
            writer.object("refusals") { writer in
                for (code, count) in refusals.sorted(by: { $0.key < $1.key }) { writer.field(String(code), count) }
            }
            writer.object("faults") { writer in
                for (fault, count) in faults.sorted(by: { $0.key < $1.key }) { writer.field(fault, count) }
            }
            writer.object("sent_by_chat") { writer in
                for (chat, count) in sentByChat.sorted(by: { $0.key.description < $1.key.description }) {
                    writer.field(chat.description, count)
                }
            }
        }
    }
}
