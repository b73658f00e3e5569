import Domain
import Foundation
import Ports

/// An update in a form of the tests' own, which the scripted gateway can read again.
struct TestUpdate: Codable {
    var id: Int64
    var chat: Int64 = 7
    var from: Int64 = 7
    var text: String
    var kind = "message"
    var mentions: [String] = []
    var isFromBot = false
    var picture: String?
    /// The id of the message, if it is not the update's.
    var message: Int64?
    var language: String?
    var isForwarded = false
    var attachment: MessageContent.Attachment?
    /// The name of who wrote it.
    var name = "Ann"
    /// Whether nobody is told to have written it, as of anonymous administrators.
    var isAnonymous = false
    /// Whether its group is a basic one, in which each bot counts for itself.
    var isBasic = false
    /// The author of the message it replies to.
    var repliesTo: Int64?
    /// When it was written, in seconds since 1970.
    var date: Double = 1_790_000_000

    init(
        _ id: Int64, _ text: String, chat: Int64 = 7, from: Int64 = 7, kind: String = "message",
        mentions: [String] = [], isFromBot: Bool = false, isForwarded: Bool = false,
        attachment: MessageContent.Attachment? = nil
    ) {
        self.isForwarded = isForwarded
        self.attachment = attachment
        self.id = id
        self.chat = chat
        self.from = from
        self.text = text
        self.kind = kind
        self.mentions = mentions
        self.isFromBot = isFromBot
    }

    init?(_ raw: Data) {
        guard let update = try? JSONDecoder().decode(TestUpdate.self, from: raw) else { return nil }
        self = update
    }

    /// As it would come out of a poll.
    var received: ReceivedUpdate {
        get throws { ReceivedUpdate(id: UpdateID(rawValue: id), raw: try JSONEncoder().encode(self), event: event) }
    }

    var event: IncomingEvent? {
        let sender = Account(id: UserID(rawValue: from), isBot: isFromBot, firstName: name, languageCode: language)
        let group = isBasic ? Chat.Kind.group : .supergroup
        let place = Chat(id: ChatID(rawValue: chat), kind: chat < 0 ? group : .private)
        let message = IncomingMessage(
            id: MessageID(rawValue: self.message ?? id), chat: place, sender: isAnonymous ? nil : sender,
            date: Date(timeIntervalSince1970: date), content: content,
            address: .init(repliesTo: repliesTo.map { UserID(rawValue: $0) }, mentions: Set(mentions)),
            picture: picture.map { MediaFile(id: $0, uniqueID: "u" + $0) },
            remarks: MessageRemarks(isForwarded: isForwarded))
        switch kind {
        case "message": return .message(message)
        case "edited": return .edited(message)
        case "callback":
            return .callback(
                .init(id: "q\(id)", sender: sender, chat: place, message: MessageID(rawValue: 900), data: text))
        case "joined": return .membership(place, isReachable: true)
        case "kicked": return .membership(place, isReachable: false)
        case "migrated": return .migration(from: place.id, to: ChatID(rawValue: Int64(text) ?? 0))
        case "broken": return nil
        default: return .ignored
        }
    }

    private var content: MessageContent {
        let caption = text.isEmpty ? nil : text
        if let attachment { return .attachment(attachment, caption: caption) }
        return picture == nil ? .text(text) : .attachment(.photo, caption: caption)
    }
}
