extension ControlAPI {
    func groups(_ request: ControlRequest) throws -> [UInt8]? {
        switch request.name {
        case "groups": return try createGroup(request)
        case "join":
            try emulator.add(
                request.integer("member"), to: request.chat(), asAdministrator: request.flag("administrator"))
        case "leave":
            try emulator.remove(
                request.integer("member"), from: request.chat(), by: request.optionalInteger("kicked_by"))
        case "migrate":
            let successor = try emulator.migrate(request.chat())
            return JSONWriter.object { writer in writer.field("chat", successor.chatID) }
        default: return nil
        }
        return Self.done
    }

    private func createGroup(_ request: ControlRequest) throws -> [UInt8] {
        let name = request.optionalText("kind") ?? GroupKind.supergroup.rawValue
        guard let kind = GroupKind(rawValue: name) else { throw ControlError.malformed("kind") }
        let members = request.values["members"]?.asArray?.compactMap(\.asInteger) ?? []
        let chat = try emulator.createGroup(request.text("title"), kind: kind, members: members)
        return JSONWriter.object { writer in writer.field("chat", chat.chatID) }
    }
}
