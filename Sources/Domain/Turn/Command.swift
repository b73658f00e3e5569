/// What people may ask of the program rather than of a persona.
///
/// `/start` and `/why` are none of them: the one opens a chat, the other asks the persona, and the persona answers both.
package enum Command: String, CaseIterable, Sendable {
    /// What can be asked.
    case help
    /// What this is, what is kept, how to delete it.
    case about
    /// The hours in which no persona may write first.
    case quiet
    /// Where the person lives, as a time zone.
    case timezone
    /// No persona may write first for a while.
    case pause
    /// They may again.
    case resume
    /// What is remembered, with buttons to delete it.
    case memory
    /// Delete everything.
    case forget
    /// A copy of everything.
    case export
    /// Another account is the same human's.
    case link
    /// This account is no other's.
    case unlink
    /// How the worker does; for owners alone.
    case status

    /// Whether it speaks of what is private, and so has no place in a group.
    package var isPersonal: Bool {
        switch self {
        case .quiet, .timezone, .pause, .resume, .memory, .forget, .export, .link, .unlink, .status: true
        case .help, .about: false
        }
    }

    /// The command that a text begins with; `nil` when it begins with none of these.
    package init?(text: String) {
        guard let line = CommandLine(text) else { return nil }
        self.init(rawValue: line.name)
    }
}
