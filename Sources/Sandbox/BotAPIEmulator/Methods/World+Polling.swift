/// What becomes of a getUpdates call.
enum PollOutcome: Sendable {
    /// The bytes of the whole answer.
    case answered([UInt8])
    case refused(Refusal)
    /// It waits for `answer`, at most `seconds`.
    case held(Hold<Result<[UInt8], Refusal>>, seconds: Int64)
}

extension World {
    static let longestPoll: Int64 = 50
    static let largestBatch: Int64 = 100
    static let emptyBatch = Array(#"{"ok":true,"result":[]}"#.utf8)

    /// Confirms what the offset confirms, then answers, or holds the call until there is something to answer.
    mutating func poll(_ call: Call) -> PollOutcome {
        guard bots[call.bot]?.webhook.isEmpty == true else { return .refused(.webhookIsActive) }
        do {
            try allowUpdates(call)
        } catch {
            return .refused(error)
        }
        if let offset = call.integer("offset"), offset != 0 { bots[call.bot]?.queue.confirm(below: offset) }
        let limit = Int(min(max(call.integer("limit") ?? Self.largestBatch, 1), Self.largestBatch))
        let seconds = min(max(call.integer("timeout") ?? 0, 0), Self.longestPoll)
        if let batch = takeBatch(of: call.bot, limit: limit) { return .answered(batch) }
        guard seconds > 0 else { return .answered(Self.emptyBatch) }
        // Only a poll that has to wait itself ends the one that was held before.
        bots[call.bot]?.heldPoll?.answer.settle(.failure(.terminatedByOtherPoll))
        let poll = HeldPoll(answer: Hold(), limit: limit)
        bots[call.bot]?.heldPoll = poll
        statistics.heldPolls += 1
        return .held(poll.answer, seconds: seconds)
    }

    /// Ends a held call, whoever answered it.
    mutating func release(_ answer: Hold<Result<[UInt8], Refusal>>, of bot: AccountID) {
        statistics.heldPolls -= 1
        if bots[bot]?.heldPoll?.answer === answer { bots[bot]?.heldPoll = nil }
    }

    /// The answer with the oldest updates; `nil` when none waits.
    mutating func takeBatch(of bot: AccountID, limit: Int) -> [UInt8]? {
        guard bots[bot]?.isWithheld == false, let again = bots[bot]?.redelivery,
            let fresh = bots[bot]?.queue.batch(limit: limit, now: now),
            !again.isEmpty || !fresh.isEmpty
        else { return nil }
        if !again.isEmpty { bots[bot]?.redelivery = [] }
        var bytes = Array(#"{"ok":true,"result":["#.utf8)
        bytes.reserveCapacity(fresh.reduce(64) { $0 + $1.json.count + 1 })
        for entry in again + fresh {
            if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: entry.json)
        }
        bytes.append(contentsOf: "]}".utf8)
        return bytes
    }

    /// Remembers which kinds of updates the bot wants; without the parameter its last wish stands.
    mutating func allowUpdates(_ call: Call) throws(Refusal) {
        guard let list = try call.structure("allowed_updates") else { return }
        guard let names = list.asArray?.compactMap(\.asText) else {
            throw .badRequest("can't parse allowed updates: Array of String expected")
        }
        guard names != bots[call.bot]?.allowedUpdates ?? [] else { return }
        let kinds = Set(names.compactMap(UpdateKind.init(rawValue:)))
        bots[call.bot]?.wantedUpdates = names.isEmpty ? UpdateKind.usual : kinds
        bots[call.bot]?.allowedUpdates = names.isEmpty ? nil : names
    }
}

// MARK: - Faults of the queue

extension World {
    /// Delivers the last confirmed updates once more, with the next answer.
    mutating func redeliver(to bot: AccountID, count: Int) throws(WorldError) -> Int {
        guard let queue = bots[bot]?.queue else { throw .unknownBot(bot) }
        let entries = Array(queue.confirmed(last: count))
        bots[bot]?.redelivery = entries
        wake(bot)
        return entries.count
    }

    /// Lets a bot's updates wait although it polls, or delivers them.
    mutating func setWithheld(_ isWithheld: Bool, from bot: AccountID) throws(WorldError) {
        guard bots[bot] != nil else { throw .unknownBot(bot) }
        bots[bot]?.isWithheld = isWithheld
        wake(bot)
    }

    /// Lets the bot's update ids go on elsewhere once nothing waits; without `id` at a random place.
    mutating func jumpUpdateID(of bot: AccountID, to id: Int64?) throws(WorldError) -> Int64 {
        guard bots[bot] != nil else { throw .unknownBot(bot) }
        let next = id ?? randomUpdateID()
        bots[bot]?.queue.jump(to: next)
        return next
    }
}
