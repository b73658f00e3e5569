/// One request to the Bot API with its parameters, whatever way they came.
struct Call: Sendable {
    let method: BotMethod
    let bot: AccountID
    /// Values of a form or query are texts; those of a JSON body have their types.
    let values: [String: JSON]
    let uploads: [String: Upload]

    var names: [String] { Array(values.keys) + Array(uploads.keys) }

    /// Whether `name` is a file that another parameter names by `attach://`.
    func isAttachment(_ name: String) -> Bool {
        uploads[name] != nil && values.values.contains { $0.asText == "attach://\(name)" }
    }

    func has(_ name: String) -> Bool {
        if uploads[name] != nil { return true }
        switch values[name] {
        case nil, .null?, .string("")?: return false
        default: return true
        }
    }

    func text(_ name: String) -> String? {
        values[name]?.asText
    }

    func integer(_ name: String) -> Int64? {
        values[name]?.asInteger
    }

    func flag(_ name: String) -> Bool {
        values[name]?.asFlag ?? false
    }

    /// A value with structure; in forms and queries it is JSON text.
    func structure(_ name: String) throws(Refusal) -> JSON? {
        guard has(name), let value = values[name] else { return nil }
        guard case .string(let text) = value else { return value }
        do {
            return try JSONParser.parse(text)
        } catch {
            throw .badRequest("can't parse \(name.replacing("_", with: " ")) JSON object")
        }
    }
}

/// The answer to a call that succeeded.
struct Answer: Sendable {
    let result: [UInt8]
    var description: String?

    static let yes = Answer(result: Array("true".utf8))

    /// The bytes of the whole answer.
    var json: [UInt8] {
        JSONWriter.object { writer in
            writer.field("ok", true)
            writer.field("result", json: result)
            writer.field("description", description)
        }
    }
}
