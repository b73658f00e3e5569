/// A piece of a streamed answer, or a whole answer: the same fields, read with patience.
///
/// Servers leave out, null or mistype whatever is not the text itself, so every field may be absent.
struct ChatChunk: Decodable {
    /// One of the answers; only the first is ours.
    struct Choice: Decodable {
        let words: String?
        let isRefusal: Bool
        let finishReason: String?
        let usage: ReportedUsage?
    }

    let choice: Choice?
    let usage: ReportedUsage?
    let error: ProviderError?

    private enum CodingKeys: String, CodingKey {
        case choices, usage, error, timings
        case groq = "x_groq"
    }

    private struct Groq: Decodable {
        let usage: ReportedUsage?
    }

    private struct Timings: Decodable {
        let cached: Int?

        private enum CodingKeys: String, CodingKey {
            case cached = "cache_n"
        }
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        choice = fields.lenient([Choice].self, .choices)?.first
        error = fields.lenient(ProviderError.self, .error)
        let told = fields.lenient(ReportedUsage.self, .usage) ?? choice?.usage
        usage = (told ?? fields.lenient(Groq.self, .groq)?.usage)?
            .with(cached: fields.lenient(Timings.self, .timings)?.cached)
    }
}

extension ChatChunk.Choice {
    private enum CodingKeys: String, CodingKey {
        case delta, message, usage
        case finishReason = "finish_reason"
    }

    private struct Message: Decodable {
        let content: Content?
        let refusal: String?
    }

    /// A text, or a list of parts of which some are text.
    private struct Content: Decodable {
        let text: String

        private struct Part: Decodable {
            let type: String?
            let text: String?
        }

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            // What is no text is a list of parts.
            if let text = try? value.decode(String.self) {
                self.text = text
            } else {
                text = try value.decode([Part].self).filter { $0.type == "text" }.compactMap(\.text).joined()
            }
        }
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let message = fields.lenient(Message.self, .delta) ?? fields.lenient(Message.self, .message)
        words = message?.content?.text
        isRefusal = message?.refusal?.isEmpty == false
        finishReason = fields.lenient(String.self, .finishReason)
        usage = fields.lenient(ReportedUsage.self, .usage)
    }
}

extension KeyedDecodingContainer {
    /// The field's value; `nil` when it is absent, null or of another type.
    func lenient<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
        // A field that cannot be read counts as one that is not there.
        try? decodeIfPresent(type, forKey: key)
    }
}
