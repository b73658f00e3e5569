extension WaitingMessage {
    /// The message as a conversation of `bot` knows it, where `receiver` received it: only in basic groups that makes a
    /// difference.
    package func received(by receiver: BotID, knownTo bot: BotID) -> WaitingMessage {
        guard receiver != bot, message.chat.kind == .group else { return self }
        let known = IncomingMessage(
            id: MessageID(message.id, countedBy: receiver), chat: message.chat, sender: message.sender,
            date: message.date, content: message.content, address: message.address, picture: message.picture,
            remarks: message.remarks)
        return WaitingMessage(
            number: number, message: known, isEdit: isEdit, receivedAt: receivedAt, hasFallback: hasFallback)
    }
}
