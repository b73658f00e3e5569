/// What people may ask of the program rather than of a persona.
///
/// `/start` is none of them: it opens a chat, and the persona answers.
package enum Command: String, CaseIterable, Sendable {
    /// What can be asked.
    case help
    /// What this is, what is kept, how to delete it.
    case about
    /// What is remembered, with buttons to delete it.
    case memory
    /// Delete everything.
    case forget
    /// A copy of everything.
    case export
    /// How the worker does; for owners alone.
    case status

    /// Whether it speaks of what is private, and so has no place in a group.
    package var isPersonal: Bool {
        switch self {
        case .memory, .forget, .export, .status: true
        case .help, .about: false
        }
    }

    /// The command that a text begins with; `nil` when it begins with none of these.
    package init?(text: String) {
        guard text.hasPrefix("/") else { return nil }
        let name = text.dropFirst().prefix { !$0.isWhitespace && $0 != "@" }
        self.init(rawValue: name.lowercased())
    }
}

extension IncomingMessage {
    /// The command it is, if it is one.
    package var command: Command? {
        guard case .text(let text) = content, !remarks.isForwarded else { return nil }
        return Command(text: text)
    }
}
