extension World {
    /// Makes a bot; an `id` or `token` of one's own must not be taken.
    mutating func createBot(
        name: String, username: String?, id: AccountID?, token: String?, readsAllGroupMessages: Bool,
        talksWithBots: Bool
    ) throws(WorldError) -> Bot {
        let number = try freeID(id)
        let token = token ?? "\(number):AA\(randomText(length: 33))"
        let username = username ?? "emulated\(number)_bot"
        guard tokens[token] == nil else { throw .taken }
        let bot = Bot(
            id: number, token: token, firstName: name, username: username,
            readsAllGroupMessages: readsAllGroupMessages, talksWithBots: talksWithBots,
            firstUpdateID: randomUpdateID())
        bots[number] = bot
        tokens[token] = number
        revokedTokens.remove(token)
        return bot
    }

    mutating func createPerson(_ person: Person) throws(WorldError) -> AccountID {
        _ = try freeID(person.id)
        people[person.id] = person
        return person.id
    }

    /// The bot of a token; in an open world a well-formed one makes its bot.
    mutating func bot(withToken token: String) throws(Refusal) -> AccountID {
        if let id = tokens[token] { return id }
        guard let id = Self.id(inToken: token) else { throw .notFound }
        guard acceptsAnyToken, !revokedTokens.contains(token), bots[id] == nil, people[id] == nil else {
            throw .unauthorized
        }
        do {
            return try createBot(
                name: "Bot \(id)", username: nil, id: id, token: token, readsAllGroupMessages: false,
                talksWithBots: false
            ).id
        } catch {
            throw .unauthorized
        }
    }

    /// Makes a bot's token worthless; `replacement` takes its place.
    mutating func revokeToken(of bot: AccountID, replacement: String?) throws(WorldError) {
        guard let token = bots[bot]?.token else { throw .unknownBot(bot) }
        tokens[token] = nil
        revokedTokens.insert(token)
        bots[bot]?.heldPoll?.answer.settle(.failure(.unauthorized))
        bots[bot]?.heldPoll = nil
        guard let replacement else { return }
        guard tokens[replacement] == nil else { throw .taken }
        bots[bot]?.token = replacement
        tokens[replacement] = bot
        revokedTokens.remove(replacement)
    }

    mutating func deactivate(_ person: AccountID) throws(WorldError) {
        guard people[person] != nil else { throw .unknownPerson(person) }
        people[person]?.isDeactivated = true
    }

    private mutating func freeID(_ id: AccountID?) throws(WorldError) -> AccountID {
        guard let id else { return newAccountID() }
        guard id > 0, bots[id] == nil, people[id] == nil else { throw .taken }
        return id
    }

    private static func id(inToken token: String) -> AccountID? {
        let parts = token.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (3...80).contains(parts[1].utf8.count), let id = AccountID(parts[0]), id > 0,
            parts[1].utf8.allSatisfy(isTokenByte)
        else { return nil }
        return id
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
