import Domain
import Ports

extension MethodCall where Answer == SentMessage {
    /// A call that puts a message into a chat, and must not do so twice.
    init(send method: String, _ parameters: [Parameter?]) {
        self.init(
            method, parameters, effect: .once(assumed: SentMessage(id: nil)),
            read: { result in
                SentMessage(id: result.object?["message_id"]?.integer.map(MessageID.init(rawValue:)))
            })
    }
}

extension Parameter {
    /// The chat that is meant.
    static func chat(_ chat: ChatID) -> Parameter {
        Parameter("chat_id", .integer(chat.rawValue))
    }

    /// The message that is meant.
    static func message(_ message: MessageID) -> Parameter {
        Parameter("message_id", .integer(message.rawValue))
    }

    /// The message that is answered, if it is still there.
    static func reply(to message: MessageID) -> Parameter {
        Parameter(
            "reply_parameters",
            .object([.message(message), Parameter("allow_sending_without_reply", .boolean(true))]))
    }
}
