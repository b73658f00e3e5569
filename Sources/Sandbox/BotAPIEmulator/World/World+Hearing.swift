extension World {
    /// The bots that a message reaches; never the one that sent it.
    ///
    /// In a group privacy mode decides for the words of people, bot-to-bot mode for those of bots.
    func hearers(of draft: Draft, in reference: ChatReference) -> [AccountID] {
        switch reference {
        case .direct(let bot, _):
            return bots[draft.sender] == nil ? [bot] : []
        case .group:
            guard let chat = chats[reference], let group = chat.group else { return [] }
            let others = group.bots.filter { $0 != draft.sender }
            guard !draft.isService else { return others }
            let call = GroupCall(draft, answered: draft.reply.flatMap { chat[$0]?.sender }, in: group)
            return others.filter { bots[$0].map { isHeard(draft, calling: call, by: $0, in: group) } ?? false }
        }
    }

    private func isHeard(_ draft: Draft, calling call: GroupCall, by bot: Bot, in group: Group) -> Bool {
        let hearsAll = bot.readsAllGroupMessages || group.isAdministrator(bot.id)
        guard let sender = bots[draft.sender] else { return hearsAll || call.isMeant(for: bot) }
        if bot.talksWithBots, hearsAll { return true }
        return (bot.talksWithBots || sender.talksWithBots) && call.names(bot)
    }
}

/// For whom a message of a group is, as far as Telegram tells.
private struct GroupCall {
    private let commands: [String]
    private let answered: AccountID?
    private let lastSpeaker: AccountID?

    init(_ draft: Draft, answered: AccountID?, in group: Group) {
        commands = draft.text.entities.filter { $0.kind == "bot_command" }.map(draft.text.excerpt)
        self.answered = answered
        lastSpeaker = group.lastSpeakingBot
    }

    /// Whether it answers the bot or has a command with its name.
    func names(_ bot: Bot) -> Bool {
        answered == bot.id
            || commands.contains { command in
                guard let at = command.firstIndex(of: "@") else { return false }
                return command[command.index(after: at)...].lowercased() == bot.username.lowercased()
            }
    }

    /// Whether it names the bot, or has a command without a name when the bot spoke last.
    func isMeant(for bot: Bot) -> Bool {
        names(bot) || (lastSpeaker == bot.id && commands.contains { !$0.contains("@") })
    }
}

extension FormattedText {
    /// The part of the text that an entity marks.
    fileprivate func excerpt(_ entity: MessageEntity) -> String {
        let units = text.utf16
        guard let start = units.index(units.startIndex, offsetBy: entity.offset, limitedBy: units.endIndex),
            let end = units.index(start, offsetBy: entity.length, limitedBy: units.endIndex)
        else { return "" }
        return String(text[start..<end])
    }
}
