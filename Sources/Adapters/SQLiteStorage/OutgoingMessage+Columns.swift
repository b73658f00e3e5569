import Domain
import Foundation
import Ports

extension OutgoingMessage {
    /// The column `keyboard`.
    var keyboardColumn: String? {
        get throws {
            guard let keyboard else { return nil }
            return String(decoding: try JSONEncoder().encode(keyboard), as: UTF8.self)
        }
    }

    /// A message of these columns.
    init(
        conversation: ConversationID, kindColumn kind: String, text: String, replyTo: Int64?, keyboardColumn: String?
    ) throws {
        guard let kind = Kind(rawValue: kind) else {
            throw StoreError.failed(reason: "a message to be sent has an unknown kind")
        }
        self.init(
            conversation: conversation, kind: kind, text: text, replyTo: replyTo.map { MessageID(rawValue: $0) },
            keyboard: try keyboardColumn.map { try JSONDecoder().decode(InlineKeyboard.self, from: Data($0.utf8)) })
    }
}
