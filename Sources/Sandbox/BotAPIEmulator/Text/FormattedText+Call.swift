extension FormattedText {
    /// The text that a call carries, read as its parse mode or entities say.
    init(_ call: Call, text name: String, entities entitiesName: String) throws(Refusal) {
        let raw = call.text(name) ?? ""
        let mode = call.text("parse_mode") ?? ""
        do {
            switch mode.lowercased() {
            case "": self.init(text: raw, entities: try Self.entities(call, entitiesName))
            case "html": self = try HTMLMarkup.parse(raw)
            case "markdownv2": self = try MarkdownV2Markup.parse(raw)
            case "markdown": self = try LegacyMarkdownMarkup.parse(raw)
            default: throw Refusal.badRequest("unsupported parse_mode")
            }
        } catch let error as MarkupError {
            throw Refusal.badRequest("can't parse entities: \(error.reason)")
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal.badRequest("can't parse entities")
        }
        trim()
        if mode.isEmpty, entities.isEmpty { entities = EntityDetection.entities(in: text) }
    }

    private static func entities(_ call: Call, _ name: String) throws(Refusal) -> [MessageEntity] {
        guard let list = try call.structure(name)?.asArray else { return [] }
        var entities: [MessageEntity] = []
        for element in list {
            guard case .object(var details) = element, let kind = details["type"]?.asText,
                let offset = details["offset"]?.asInteger, let length = details["length"]?.asInteger
            else { throw .badRequest("can't parse MessageEntity: Field \"type\" must be of type String") }
            for known in ["type", "offset", "length"] { details[known] = nil }
            entities.append(MessageEntity(kind: kind, offset: Int(offset), length: Int(length), details: details))
        }
        return entities
    }
}
