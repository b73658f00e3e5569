package import Domain

/// What Telegram shows of a bot before anybody writes to it, and its menu of commands.
package struct BotProfile: Hashable, Sendable {
    /// The texts for clients of one language.
    package struct Texts: Hashable, Sendable {
        /// The language; `nil` for all clients that have no texts of their own.
        package let language: Language?
        /// What an empty chat shows, at most 512 characters.
        package let description: String
        /// What the profile shows, at most 120 characters.
        package let shortDescription: String
        /// The commands in order, each with what it does.
        package let commands: [Command]

        /// Texts of these.
        package init(language: Language?, description: String, shortDescription: String, commands: [Command]) {
            self.language = language
            self.description = description
            self.shortDescription = shortDescription
            self.commands = commands
        }
    }

    /// A command in the menu.
    package struct Command: Hashable, Sendable {
        /// Its name without the slash.
        package let name: String
        /// What it does.
        package let description: String

        /// A command of that name.
        package init(name: String, description: String) {
            self.name = name
            self.description = description
        }
    }

    /// The bot's name, at most 64 characters.
    package let name: String
    /// The texts, those for everybody first.
    package let texts: [Texts]

    /// A profile of these.
    package init(name: String, texts: [Texts]) {
        self.name = name
        self.texts = texts
    }
}
