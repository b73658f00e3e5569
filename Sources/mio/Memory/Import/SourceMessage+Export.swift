import Domain
import Foundation

extension SourceMessage {
    /// Reads an entry of Telegram Desktop's export of `chat`.
    init(entry fields: JSONFields, in chat: SourceChat, _ time: TimeReader) throws(ImportSkip) {
        let number = fields.identifier("id")
        do throws(ImportSkip) {
            try Self.requireMessage(fields)
            guard let number else { throw ImportSkip(reason: .id, message: "id is missing") }
            let words = try Self.words(of: fields)
            guard let content = MessageContent(entry: fields, words: words.text) else {
                throw ImportSkip(reason: .empty)
            }
            self.init(
                number: number, id: "telegram/\(chat.key)/\(number)", date: try Self.date(of: fields, time),
                speaker: try Self.speaker(of: fields), content: content, isShortened: words.isShortened,
                isForwarded: fields.has("forwarded_from") || fields.has("saved_from"), isEdited: Self.isEdited(fields),
                answers: fields.has("reply_to_peer_id") ? nil : fields.identifier("reply_to_message_id"))
        } catch {
            throw ImportSkip(reason: error.reason, id: number, message: error.message)
        }
    }

    private static func requireMessage(_ fields: JSONFields) throws(ImportSkip) {
        switch fields.string("type") {
        case "message", nil: return
        case "service": throw ImportSkip(reason: .service)
        default: throw ImportSkip(reason: .unsupported)
        }
    }

    private static func date(of fields: JSONFields, _ time: TimeReader) throws(ImportSkip) -> Date {
        // Without `date_unixtime`, which older exports lack, `date` is the exporting computer's wall clock.
        let unix = fields.number("date_unixtime").flatMap(time.date(unix:))
        guard let date = unix ?? fields.string("date").flatMap(time.date) else {
            throw ImportSkip(reason: .time, message: "date_unixtime and date are missing or no time of a message")
        }
        return date
    }

    private static func speaker(of fields: JSONFields) throws(ImportSkip) -> SourceSpeaker {
        let name = SpokenText.name(fields.string("from"))
        // Older exports have a bare number.
        let key: String? =
            if case .number(let number) = fields["from_id"] { "user\(number)" } else {
                SpokenText.name(fields.string("from_id"))
            }
        guard let name = name ?? key else {
            throw ImportSkip(reason: .speaker, message: "from and from_id are missing")
        }
        return SourceSpeaker(key: key ?? name, name: name)
    }

    private static func isEdited(_ fields: JSONFields) -> Bool {
        if let seconds = fields.number("edited_unixtime") { return seconds > 0 }
        // Older exports say 1970 of what was never changed.
        guard let edited = fields.string("edited") else { return false }
        return !edited.hasPrefix("1970-") && !edited.hasPrefix("1969-")
    }
}

// MARK: - Words

extension SourceMessage {
    private static func words(of fields: JSONFields) throws(ImportSkip) -> SpokenText {
        guard let text = text(fields["text"]) ?? text(fields["text_entities"]) else {
            throw ImportSkip(reason: .text, message: "text is neither a string nor a list of strings and entities")
        }
        return SpokenText(text)
    }

    /// Plain words, or the words of all pieces; links stay what they are called. `nil` for anything else.
    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): return text
        case .array(let pieces):
            var text = ""
            for piece in pieces {
                guard let part = part(piece.value) else { return nil }
                text += part
            }
            return text
        default: return nil
        }
    }

    private static func part(_ value: JSONValue) -> String? {
        if case .string(let text) = value { return text }
        return JSONFields(value)?.string("text")
    }
}
