import Domain
import Foundation
import Ports

@testable import TelegramBotAPI

/// Updates as Telegram writes them.
enum SampleUpdate {
    static let lily = Account(
        id: UserID(rawValue: 1_111_111), firstName: "Lily", lastName: "Wang", username: "LilyW",
        languageCode: "zh-hans")
    static let privateChat = Chat(id: ChatID(rawValue: 1_111_111), kind: .private)
    static let group = Chat(id: ChatID(rawValue: -1_001_234_567_890), kind: .supergroup, title: "Friends")

    static let lilyJSON = """
        {"id":1111111,"is_bot":false,"first_name":"Lily","last_name":"Wang","username":"LilyW",\
        "language_code":"zh-hans","is_premium":true}
        """
    static let privateChatJSON = #"{"id":1111111,"first_name":"Lily","username":"LilyW","type":"private"}"#
    static let groupJSON = #"{"id":-1001234567890,"title":"Friends","type":"supergroup","is_forum":true}"#

    /// An update whose message is from Lily and has these members besides.
    static func message(_ members: String, in chat: String = privateChatJSON, kind: String = "message") -> String {
        update(kind, #"{"message_id":1365,"from":\#(lilyJSON),"chat":\#(chat),"date":1790000000,\#(members)}"#)
    }

    /// An update with that member.
    static func update(_ kind: String, _ value: String, id: Int64 = 123_456_789) -> String {
        #"{"update_id":\#(id),"\#(kind)":\#(value)}"#
    }

    /// What an update means; `nil` when it makes no sense.
    static func event(_ update: String) -> IncomingEvent? {
        JSONValue(Data(update.utf8))?.object.flatMap(IncomingEvent.init)
    }

    /// The message an update brings, of whichever kind.
    static func incoming(_ update: String) -> IncomingMessage? {
        switch event(update) {
        case .message(let message), .edited(let message): message
        default: nil
        }
    }
}
