import ArgumentParser
import Domain

/// `mio relationship`
struct RelationshipCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relationship",
        abstract: "Look how a persona and a person get on and why, set it, or count how all do.",
        discussion: """
            All of it works beside a running worker.
            Example:
              mio relationship show --bot keke --person 123456789
              mio relationship stats
            """,
        subcommands: [RelationshipShowCommand.self, RelationshipSetCommand.self, RelationshipStatsCommand.self])
}

extension RelationshipMode: ExpressibleByArgument {}
extension Stage: ExpressibleByArgument {}
