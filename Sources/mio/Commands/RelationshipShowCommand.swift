import ArgumentParser
import Domain
import Foundation
import Ports
import SQLiteStorage

/// `mio relationship show`
struct RelationshipShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show where a persona and a person stand and how they came there. These are private matters.",
        discussion: """
            The chart shows the score over time, the scores at which stages begin, and where the stage changed or the
            judge refused. Each change is told with the points of its parts.
            Example:
              mio relationship show --bot keke --person 123456789 --limit 10
              mio relationship show --bot keke --person 123456789 --brief --json
            """)

    @OptionGroup var options: PersonOptions

    @Option(help: "How many of the latest changes of the score are listed.")
    var limit = 30

    @Flag(help: "Figures alone, without the judge's reasons and anybody's words.")
    var brief = false

    @Flag(help: "As JSON.")
    var json = false

    func validate() throws {
        guard (0...RelationshipReport.reach).contains(limit) else {
            throw ValidationError("--limit is a number from 0 to \(RelationshipReport.reach)")
        }
    }

    func run() async throws {
        do {
            let access = try PersonAccess(options)
            let chronicle = try await access.reading { store throws(StoreError) in
                try await store.chronicle(of: access.key, changes: RelationshipReport.reach)
            }
            guard let chronicle else {
                throw StartProblem.missing("--person \(options.person): nobody this persona knows.")
            }
            let report = RelationshipReport(
                chronicle, of: access.key.user, with: access.bot.key, by: access.rules(in: chronicle.arm),
                at: Timekeeper.system.now(), in: access.loaded.settings.timeZone ?? .gmt,
                RelationshipReport.Selection(limit: limit, isBrief: brief))
            print(json ? try report.printableJSON() : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }
}
