package import Domain
package import Ports

extension MethodCall where Answer == BotIdentity {
    /// Asks who the bot is.
    package static func getMe() -> MethodCall<BotIdentity> {
        MethodCall("getMe", read: { $0.object.flatMap(BotIdentity.init) })
    }
}

extension MethodCall where Answer == Void {
    /// Sets the commands that the bot's menu shows; none empties it. A `language` of `nil` is for all who have no own.
    package static func setMyCommands(
        _ commands: [BotCommand], in scope: CommandScope? = nil, language: Language? = nil
    ) -> MethodCall {
        MethodCall(
            done: "setMyCommands",
            [
                Parameter("commands", .list(commands.map(\.parameter))), Parameter("scope", scope?.parameter),
                .language(language),
            ])
    }

    /// Sets the bot's name, at most 64 signs.
    package static func setMyName(_ name: String, language: Language? = nil) -> MethodCall {
        MethodCall(done: "setMyName", [Parameter("name", .string(name)), .language(language)])
    }

    /// Sets what an empty chat with the bot shows, at most 512 signs.
    package static func setMyDescription(_ description: String, language: Language? = nil) -> MethodCall {
        MethodCall(done: "setMyDescription", [Parameter("description", .string(description)), .language(language)])
    }

    /// Sets what the bot's profile shows, at most 120 signs.
    package static func setMyShortDescription(_ description: String, language: Language? = nil) -> MethodCall {
        MethodCall(
            done: "setMyShortDescription",
            [Parameter("short_description", .string(description)), .language(language)])
    }
}

extension Parameter {
    fileprivate static func language(_ language: Language?) -> Parameter? {
        Parameter("language_code", language.map { .string($0.rawValue) })
    }
}

extension BotIdentity {
    /// The identity in Telegram's `User`; `nil` when it makes no sense.
    fileprivate init?(_ user: JSONObject) {
        guard let account = Account(user), let username = account.username else { return nil }
        self.init(
            id: BotID(rawValue: account.id.rawValue), username: username, name: account.displayName,
            readsAllGroupMessages: user["can_read_all_group_messages"]?.boolean ?? false)
    }
}
