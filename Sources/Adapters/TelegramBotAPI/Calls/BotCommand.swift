/// A command in a bot's menu.
package struct BotCommand: Hashable, Sendable {
    /// Its name without the slash: 1 to 32 of `a`…`z`, digits and `_`.
    package let name: String
    /// What it does, at most 256 signs.
    package let description: String

    /// A command of that name.
    package init(name: String, description: String) {
        self.name = name
        self.description = description
    }

    /// The command as a parameter.
    var parameter: ParameterValue {
        .object([Parameter("command", .string(name)), Parameter("description", .string(description))])
    }
}
