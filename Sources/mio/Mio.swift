import ArgumentParser

/// The program.
@main
struct Mio: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mio",
        abstract: "AI companions, each with a Telegram bot of its own, in one process.",
        discussion: """
            Meet the personas without a token or a key:
              mio sandbox
            Run the bots of bots.json:
              mio check && mio run
            """,
        version: Version.text,
        subcommands: [
            RunCommand.self, CheckCommand.self, HealthCommand.self, SandboxCommand.self, PresetsCommand.self,
            PromptCommand.self, MemoryCommand.self, RelationshipCommand.self, OutreachCommand.self,
            EvaluateCommand.self, EmulatorCommand.self, BenchCommand.self, VersionCommand.self,
        ])
}
