/// The emulated server's whole memory: accounts, chats, waiting updates.
///
/// It does no input or output and reads no clock: whoever changes it sets `now` first and calls `settle()` after.
struct World: Sendable {
    /// Seconds since 1970.
    var now = 0.0
    var random: SeededGenerator
    /// Whether a well-formed token that nobody issued makes a bot.
    let acceptsAnyToken: Bool

    var bots: [AccountID: Bot] = [:]
    var tokens: [String: AccountID] = [:]
    var revokedTokens: Set<String> = []
    var people: [AccountID: Person] = [:]
    var chats: [ChatReference: Chat] = [:]
    var files: [String: StoredFile] = [:]
    var filePaths: [String: String] = [:]
    var callbacks: [String: Callback] = [:]
    var changes: [Change] = []
    var statistics = Statistics()
    var faults = FaultPlan()

    private var lastAccountID: AccountID = 7_000_000_000
    private var lastGroupID: Int64 = -4_000_000_000
    private var lastSupergroupID: Int64 = -1_002_000_000_000
    private var wokenBots: [AccountID] = []
    private var watchers: [ChatReference?: [Hold<Bool>]] = [:]

    init(seed: UInt64, acceptsAnyToken: Bool) {
        random = SeededGenerator(seed: seed)
        self.acceptsAnyToken = acceptsAnyToken
    }
}

// MARK: - Numbers

extension World {
    mutating func newAccountID() -> AccountID {
        repeat { lastAccountID += 1 } while bots[lastAccountID] != nil || people[lastAccountID] != nil
        return lastAccountID
    }

    mutating func newGroupID(_ kind: GroupKind) -> Int64 {
        switch kind {
        case .basic:
            lastGroupID -= 1
            return lastGroupID
        case .supergroup:
            lastSupergroupID -= 1
            return lastSupergroupID
        }
    }

    /// Letters and digits, as in tokens and ids of queries.
    mutating func randomText(length: Int) -> String {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        return String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
    }

    mutating func randomUpdateID() -> Int64 {
        Int64.random(in: 2_000_000...1_073_741_824, using: &random)
    }
}

// MARK: - Updates

extension World {
    /// Queues an update, unless the bot does not want its kind.
    mutating func push(_ kind: UpdateKind, to bot: AccountID, json: [UInt8]) {
        guard bots[bot]?.wantedUpdates.contains(kind) == true else { return }
        bots[bot]?.queue.append(expiry: now + kind.lifetime) { id in
            JSONWriter.object { writer in
                writer.field("update_id", id)
                writer.field(kind.rawValue, json: json)
            }
        }
        wake(bot)
    }

    /// Has the bot's held poll looked at before the world rests again.
    mutating func wake(_ bot: AccountID) {
        if bots[bot]?.heldPoll != nil, wokenBots.last != bot { wokenBots.append(bot) }
    }

    /// Answers the held polls that have something to answer with now.
    mutating func settle() {
        guard !wokenBots.isEmpty else { return }
        for bot in wokenBots {
            guard let poll = bots[bot]?.heldPoll, let batch = takeBatch(of: bot, limit: poll.limit) else { continue }
            bots[bot]?.heldPoll = nil
            poll.answer.settle(.success(batch))
        }
        wokenBots.removeAll(keepingCapacity: true)
    }
}

// MARK: - Changes

extension World {
    mutating func record(_ kind: Change.Kind, in chat: ChatReference, number: Int = 0, by actor: AccountID) {
        changes.append(
            Change(cursor: changes.count + 1, kind: kind, chat: chat, number: number, actor: actor, time: now))
        guard !watchers.isEmpty else { return }
        for key in [chat, nil] as [ChatReference?] {
            for watcher in watchers.removeValue(forKey: key) ?? [] { watcher.settle(true) }
        }
    }

    /// The changes after `cursor`, of one chat or of all.
    func changes(after cursor: Int, in chat: ChatReference?, limit: Int) -> [Change] {
        let recent = changes.dropFirst(max(0, cursor))
        guard let chat else { return Array(recent.prefix(limit)) }
        return Array(recent.lazy.filter { $0.chat == chat }.prefix(limit))
    }

    /// Something that settles with the next change of one chat or of any.
    mutating func watch(_ chat: ChatReference?) -> Hold<Bool> {
        let hold = Hold<Bool>()
        watchers[chat, default: []].append(hold)
        return hold
    }

    mutating func unwatch(_ hold: Hold<Bool>, _ chat: ChatReference?) {
        watchers[chat]?.removeAll { $0 === hold }
        if watchers[chat]?.isEmpty == true { watchers[chat] = nil }
    }
}
