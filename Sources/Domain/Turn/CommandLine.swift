/// A message that begins with a slash, as Telegram's clients write commands.
package struct CommandLine: Hashable, Sendable {
    /// The name, lower-case and without its slash; never empty.
    package let name: String
    /// The user name of the bot it is for, lower-case; `nil` when it is for any.
    package let recipient: String?
    /// What stands after it, without white space around it.
    package let argument: String

    /// Reads a text; `nil` when it does not begin with a command.
    package init?(_ text: String) {
        guard text.hasPrefix("/") else { return nil }
        let word = text.dropFirst().prefix { !$0.isWhitespace }
        let name = word.prefix { $0 != "@" }
        guard !name.isEmpty else { return nil }
        let recipient = word[name.endIndex...].dropFirst()
        self.name = name.lowercased()
        self.recipient = recipient.isEmpty ? nil : recipient.lowercased()
        argument = text[word.endIndex...].trimmed
    }

    /// Whether it opens a chat, as the button does that a client shows in an empty one.
    package var opensChat: Bool { name == "start" }

    /// Whether it asks the persona why it wrote first.
    package var asksWhy: Bool { name == "why" }
}

extension IncomingMessage {
    /// The command it is, of whatever name; what somebody forwards is none of theirs.
    private var line: CommandLine? {
        guard case .text(let text) = content, !remarks.isForwarded else { return nil }
        return CommandLine(text)
    }

    /// What it asks of the program, if it asks anything.
    package var command: Command? { line.flatMap { Command(rawValue: $0.name) } }

    /// Whether it is the command that opens a chat.
    package var opensChat: Bool { line?.opensChat ?? false }

    /// Whether it is the command that asks why the persona wrote first.
    package var asksWhy: Bool { line?.asksWhy ?? false }

    /// The user name of the bot that its command is for, lower-case; `nil` when it is for any, or no command.
    package var commandRecipient: String? { line?.recipient }
}
