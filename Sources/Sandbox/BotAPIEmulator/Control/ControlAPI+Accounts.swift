extension ControlAPI {
    func accounts(_ request: ControlRequest) throws -> [UInt8]? {
        switch request.name {
        case "bots" where request.isRead: return emulator.change { world in world.botsJSON() }
        case "bots": return try createBot(request)
        case "people" where request.isRead: return emulator.change { world in world.peopleJSON() }
        case "people": return try createPerson(request)
        case "block": try emulator.block(request.integer("bot"), by: request.integer("person"))
        case "unblock": try emulator.unblock(request.integer("bot"), by: request.integer("person"))
        case "deactivate": try emulator.deactivate(request.integer("person"))
        case "revoke":
            try emulator.revokeToken(of: request.integer("bot"), replacement: request.optionalText("token"))
        default: return nil
        }
        return Self.done
    }

    private func createBot(_ request: ControlRequest) throws -> [UInt8] {
        let bot = try emulator.createBot(
            request.text("name"), username: request.optionalText("username"), id: request.optionalInteger("id"),
            token: request.optionalText("token"), privacyMode: request.values["privacy_mode"]?.asFlag ?? true,
            botToBot: request.flag("bot_to_bot"))
        return JSONWriter.object { writer in
            writer.field("id", bot.id)
            writer.field("token", bot.token)
            writer.field("username", bot.username)
        }
    }

    private func createPerson(_ request: ControlRequest) throws -> [UInt8] {
        let id = try emulator.createPerson(
            request.text("first_name"), lastName: request.optionalText("last_name"),
            username: request.optionalText("username"), languageCode: request.optionalText("language_code"),
            id: request.optionalInteger("id"))
        return JSONWriter.object { writer in writer.field("id", id) }
    }
}
