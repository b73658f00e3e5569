extension ControlAPI {
    func observation(_ request: ControlRequest) throws -> [UInt8]? {
        switch request.name {
        case "health": return Self.done
        case "transcript":
            let (chat, after) = (try request.chat(), request.number("after", else: 0))
            let limit = request.number("limit", else: .max)
            return try emulator.change { world in try world.transcriptJSON(of: chat, after: after, limit: limit) }
        case "chats": return emulator.change { world in world.chatsJSON() }
        case "stats": return emulator.statistics().json
        default: return nil
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
