import Foundation

extension ControlAPI {
    func messages(_ request: ControlRequest) throws -> [UInt8]? {
        switch request.name {
        case "start":
            let number = try emulator.start(
                request.integer("bot"), by: request.integer("person"), payload: request.optionalText("payload"))
            return JSONWriter.object { writer in writer.field("number", number) }
        case "message": return try message(request)
        case "send": return try send(request)
        case "edit": try emulator.edit(Int(request.integer("number")), in: request.chat(), to: request.text("text"))
        case "react":
            let emoji = request.values["emoji"]?.asArray?.compactMap(\.asText) ?? []
            try emulator.react(
                emoji, to: Int(request.integer("number")), in: request.chat(), by: request.integer("person"))
        case "press":
            let id = try emulator.press(
                request.text("data"), on: Int(request.integer("number")), in: request.chat(),
                by: request.integer("person"))
            return JSONWriter.object { writer in writer.field("callback_query_id", id) }
        default: return nil
        }
        return Self.done
    }

    private func message(_ request: ControlRequest) throws -> [UInt8] {
        let text = request.optionalText("text") ?? ""
        let reply = request.optionalInteger("reply_to").map { Int($0) }
        let number: Int
        if let encoded = request.optionalText("file") {
            guard let kind = MediaKind(rawValue: request.optionalText("kind") ?? MediaKind.document.rawValue) else {
                throw ControlError.malformed("kind")
            }
            guard let bytes = Data(base64Encoded: encoded) else { throw ControlError.malformed("file") }
            let upload = Upload(
                bytes: Array(bytes), name: request.optionalText("name") ?? "file",
                mediaType: request.optionalText("mime_type") ?? "application/octet-stream")
            number = try emulator.send(
                upload, as: kind, caption: text, duration: request.number("duration", else: 0),
                emoji: request.optionalText("emoji"), from: request.integer("from"), to: request.chat(), replyTo: reply)
        } else {
            guard !text.isEmpty else { throw ControlError.missing("text") }
            number = try emulator.send(text, from: request.integer("from"), to: request.chat(), replyTo: reply)
        }
        return JSONWriter.object { writer in writer.field("number", number) }
    }

    /// Takes many messages at once as `[BOT, PERSON, TEXT]`; people who are not there come to be.
    private func send(_ request: ControlRequest) throws -> [UInt8] {
        guard let list = request.values["messages"]?.asArray else { throw ControlError.missing("messages") }
        var messages: [(bot: AccountID, person: AccountID, text: String)] = []
        for element in list {
            guard let parts = element.asArray, parts.count == 3, let bot = parts[0].asInteger,
                let person = parts[1].asInteger, let text = parts[2].asText
            else { throw ControlError.malformed("messages") }
            messages.append((bot, person, text))
        }
        let cursor = try emulator.change { world in
            for (bot, person, text) in messages {
                if world.people[person] == nil {
                    _ = try world.createPerson(Person(id: person, firstName: "Person \(person)"))
                }
                _ = try world.write(PersonsMessage(text: text), from: person, to: .direct(bot: bot, person: person))
            }
            return world.changes.count
        }
        return JSONWriter.object { writer in
            writer.field("sent", messages.count)
            writer.field("cursor", cursor)
        }
    }
}
