extension World {
    private static let mostCommands = 100

    mutating func setMyCommands(_ call: Call) throws(Refusal) -> Answer {
        guard let commands = try call.structure("commands"), let list = commands.asArray else {
            throw .badRequest("can't parse commands JSON object")
        }
        guard list.count <= Self.mostCommands else { throw .badRequest("BOT_COMMANDS_TOO_MUCH") }
        for command in list {
            guard let name = command["command"]?.asText, Self.isCommandName(name) else {
                throw .badRequest("BOT_COMMAND_INVALID")
            }
            guard let text = command["description"]?.asText, (1...256).contains(text.unicodeScalars.count) else {
                throw .badRequest("BOT_COMMAND_DESCRIPTION_INVALID")
            }
        }
        let scope = try scope(call)
        bots[call.bot]?.profile.commands[scope] = commands
        return .yes
    }

    func getMyCommands(_ call: Call) throws(Refusal) -> Answer {
        var writer = JSONWriter()
        writer.value(bots[call.bot]?.profile.commands[try scope(call)] ?? .array([]))
        return Answer(result: writer.bytes)
    }

    mutating func deleteMyCommands(_ call: Call) throws(Refusal) -> Answer {
        let scope = try scope(call)
        bots[call.bot]?.profile.commands[scope] = nil
        return .yes
    }

    mutating func setText(
        _ texts: WritableKeyPath<BotProfile, [String: String]>, _ name: String, longest: Int, _ call: Call
    ) throws(Refusal) -> Answer {
        let text = call.text(name) ?? ""
        guard text.unicodeScalars.count <= longest else { throw .badRequest("\(name) is too long") }
        bots[call.bot]?.profile[keyPath: texts][call.text("language_code") ?? ""] = text.isEmpty ? nil : text
        return .yes
    }

    func text(_ texts: KeyPath<BotProfile, [String: String]>, _ name: String, _ call: Call) -> Answer {
        let bot = bots[call.bot]
        let all = bot?.profile[keyPath: texts] ?? [:]
        let usual = name == "name" ? bot?.firstName : ""
        return Answer(
            result: JSONWriter.object { writer in
                writer.field(name, all[call.text("language_code") ?? ""] ?? all[""] ?? usual)
            })
    }

    private func scope(_ call: Call) throws(Refusal) -> BotProfile.CommandScope {
        var writer = JSONWriter()
        writer.value(try call.structure("scope") ?? .object(["type": .string("default")]))
        return BotProfile.CommandScope(
            scope: String(decoding: writer.bytes, as: UTF8.self), language: call.text("language_code") ?? "")
    }

    private static func isCommandName(_ name: String) -> Bool {
        (1...32).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
