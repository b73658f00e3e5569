import Domain
import Foundation

extension IncomingMessage {
    /// The message in Telegram's `Message`; `nil` when it makes no sense.
    init?(_ message: JSONObject, in chat: Chat, content: MessageContent) {
        guard let id = message["message_id"]?.integer, let date = message["date"]?.integer else { return nil }
        var sender: Account?
        // For who writes as a chat, `from` names a stand-in.
        if message["sender_chat"] == nil, let from = message["from"] {
            guard let account = from.object.flatMap(Account.init) else { return nil }
            sender = account
        }
        self.init(
            id: MessageID(rawValue: id), chat: chat, sender: sender,
            date: Date(timeIntervalSince1970: TimeInterval(date)), content: content, address: Address(message),
            picture: MediaFile(pictureOf: message), remarks: MessageRemarks(message))
    }
}

extension IncomingMessage.Address {
    /// Whom Telegram's `Message` speaks to.
    fileprivate init(_ message: JSONObject) {
        let repliedTo = message["reply_to_message"]?.object
        // In a forum, a message that replies to nobody seems to reply to the beginning of its topic.
        let isTopic = repliedTo?["forum_topic_created"] != nil
        let author = isTopic ? nil : repliedTo?["from"]?.object?["id"]?.integer
        self.init(repliesTo: author.map(UserID.init(rawValue:)), mentions: Self.mentions(in: message))
    }

    private static func mentions(in message: JSONObject) -> Set<String> {
        guard let entities = (message["entities"] ?? message["caption_entities"])?.array,
            let words = (message["text"] ?? message["caption"])?.string
        else { return [] }
        return Set(entities.compactMap { $0.object.flatMap { mention($0, in: words) }?.lowercased() })
    }

    /// The user name that an entity mentions, if it does.
    private static func mention(_ entity: JSONObject, in words: String) -> String? {
        switch entity["type"]?.string {
        case "mention", "bot_command":
            guard let stretch = stretch(entity, of: words), let sign = stretch.firstIndex(of: "@") else { return nil }
            let name = stretch[stretch.index(after: sign)...]
            return name.isEmpty ? nil : String(name)
        case "text_mention": return entity["user"]?.object?["username"]?.string
        default: return nil
        }
    }

    /// The words an entity covers. It counts in UTF-16 units.
    private static func stretch(_ entity: JSONObject, of words: String) -> String? {
        let units = Array(words.utf16)
        guard let offset = entity["offset"]?.integer, let length = entity["length"]?.integer, offset >= 0, length > 0,
            offset <= units.count, length <= Int64(units.count) - offset
        else { return nil }
        return String(decoding: units[Int(offset)..<Int(offset + length)], as: UTF16.self)
    }
}
