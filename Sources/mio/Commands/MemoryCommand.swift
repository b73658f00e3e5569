import ArgumentParser

/// `mio memory`
struct MemoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Look at what a persona remembers of a person, or begin it with an older history.",
        discussion: """
            All of it works beside a running worker.
            Example:
              mio memory import --bot keke --person 123456789 result.json --preview
            """,
        subcommands: [
            MemoryShowCommand.self, MemoryImportCommand.self, MemoryImportsCommand.self, MemoryUndoCommand.self,
        ])
}
