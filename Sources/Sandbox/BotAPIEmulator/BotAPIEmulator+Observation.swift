extension BotAPIEmulator {
    /// The messages of a chat after the place `number`, in order, deleted ones included.
    package func transcript(
        of chat: ChatReference, after number: Int = 0, limit: Int = .max
    ) throws(WorldError) -> [TranscriptMessage] {
        try change { world throws(WorldError) in try world.transcript(of: chat, after: number, limit: limit) }
    }

    /// The content of a file that a message carries; `nil` for an unknown key.
    package func file(_ id: String) -> [UInt8]? {
        change { world in world.files[id]?.bytes }
    }

    /// The cursor of the last change; changes after it have not happened yet.
    package func cursor() -> Int {
        change { world in world.changes.count }
    }

    /// Waits for changes after `cursor`, in one chat or anywhere, and answers with at least one, oldest first.
    ///
    /// A cancelled wait answers with none.
    package func changes(after cursor: Int, in chat: ChatReference? = nil, limit: Int = 1_000) async -> [Change] {
        while !Task.isCancelled {
            let (found, next) = look(after: cursor, in: chat, limit: limit)
            guard let next else { return found }
            let isNews = await next.value(ifCancelled: false)
            change { world in world.unwatch(next, chat) }
            if !isNews { break }
        }
        return []
    }

    /// Waits for the first message of `sender` after the place `number` of a chat; `nil` when the wait is cancelled.
    package func message(
        from sender: AccountID, in chat: ChatReference, after number: Int
    ) async -> TranscriptMessage? {
        while !Task.isCancelled {
            let (found, next) = change { world in
                let message = (world.chats[chat]?.messages.dropFirst(number) ?? []).first { $0.sender == sender }
                return (message.map(world.transcriptMessage), message == nil ? world.watch(chat) : nil)
            }
            guard let next else { return found }
            let isNews = await next.value(ifCancelled: false)
            change { world in world.unwatch(next, chat) }
            if !isNews { break }
        }
        return nil
    }

    /// What has been counted so far.
    package func statistics() -> Statistics {
        change { world in world.allStatistics() }
    }

    /// What there is, or something that settles with the next change.
    func look(after cursor: Int, in chat: ChatReference?, limit: Int) -> ([Change], Hold<Bool>?) {
        change { world in
            let found = world.changes(after: cursor, in: chat, limit: limit)
            return (found, found.isEmpty ? world.watch(chat) : nil)
        }
    }
}

// MARK: - Faults

extension BotAPIEmulator {
    /// Adds a rule; of several that fit, the first one added decides.
    package func inject(_ rule: FaultRule) {
        change { world in world.faults.add(rule) }
    }

    /// Ends all rules.
    package func clearFaults() {
        change { world in world.faults.clear() }
    }

    /// Delivers the last confirmed updates, at most 32, once more with the bot's next answer; says how many.
    @discardableResult
    package func redeliver(to bot: AccountID, count: Int = 1) throws(WorldError) -> Int {
        try change { world throws(WorldError) in try world.redeliver(to: bot, count: count) }
    }

    /// Lets a bot's updates wait although it polls, until they are released.
    package func withhold(from bot: AccountID) throws(WorldError) {
        try change { world throws(WorldError) in try world.setWithheld(true, from: bot) }
    }

    /// Delivers what was withheld.
    package func release(to bot: AccountID) throws(WorldError) {
        try change { world throws(WorldError) in try world.setWithheld(false, from: bot) }
    }

    /// Lets the bot's update ids go on at `id`, or anywhere, as soon as no update waits; answers with the next id.
    @discardableResult
    package func jumpUpdateID(of bot: AccountID, to id: Int64? = nil) throws(WorldError) -> Int64 {
        try change { world throws(WorldError) in try world.jumpUpdateID(of: bot, to: id) }
    }

    /// Makes a bot's token worthless at once; `replacement` works from then on.
    package func revokeToken(of bot: AccountID, replacement: String? = nil) throws(WorldError) {
        try change { world throws(WorldError) in try world.revokeToken(of: bot, replacement: replacement) }
    }
}
