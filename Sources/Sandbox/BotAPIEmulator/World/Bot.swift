/// A bot as Telegram's side knows it.
struct Bot: Sendable {
    let id: AccountID
    var token: String
    var firstName: String
    let username: String
    var readsAllGroupMessages: Bool
    /// Whether it is in bot-to-bot mode: it may hear other bots in groups.
    let talksWithBots: Bool
    var profile = BotProfile()
    var queue: UpdateQueue
    var wantedUpdates = UpdateKind.usual
    /// What getWebhookInfo shows of the last explicit choice.
    var allowedUpdates: [String]?
    var webhook = ""
    var heldPoll: HeldPoll?
    /// Whether its updates wait although it polls.
    var isWithheld = false
    /// Confirmed updates that the next answer carries once more.
    var redelivery: [UpdateQueue.Entry] = []
    /// Counts the messages of its private chats and basic groups.
    private var lastMessageID: Int64 = 0

    init(
        id: AccountID, token: String, firstName: String, username: String, readsAllGroupMessages: Bool,
        talksWithBots: Bool, firstUpdateID: Int64
    ) {
        self.id = id
        self.token = token
        self.firstName = firstName
        self.username = username
        self.readsAllGroupMessages = readsAllGroupMessages
        self.talksWithBots = talksWithBots
        queue = UpdateQueue(firstID: firstUpdateID)
    }

    mutating func nextMessageID() -> Int64 {
        lastMessageID += 1
        return lastMessageID
    }
}

/// A getUpdates call that waits.
struct HeldPoll: Sendable {
    let answer: Hold<Result<[UInt8], Refusal>>
    let limit: Int
}
