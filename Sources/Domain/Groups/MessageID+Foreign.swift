/// Ids of messages in basic groups, where each bot counts for itself.
extension MessageID {
    /// The id under which a bot's conversation knows a message that only another bot has received.
    ///
    /// It is none of Telegram's: nobody can quote by it.
    package init(_ id: MessageID, countedBy bot: BotID) {
        // Telegram's ids need 31 bits; of a bot's, the last 20 tell those of one group apart.
        self.init(rawValue: ~(id.rawValue << 20 | bot.rawValue & 0xF_FFFF))
    }

    /// Whether another bot counted it.
    package var isForeign: Bool { rawValue < 0 }
}
