import ArgumentParser
import Domain
import Foundation
import Ports
import SQLiteStorage

/// `mio relationship stats`
struct RelationshipStatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count how many relationships are at each stage and how long it takes, by persona and by arm.",
        discussion: """
            "now" is how many are at a stage, "reached" how many ever came to it. Half of these took no longer than
            "days to it"; half of those who are at it now have been so for "days at it". Nobody is told of by name.
            Example:
              mio relationship stats --preset keke --json
            """)

    @Option(help: "The folder of the worker's database.")
    var data = "data"

    @Option(help: "Only the relationships with this persona, by its folder's name.")
    var preset: String?

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        do {
            let statistics = try await DatabaseAccess(folder: data).reading { store throws(StoreError) in
                try await store.relationshipStatistics(at: Timekeeper.system.now())
            }
            let report = StatisticsReport(statistics, preset: preset)
            print(json ? try report.printableJSON() : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }
}
