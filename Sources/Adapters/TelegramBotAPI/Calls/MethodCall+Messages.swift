package import Domain
package import Ports

extension MethodCall where Answer == SentMessage {
    /// Sends words, plain unless `markup` is told. Should the message it replies to be gone, it is sent all the same.
    package static func sendMessage(
        _ text: String, to chat: ChatID, replyTo: MessageID? = nil, markup: Markup? = nil, isSilent: Bool = false,
        keyboard: InlineKeyboard? = nil
    ) -> MethodCall<SentMessage> {
        MethodCall(
            send: "sendMessage",
            [
                .chat(chat), Parameter("text", .string(text)), markup?.parameter,
                isSilent ? Parameter("disable_notification", .boolean(true)) : nil,
                replyTo.map(Parameter.reply), keyboard.map(Parameter.keyboard),
            ])
    }
}

extension Parameter {
    /// The buttons under a message.
    fileprivate static func keyboard(_ keyboard: InlineKeyboard) -> Parameter {
        let rows = keyboard.rows.map { row in
            ParameterValue.list(
                row.map { button in
                    .object([
                        Parameter("text", .string(button.title)), Parameter("callback_data", .string(button.data)),
                    ])
                })
        }
        return Parameter("reply_markup", .object([Parameter("inline_keyboard", .list(rows))]))
    }
}

extension MethodCall where Answer == Void {
    /// Shows for at most five seconds what the bot is doing.
    package static func sendChatAction(_ action: ChatAction, in chat: ChatID) -> MethodCall {
        MethodCall(done: "sendChatAction", [.chat(chat), Parameter("action", .string(action.rawValue))])
    }

    /// Replaces the words and the buttons of a message. That they are so already counts as done.
    package static func editMessageText(
        _ text: String, of message: MessageID, in chat: ChatID, markup: Markup? = nil, keyboard: InlineKeyboard? = nil
    ) -> MethodCall {
        MethodCall(
            done: "editMessageText",
            [
                .chat(chat), .message(message), Parameter("text", .string(text)), markup?.parameter,
                keyboard.map(Parameter.keyboard),
            ],
            fulfilment: "message is not modified")
    }

    /// Deletes a message.
    package static func deleteMessage(_ message: MessageID, in chat: ChatID) -> MethodCall {
        MethodCall(done: "deleteMessage", [.chat(chat), .message(message)])
    }

    /// Reacts to a message with one of Telegram's emoji; `nil` takes the reaction back.
    package static func setMessageReaction(
        _ emoji: String?, to message: MessageID, in chat: ChatID, isBig: Bool = false
    ) -> MethodCall {
        let reactions = [emoji].compactMap { $0 }.map { emoji in
            ParameterValue.object([Parameter("type", .string("emoji")), Parameter("emoji", .string(emoji))])
        }
        return MethodCall(
            done: "setMessageReaction",
            [
                .chat(chat), .message(message), Parameter("reaction", .list(reactions)),
                isBig ? Parameter("is_big", .boolean(true)) : nil,
            ])
    }
}
