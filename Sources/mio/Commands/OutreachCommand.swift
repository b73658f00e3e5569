import ArgumentParser

/// `mio outreach`
struct OutreachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outreach",
        abstract: "See when a persona writes first, why it did, and why it does not.",
        discussion: """
            Example:
              mio outreach show --bot keke --person 123456789
              mio outreach table
            """,
        subcommands: [OutreachShowCommand.self, OutreachTableCommand.self])
}
