extension BotAPIEmulator {
    /// Makes a bot; number, token and name are made up unless given.
    ///
    /// With privacy mode off it hears all people of a group, and in bot-to-bot mode other bots as well.
    package func createBot(
        _ name: String, username: String? = nil, id: AccountID? = nil, token: String? = nil, privacyMode: Bool = true,
        botToBot: Bool = false
    ) throws(WorldError) -> BotAccount {
        try change { world throws(WorldError) in
            BotAccount(
                try world.createBot(
                    name: name, username: username, id: id, token: token, readsAllGroupMessages: !privacyMode,
                    talksWithBots: botToBot))
        }
    }

    /// Makes a person; the number is made up unless given.
    package func createPerson(
        _ firstName: String, lastName: String? = nil, username: String? = nil, languageCode: String? = nil,
        id: AccountID? = nil
    ) throws(WorldError) -> AccountID {
        try change { world throws(WorldError) in
            let person = Person(
                id: id ?? world.newAccountID(), firstName: firstName, lastName: lastName, username: username,
                languageCode: languageCode)
            return try world.createPerson(person)
        }
    }

    /// Presses Start, with the payload of a deep link if there is one; answers with the message's number.
    @discardableResult
    package func start(_ bot: AccountID, by person: AccountID, payload: String? = nil) throws(WorldError) -> Int {
        try send(payload.map { "/start \($0)" } ?? "/start", from: person, to: .direct(bot: bot, person: person))
    }

    /// Writes a text; the first one to a bot also starts it. Answers with the message's number in the chat.
    @discardableResult
    package func send(
        _ text: String, from person: AccountID, to chat: ChatReference, replyTo number: Int? = nil
    ) throws(WorldError) -> Int {
        try change { world throws(WorldError) in
            try world.write(PersonsMessage(text: text, reply: number), from: person, to: chat)
        }
    }

    /// Sends a file, perhaps with a caption; answers with the message's number. `duration` is in seconds.
    @discardableResult
    package func send(
        _ upload: Upload, as kind: MediaKind, caption: String = "", duration: Int = 0, emoji: String? = nil,
        from person: AccountID, to chat: ChatReference, replyTo number: Int? = nil
    ) throws(WorldError) -> Int {
        let message = PersonsMessage(
            text: caption, upload: upload, kind: kind, duration: duration, emoji: emoji, reply: number)
        return try change { world throws(WorldError) in try world.write(message, from: person, to: chat) }
    }

    /// Changes the text of a person's message.
    package func edit(_ number: Int, in chat: ChatReference, to text: String) throws(WorldError) {
        try change { world throws(WorldError) in try world.edit(number, in: chat, to: text) }
    }

    /// Sets a person's reactions to a message; none takes them away.
    package func react(
        _ emoji: [String], to number: Int, in chat: ChatReference, by person: AccountID
    ) throws(WorldError) {
        try change { world throws(WorldError) in try world.react(emoji, to: number, in: chat, by: person) }
    }

    /// Presses the inline button with that callback data; answers with the id of the query.
    @discardableResult
    package func press(
        _ data: String, on number: Int, in chat: ChatReference, by person: AccountID
    ) throws(WorldError) -> String {
        try change { world throws(WorldError) in try world.press(data, on: number, in: chat, by: person) }
    }

    /// Blocks a bot that the person started.
    package func block(_ bot: AccountID, by person: AccountID) throws(WorldError) {
        try change { world throws(WorldError) in try world.setBlocked(true, bot: bot, by: person) }
    }

    /// Takes a block back.
    package func unblock(_ bot: AccountID, by person: AccountID) throws(WorldError) {
        try change { world throws(WorldError) in try world.setBlocked(false, bot: bot, by: person) }
    }

    /// Deletes a person's account: bots can no longer write to it.
    package func deactivate(_ person: AccountID) throws(WorldError) {
        try change { world throws(WorldError) in try world.deactivate(person) }
    }
}

// MARK: - Groups

extension BotAPIEmulator {
    /// Makes a group; its first person is the creator.
    package func createGroup(
        _ title: String, kind: GroupKind = .supergroup, members: [AccountID]
    ) throws(WorldError) -> ChatReference {
        try change { world throws(WorldError) in try world.createGroup(title, kind: kind, members: members) }
    }

    /// Brings a person or bot into a group, or changes the rank of one who is there.
    package func add(
        _ member: AccountID, to chat: ChatReference, asAdministrator: Bool = false
    ) throws(WorldError) {
        try change { world throws(WorldError) in
            try world.add(member, to: chat, as: asAdministrator ? .administrator : .member)
        }
    }

    /// Takes a member out; without `actor` it leaves by itself.
    package func remove(
        _ member: AccountID, from chat: ChatReference, by actor: AccountID? = nil
    ) throws(WorldError) {
        try change { world throws(WorldError) in try world.remove(member, from: chat, by: actor ?? member) }
    }

    /// Turns a basic group into a supergroup and answers with that.
    package func migrate(_ chat: ChatReference) throws(WorldError) -> ChatReference {
        try change { world throws(WorldError) in try world.migrate(chat) }
    }
}
